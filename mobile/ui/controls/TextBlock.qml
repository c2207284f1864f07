import QtQuick
import QtQuick.Controls.Basic
import Ruhu.Ui

// Several lines of text.
TextArea {
    id: root

    property string level: ""

    implicitHeight: Math.max(96, root.contentHeight + 28)
    padding: 14
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    color: Theme.ink
    placeholderTextColor: Theme.ink3
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentOn
    selectByMouse: true
    wrapMode: TextEdit.Wrap

    background: Rectangle {
        radius: 8
        color: Theme.surface
        border.width: root.activeFocus || root.level !== "" ? Theme.strokeStrong : Theme.stroke
        border.color: root.level !== "" ? Theme.levelInk(root.level) : root.activeFocus ? Theme.accent : Theme.outline
    }
}
