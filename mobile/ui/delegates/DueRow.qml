import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// Something that is due; a tap goes to where it is done.
ItemDelegate {
    id: root

    required property HomeViewModel owner
    required property string key
    required property string title
    required property string detail
    required property string glyph
    required property string level

    implicitHeight: Math.max(Theme.scaled(64), root.implicitContentHeight + 16)
    leftPadding: 4
    rightPadding: 4
    topPadding: 0
    bottomPadding: 0
    focusPolicy: Qt.StrongFocus
    Accessible.name: root.title + " " + root.detail
    onClicked: root.owner.openDue(root.key)

    background: Rectangle {
        radius: 8
        color: root.down ? Theme.accentSoft : "transparent"
        border.width: root.visualFocus ? Theme.strokeStrong : 0
        border.color: Theme.accent
    }
    contentItem: RowLayout {
        spacing: 12

        Icon {
            glyph: root.glyph
            color: root.level === "" ? Theme.accentInk : Theme.levelInk(root.level)
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            Words {
                Layout.fillWidth: true
                text: root.title
                strong: true
            }
            Words {
                Layout.fillWidth: true
                text: root.detail
                font.pixelSize: Theme.smallSize
                color: Theme.ink2
            }
        }
        Icon {
            size: 20
            glyph: "next"
        }
    }
}
