import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// One veto of the list: what it is about, and what was found.
ItemDelegate {
    id: root

    required property VetoesViewModel owner
    required property int item
    required property string code
    required property string title
    required property string sign
    required property string standing
    required property string glyph
    required property string level
    required property bool current

    width: ListView.view ? ListView.view.width : 356
    implicitHeight: Math.max(Theme.scaled(64), root.implicitContentHeight + 16)
    leftPadding: 16
    rightPadding: 12
    topPadding: 0
    bottomPadding: 0
    focusPolicy: Qt.NoFocus // in a list the arrows go from row to row
    Accessible.name: root.code + " " + root.title + " " + root.standing
    Keys.onEnterPressed: root.clicked()
    Keys.onReturnPressed: root.clicked()
    onClicked: root.owner.openVeto(root.item)

    background: Rectangle {
        color: root.current || root.down ? Theme.accentSoft : "transparent"
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
        spacing: 10

        Icon {
            glyph: root.sign
            color: root.level === "warn" || root.level === "bad" ? Theme.levelInk(root.level) : Theme.ink2
        }
        Words {
            text: root.code
            font.pixelSize: Theme.smallSize
            color: Theme.ink3
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        Words {
            Layout.fillWidth: true
            text: root.title
            strong: root.current
            Accessible.ignored: true
        }
        Icon {
            size: 18
            glyph: root.glyph
            color: Theme.levelInk(root.level)
        }
        Words {
            text: root.standing
            font.pixelSize: Theme.smallSize
            strong: root.level !== ""
            color: Theme.levelInk(root.level)
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
