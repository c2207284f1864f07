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

    background: FieldGround {
        level: root.level
        focused: root.activeFocus
    }
}
