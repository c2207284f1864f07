import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// Delegates in place, and values whose shape only the run knows: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// Who works here: choose, prove it, begin.
ColumnLayout {
    id: root

    required property PeopleViewModel vm

    spacing: 16

    Words {
        Layout.fillWidth: true
        text: root.vm.locked ? qsTr("谁在用？") : qsTr("换人")
        font.pixelSize: Theme.titleSize
        strong: true
    }
    Repeater {
        model: root.vm.people

        PersonChoice {
            required property int person
            required property bool current

            Layout.fillWidth: true
            record: person
            mark: current ? qsTr("正在用") : ""
            onClicked: root.vm.choose(person)
        }
    }
    Note {
        Layout.fillWidth: true
        text: root.vm.trouble
        level: "warn"
    }
    Note {
        Layout.fillWidth: true
        text: root.vm.said
        level: "ok"
    }
    Words {
        Layout.fillWidth: true
        text: qsTr("%1的密码：%2").arg(root.vm.chosenName).arg(root.vm.pin)
        font.pixelSize: Theme.headSize
        visible: root.vm.asksPin
    }
    PinPad {
        vm: root.vm
        visible: root.vm.asksPin
    }
    PlainButton {
        primary: true
        text: qsTr("%1来用").arg(root.vm.chosenName)
        glyphAfter: "next"
        visible: !root.vm.asksPin && root.vm.chosenName !== ""
        onClicked: root.vm.enter()
    }
}
