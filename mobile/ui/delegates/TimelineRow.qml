import QtQuick
import QtQuick.Controls.Basic
import Ruhu.Model
import Ruhu.Ui

// One deed on the line of time: what, when, who. Placed by hand: a layout of Qt 6.4 keeps the old height of wrapped text.
ItemDelegate {
    id: root

    required property HistoryViewModel owner
    required property string key
    required property string glyph
    required property string level
    required property string what
    required property string detail
    required property string when
    required property string who
    required property string tag
    required property bool current
    readonly property real textLeft: 64
    readonly property real textWidth: root.width - root.textLeft - 16
    readonly property bool beside: !Theme.narrow // time and person on the right of the line

    width: ListView.view ? ListView.view.width : 360
    implicitHeight: Math.max(72, words.y + words.height + 12)
    padding: 0
    focusPolicy: ListView.view ? Qt.NoFocus : Qt.StrongFocus
    Accessible.name: root.what + " " + root.detail + " " + root.tag + " " + root.when + " " + root.who
    Keys.onEnterPressed: root.clicked()
    Keys.onReturnPressed: root.clicked()
    onClicked: root.owner.open(root.key)

    background: Rectangle {
        color: root.current || root.down ? Theme.accentSoft : Theme.surface
        border.width: root.activeFocus ? Theme.strokeStrong : 0
        border.color: Theme.accent
    }
    Rectangle {
        x: 34 - width / 2
        width: 2
        height: root.height
        color: Theme.line
    }
    Rectangle {
        x: 34 - width / 2
        y: 14
        width: Theme.scaled(36)
        height: width
        radius: width / 2
        color: Theme.surface
        border.width: 2
        border.color: root.level === "" ? Theme.accentInk : Theme.levelInk(root.level)

        Icon {
            anchors.centerIn: parent
            size: 18
            glyph: root.glyph
            color: root.level === "" ? Theme.accentInk : Theme.levelInk(root.level)
        }
    }
    Column {
        id: words

        x: Math.max(root.textLeft, 34 + Theme.scaled(18) + 10)
        y: 12
        width: root.width - x - 16
        spacing: 2

        Item {
            width: parent.width
            height: Math.max(title.height, root.beside ? aside.height : 0)

            Words {
                id: title

                width: parent.width - (root.beside ? aside.width + 12 : 0)
                text: root.what
                strong: true
            }
            Words {
                id: aside

                anchors.right: parent.right
                y: 2
                width: parent.width * 0.36
                horizontalAlignment: Text.AlignRight
                text: root.when + " · " + root.who
                font.pixelSize: Theme.smallSize
                color: Theme.ink2
                visible: root.beside
            }
        }
        Words {
            width: parent.width
            text: root.detail
            font.pixelSize: Theme.smallSize
            color: Theme.ink2
            maximumLineCount: 2
            elide: Text.ElideRight
            visible: text !== ""
        }
        Words {
            width: parent.width
            text: root.when + " · " + root.who
            font.pixelSize: Theme.smallSize
            color: Theme.ink3
            visible: !root.beside
        }
        Tag {
            text: root.tag
        }
    }
}
