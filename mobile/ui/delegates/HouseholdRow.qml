import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Ui

// One household in the list. The whole row is the target.
ItemDelegate {
    id: root

    required property string record
    required property string name
    required property string place
    required property string detail
    required property string tag
    required property string level
    required property bool current

    signal opened(string id)

    implicitHeight: Math.max(76, body.implicitHeight + 20)
    padding: 0
    Accessible.name: root.name + " " + root.place + " " + root.detail + " " + root.tag
    onClicked: root.opened(root.record)

    background: Rectangle {
        color: root.current || root.down ? Theme.accentSoft : Theme.surface
        border.width: root.visualFocus ? Theme.strokeStrong : 0
        border.color: Theme.accent

        Rectangle {
            width: 5
            height: parent.height
            color: Theme.accent
            visible: root.current
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.line
        }
    }
    contentItem: Item {
        RowLayout {
            id: body

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: 16
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            spacing: 12

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 2

                Words {
                    Layout.fillWidth: true
                    text: root.name
                    font.pixelSize: Theme.headSize
                    strong: true
                }
                Words {
                    Layout.fillWidth: true
                    text: root.detail
                    font.pixelSize: Theme.smallSize
                    color: Theme.ink2
                }
            }
            ColumnLayout {
                Layout.maximumWidth: root.width * 0.45
                spacing: 4

                Words {
                    Layout.alignment: Qt.AlignRight
                    text: root.place
                    font.pixelSize: Theme.smallSize
                    color: Theme.ink2
                }
                Tag {
                    Layout.alignment: Qt.AlignRight
                    text: root.tag
                    level: root.level
                }
            }
        }
    }
}
