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

    // Tab leads on, as everywhere: a tab in a note is of no use, and nobody could leave by the keyboard.
    Keys.onBacktabPressed: root.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    Keys.onTabPressed: root.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)

    background: FieldGround {
        level: root.level
        focused: root.activeFocus
    }
}
