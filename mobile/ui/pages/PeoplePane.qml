import QtQuick
import Ruhu.Model
import Ruhu.Ui

// Who works here: choose, prove it, begin.
Column {
    id: root

    required property PeopleViewModel vm

    spacing: 16

    Words {
        width: root.width
        horizontalAlignment: Text.AlignHCenter
        text: root.vm.locked ? qsTr("谁在用？") : qsTr("换人")
        font.pixelSize: Theme.headSize
        strong: true
        visible: root.vm.people.count > 1 || !root.vm.locked
    }
    Item {
        width: root.width
        implicitHeight: discs.height

        Flow {
            id: discs

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, parent.width)
            spacing: 8

            Repeater {
                model: root.vm.people

                PersonDisc {
                }
            }
        }
    }
    Words {
        width: root.width
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("%1，请输密码").arg(root.vm.chosenName)
        font.pixelSize: Theme.titleSize
        strong: true
        visible: root.vm.asksPin
    }
    Note {
        width: root.width
        text: root.vm.trouble
        level: "warn"
    }
    Note {
        width: root.width
        text: root.vm.said
        level: "ok"
    }
    PinPad {
        width: root.width
        vm: root.vm
        visible: root.vm.asksPin
    }
    PlainButton {
        width: root.width
        primary: true
        text: root.vm.asksPin ? qsTr("进去") : qsTr("%1来用").arg(root.vm.chosenName)
        glyphAfter: "next"
        enabled: !root.vm.busy && (!root.vm.asksPin || root.vm.pin !== "")
        visible: root.vm.chosenName !== ""
        onClicked: root.vm.enter()
    }
}
