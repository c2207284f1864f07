import QtQuick
import QtQuick.Controls.impl
import Ruhu.Ui

// One of the app's own icons, tinted; grows with the text.
IconImage {
    id: root

    property string glyph: ""
    property int size: 24
    readonly property int side: Theme.scaled(root.size)

    source: root.glyph === "" ? "" : "../icons/" + root.glyph + ".svg"
    sourceSize.width: root.side
    sourceSize.height: root.side
    width: root.side
    height: root.side
    color: Theme.ink2
    Accessible.ignored: true
}
