import QtQuick
import QtQuick.Layouts
import Ruhu.Ui

// How one sync ended.
RowLayout {
    id: root

    required property string time
    required property string text
    required property string level

    spacing: 10

    Icon {
        Layout.alignment: Qt.AlignTop
        size: 20
        glyph: root.level === "ok" ? "ok" : "news"
        color: Theme.levelInk(root.level)
    }
    Words {
        Layout.alignment: Qt.AlignTop
        text: root.time
        font.pixelSize: Theme.smallSize
    }
    Words {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignRight
        text: root.text
        font.pixelSize: Theme.smallSize
        color: Theme.ink2
    }
}
