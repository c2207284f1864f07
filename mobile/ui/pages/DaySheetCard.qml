import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// Delegates in place, and values whose shape only the run knows: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// The day's work counted, with the eight characters that the office compares on the phone.
Card {
    id: root

    required property OutboxViewModel vm

    implicitHeight: column.implicitHeight + 32

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 16
        spacing: 8

        RowLayout {
            Layout.fillWidth: true

            Words {
                Layout.fillWidth: true
                text: qsTr("今天的对账单")
                font.pixelSize: Theme.headSize
                strong: true
            }
            Words {
                text: root.vm.dateText
                font.pixelSize: Theme.smallSize
                color: Theme.ink2
                wrapMode: Text.NoWrap
            }
        }
        Repeater {
            model: root.vm.people

            DaySheetRows {
                Layout.fillWidth: true
                named: root.vm.people.count > 1
            }
        }
        Words {
            Layout.fillWidth: true
            text: root.vm.dayText
            font.pixelSize: Theme.smallSize
            color: Theme.ink2
        }
    }
}
