import QtQuick
import Ruhu.Ui

// Text in the house's type; wraps before it cuts.
Text {
    id: root

    property bool strong: false

    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    font.weight: root.strong ? Font.Bold : Font.Normal
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
}
