import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// Delegates in place, and values whose shape only the run knows: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// Who visits this household: its own word, or its group's.
ColumnLayout {
    id: root

    required property HouseholdViewModel vm

    spacing: 8

    Words {
        Layout.fillWidth: true
        text: qsTr("谁入户")
        font.pixelSize: Theme.headSize
        strong: true
    }
    Words {
        Layout.fillWidth: true
        text: root.vm.visitorsText
        font.pixelSize: Theme.smallSize
        color: Theme.ink2
    }
    Flow {
        Layout.fillWidth: true
        spacing: 8

        Repeater {
            model: root.vm.visitors

            PlainButton {
                required property int person
                required property string words
                required chosen

                text: words
                onClicked: root.vm.toggleVisitor(person)
            }
        }
    }
}
