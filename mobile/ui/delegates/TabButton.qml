import QtQuick
import QtQuick.Controls.Basic
import Ruhu.Ui

// One tab of a page: words, and a bar under the one that is open.
AbstractButton {
    id: root

    required property string words
    required property bool chosen

    implicitHeight: Math.max(Theme.scaled(52), root.implicitContentHeight + 16)
    implicitWidth: Math.max(Theme.touch, root.implicitContentWidth + root.leftPadding + root.rightPadding)
    leftPadding: Theme.narrow ? 6 : 12
    rightPadding: root.leftPadding
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: root.words
    Accessible.selected: root.chosen
    Keys.onLeftPressed: root.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    Keys.onRightPressed: root.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)

    background: Rectangle {
        radius: 8
        color: root.down ? Theme.accentSoft : "transparent"
        border.width: root.visualFocus ? Theme.strokeStrong : 0
        border.color: Theme.accent

        Rectangle {
            anchors.bottom: parent.bottom
            x: root.leftPadding - 4
            width: parent.width - 2 * x
            height: 4
            radius: 2
            color: Theme.accent
            visible: root.chosen
        }
    }
    contentItem: Words {
        text: root.words
        font.pixelSize: Theme.narrow ? Theme.smallSize : Theme.bodySize
        strong: root.chosen
        color: root.chosen ? Theme.accentInk : Theme.ink
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
