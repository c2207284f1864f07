import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// A step, or a group of the open one, in the strip above the questions.
AbstractButton {
    id: root

    required property FormViewModel owner
    required property int key
    required property string title
    required property bool head
    required property int number
    required property string progress
    required property string status
    required property bool current
    readonly property bool named: !root.head || root.current || !Theme.narrow

    implicitHeight: Theme.scaled(56)
    implicitWidth: Math.max(Theme.touch, root.implicitContentWidth + leftPadding + rightPadding)
    leftPadding: root.head ? 6 : 12
    rightPadding: root.head ? 6 : 12
    topPadding: 4
    bottomPadding: 4
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: root.title + " " + root.progress
    Accessible.selected: root.current
    onClicked: root.owner.goToStep(root.key)

    background: Rectangle {
        anchors.fill: parent
        anchors.topMargin: 4
        anchors.bottomMargin: 4
        radius: 8
        color: root.current && !root.head ? Theme.accentSoft : root.down ? Theme.off : "transparent"
        border.width: root.visualFocus || root.current && !root.head ? Theme.strokeStrong : root.head ? 0 : Theme.stroke
        border.color: root.visualFocus || root.current ? Theme.accent : Theme.outline
    }
    contentItem: RowLayout {
        spacing: 6

        StepDot {
            number: root.number
            status: root.status
            current: root.current
            visible: root.head
        }
        Icon {
            size: 18
            visible: !root.head && glyph !== ""
            glyph: root.status === "bad" || root.status === "warn" ? root.status : root.status === "done" ? "ok" : ""
            color: root.status === "done" ? Theme.ok : Theme.levelInk(root.status)
        }
        Words {
            text: root.title
            strong: root.current
            wrapMode: Text.NoWrap
            visible: root.named
            color: root.current && !root.head ? Theme.accentInk : Theme.ink
            Accessible.ignored: true
        }
        Words {
            text: root.progress
            font.pixelSize: Theme.smallSize
            wrapMode: Text.NoWrap
            visible: root.named && !root.head
            color: Theme.ink2
            Accessible.ignored: true
        }
    }
}
