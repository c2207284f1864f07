import QtQuick
import QtQuick.Controls.Basic
import Ruhu.Model
import Ruhu.Ui

// The row is made whole at once.
// qmllint disable deferred-property-id

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
    // Placed by hand: a layout of Qt 6.4 keeps the height that wrapped words had at a width they have no more.
    contentItem: Item {
        implicitHeight: words.height

        Icon {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            glyph: root.kind === "news" ? "news" : root.level
            color: Theme.levelInk(root.level)
        }
        Column {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            x: sign.width + 12
            width: root.availableWidth - x
            spacing: 2

            Item {
                width: words.width
                height: Math.max(head.height, time.height)

                Words {
                    id: head

                    width: parent.width - (time.text === "" ? 0 : time.width + 8)
                    text: root.title
                    strong: true
                }
                Words {
                    id: time

                    anchors.right: parent.right
                    anchors.top: parent.top
                    text: root.when
                    font.pixelSize: Theme.smallSize
                    color: Theme.ink2
                    wrapMode: Text.NoWrap
                }
            }
            Words {
                width: words.width
                text: root.detail
                font.pixelSize: Theme.smallSize
                color: Theme.ink2
            }
        }
    }
}
