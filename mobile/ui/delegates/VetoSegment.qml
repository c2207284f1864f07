import QtQuick
import QtQuick.Controls.Basic
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
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    font.weight: root.chosen ? Font.Bold : Font.Normal
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
    contentItem: ButtonContent {
        text: root.label
        glyph: root.code === "cleared" ? "undo" : root.level
        ink: root.chosen ? Theme.levelInk(root.level) : Theme.ink
        face: root.font
    }
}
