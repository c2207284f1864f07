import QtQuick
import QtQuick.Layouts
import Ruhu.Ui

// One check of a list, ticking while one types: icon and words.
RowLayout {
    id: root

    required property string text
    required property string level

    spacing: 8

    Icon {
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: 2
        size: 20
        glyph: root.level === "" ? "clock" : root.level
        color: root.level === "" ? Theme.ink3 : Theme.levelInk(root.level)
    }
    Words {
        Layout.fillWidth: true
        text: root.text
        font.pixelSize: Theme.smallSize
        strong: root.level === "bad"
        color: root.level === "" ? Theme.ink2 : Theme.levelInk(root.level)
    }
}
