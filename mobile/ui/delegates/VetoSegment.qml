import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// One of the four states of a veto.
AbstractButton {
    id: root

    required property FormViewModel owner
    required property int item
    required property string code
    required property string label
    required property bool chosen
    readonly property string level: root.code === "suspected" ? "warn" : root.code === "confirmed" ? "bad" : "ok"

    implicitHeight: Math.max(Theme.touch, root.implicitContentHeight + 12)
    padding: 6
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: root.label
    Accessible.checked: root.chosen
    onClicked: root.owner.choose(root.item, root.code)

    background: Rectangle {
        radius: 6
        color: root.chosen ? Theme.levelSoft(root.level) : root.down ? Theme.off : "transparent"
        border.width: root.chosen || root.visualFocus ? Theme.strokeStrong : 0
        border.color: root.visualFocus ? Theme.accent : Theme.levelInk(root.level)
    }
    contentItem: Item {
        implicitHeight: row.implicitHeight

        RowLayout {
            id: row

            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width)
            spacing: 6

            Icon {
                size: 20
                glyph: root.code === "cleared" ? "undo" : root.level
                color: root.chosen ? Theme.levelInk(root.level) : Theme.ink2
            }
            Words {
                Layout.fillWidth: true
                text: root.label
                strong: root.chosen
                color: root.chosen ? Theme.levelInk(root.level) : Theme.ink
                Accessible.ignored: true
            }
        }
    }
}
