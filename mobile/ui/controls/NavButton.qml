import QtQuick
import QtQuick.Controls.Basic
import Ruhu.Ui

// One root of the app in the rail or the bottom bar: icon over word, with a count when something waits.
AbstractButton {
    id: root

    property string glyph: ""
    property bool current: false
    property int badge: 0
    property bool wraps: false

    implicitWidth: Theme.scaled(64)
    implicitHeight: Math.max(Theme.scaled(64), root.implicitContentHeight)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: root.badge > 0 ? root.text + " " + root.badge : root.text

    background: Rectangle {
        radius: 12
        color: root.current ? Theme.railSel : root.down ? Theme.accentInk : "transparent"
        border.width: root.visualFocus ? 2 : 0
        border.color: Theme.railInk
    }
    contentItem: NavContent {
        text: root.text
        glyph: root.glyph
        current: root.current
        badge: root.badge
        wraps: root.wraps
    }
}
