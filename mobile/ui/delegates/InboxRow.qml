import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// One thing that waits for a person.
ItemDelegate {
    id: root

    required property InboxViewModel owner
    required property string key
    required property string kind
    required property string title
    required property string detail
    required property string when
    required property string level
    required property bool current

    width: ListView.view ? ListView.view.width : 360
    implicitHeight: Math.max(80, root.implicitContentHeight + 24)
    leftPadding: 16
    rightPadding: 16
    topPadding: 0
    bottomPadding: 0
    focusPolicy: ListView.view ? Qt.NoFocus : Qt.StrongFocus // in a list the arrows go from row to row
    Accessible.name: root.title + " " + root.detail
    Keys.onEnterPressed: root.clicked()
    Keys.onReturnPressed: root.clicked()
    onClicked: root.owner.open(root.key)

    background: Rectangle {
        color: root.current || root.down ? Theme.accentSoft : Theme.surface
        border.width: root.activeFocus ? Theme.strokeStrong : 0
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
    contentItem: RowLayout {
        spacing: 12

        Icon {
            Layout.alignment: Qt.AlignVCenter
            Layout.preferredWidth: 24
            Layout.preferredHeight: 24
            glyph: root.kind === "news" ? "news" : root.level
            color: Theme.levelInk(root.level)
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            RowLayout {
                Layout.fillWidth: true
                spacing: 8

                Words {
                    Layout.fillWidth: true
                    text: root.title
                    strong: true
                }
                Words {
                    Layout.alignment: Qt.AlignTop
                    text: root.when
                    font.pixelSize: Theme.smallSize
                    color: Theme.ink2
                }
            }
            Words {
                Layout.fillWidth: true
                text: root.detail
                font.pixelSize: Theme.smallSize
                color: Theme.ink2
            }
        }
    }
}
