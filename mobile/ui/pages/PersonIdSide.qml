import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// Delegates in place: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// Beside the editor: what fits of the number so far, and the keys to type it.
ColumnLayout {
    id: root

    required property PersonIdViewModel vm
    required property PersonIdField field

    spacing: 12

    Card {
        Layout.fillWidth: true
        implicitHeight: list.implicitHeight + 28

        // No layout: one of Qt 6.4 keeps rows that go while it cannot be seen.
        Column {
            id: list

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: 14
            spacing: 8

            Words {
                width: list.width
                text: qsTr("核对证号")
                strong: true
            }
            Repeater {
                model: root.vm.checks

                CheckLine {
                    width: list.width
                }
            }
        }
    }
    Card {
        Layout.fillWidth: true
        implicitHeight: pad.implicitHeight + 24

        KeyPad {
            id: pad

            anchors.centerIn: parent
            onTyped: text => root.field.insert(text)
            onErased: root.field.erase()
        }
    }
    Words {
        Layout.fillWidth: true
        text: qsTr("X 只会出现在第 18 位。")
        font.pixelSize: Theme.smallSize
        color: Theme.ink2
    }
    Item {
        Layout.fillHeight: true
    }
}
