import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// One veto where there is no room for the list: its number and what was found.
AbstractButton {
    id: root

    required property VetoesViewModel owner
    required property int item
    required property string code
    required property string title
    required property string standing
    required property string glyph
    required property string level
    required property bool current

    implicitHeight: Theme.touch
    implicitWidth: Theme.touch
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: root.code + " " + root.title + " " + root.standing
    Accessible.selected: root.current
    onClicked: root.owner.openVeto(root.item)

    background: Rectangle {
        radius: 8
        color: root.current ? Theme.accentSoft : root.level === "warn" || root.level === "bad" ? Theme.levelSoft(root.level) : Theme.surface
        border.width: root.current || root.visualFocus ? Theme.strokeStrong : Theme.stroke
        border.color: root.current || root.visualFocus ? Theme.accent : Theme.outline
    }
    contentItem: Item {
        RowLayout {
            anchors.centerIn: parent
            spacing: 4

            Icon {
                size: 18
                glyph: root.glyph
                color: Theme.levelInk(root.level)
            }
            Words {
                text: root.code
                strong: root.current
                color: root.current ? Theme.accentInk : Theme.ink
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
