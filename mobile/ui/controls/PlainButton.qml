import QtQuick
import QtQuick.Controls.Basic
import Ruhu.Ui

// The app's button. `primary`: the one filled button of a screen; `chosen`: a chip that is picked (tick and fill).
AbstractButton {
    id: root

    property bool primary: false
    property bool quiet: false
    property bool chosen: false
    property string glyph: ""
    property string glyphAfter: ""
    property string remark: ""
    property color ink: root.primary ? Theme.accentOn : root.quiet || root.chosen || root.glyph !== "" ? Theme.accentInk : Theme.ink

    implicitHeight: Math.max(root.primary ? Theme.primary : Theme.touch, root.implicitContentHeight + 16)
    implicitWidth: Math.max(Theme.touch, root.implicitContentWidth + root.leftPadding + root.rightPadding)
    leftPadding: root.text === "" ? 8 : root.primary ? 20 : 15
    rightPadding: root.leftPadding
    focusPolicy: Qt.StrongFocus
    font.family: Theme.family
    font.pixelSize: root.primary ? Theme.headSize : Theme.bodySize
    font.weight: root.primary || root.quiet || root.chosen ? Font.Bold : Font.Normal
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.checked: root.chosen

    background: Rectangle {
        radius: 8
        color: !root.enabled ? Theme.off : root.primary ? (root.down ? Theme.accentInk : Theme.accent) : root.chosen || root.down ? Theme.accentSoft : root.quiet ? "transparent" : Theme.surface
        border.width: root.visualFocus || root.chosen ? Theme.strokeStrong : root.primary && root.enabled || root.quiet ? 0 : Theme.stroke
        border.color: root.visualFocus || root.chosen ? Theme.accent : root.enabled ? Theme.outline : Theme.line
    }
    contentItem: ButtonContent {
        text: root.text
        remark: root.remark
        glyph: root.chosen && root.glyph === "" ? "check" : root.glyph
        glyphAfter: root.glyphAfter
        ink: root.enabled ? root.ink : Theme.ink3
        face: root.font
    }
}
