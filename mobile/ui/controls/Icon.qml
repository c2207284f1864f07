import QtQuick
import QtQuick.Controls.impl
import Ruhu.Ui

// One of the app's own icons, tinted.
IconImage {
    id: root

    property string glyph: ""
    property int size: 24

    source: root.glyph === "" ? "" : "../icons/" + root.glyph + ".svg"
    sourceSize.width: root.size
    sourceSize.height: root.size
    width: root.size
    height: root.size
    color: Theme.ink2
    Accessible.ignored: true
}
