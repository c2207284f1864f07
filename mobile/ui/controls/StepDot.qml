import QtQuick
import Ruhu.Ui

// A step's state: its number, a tick when complete, a triangle when something warns.
Rectangle {
    id: root

    property int number: 0
    property string status: "open"
    property bool current: false
    readonly property string glyph: root.status === "bad" || root.status === "warn" ? root.status : root.status === "done" ? "check" : ""
    readonly property color ink: root.status === "done" && !root.current ? Theme.ok : root.status === "bad" ? Theme.bad : root.status === "warn" ? Theme.warn : root.current ? Theme.accent : Theme.outline
    readonly property bool filled: root.current || root.status === "done"

    implicitWidth: Theme.scaled(36)
    implicitHeight: implicitWidth
    radius: width / 2
    color: root.filled ? root.ink : Theme.surface
    border.width: Theme.strokeStrong
    border.color: root.ink
    Accessible.ignored: true

    Icon {
        anchors.centerIn: parent
        size: 20
        glyph: root.glyph
        visible: root.glyph !== ""
        color: root.filled ? Theme.accentOn : root.ink
    }
    Words {
        anchors.centerIn: parent
        text: root.number
        visible: root.glyph === ""
        strong: true
        color: root.filled ? Theme.accentOn : Theme.ink2
        Accessible.ignored: true
    }
}
