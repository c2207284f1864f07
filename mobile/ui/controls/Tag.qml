import QtQuick
import QtQuick.Layouts
import Ruhu.Ui

// A state: icon and word, never colour alone.
Rectangle {
    id: root

    property string text: ""
    property string level: ""
    property bool flat: false // no ground: in a list, where rows are many
    property string glyph: Theme.levelIcon(root.level)

    implicitHeight: row.implicitHeight + 6
    implicitWidth: row.implicitWidth + (root.flat ? 0 : 20)
    radius: Math.min(height / 2, 15)
    color: root.flat ? "transparent" : Theme.levelSoft(root.level)
    border.width: Theme.index === 2 && !root.flat ? Theme.stroke : 0
    border.color: Theme.levelInk(root.level)
    visible: root.text !== ""

    RowLayout {
        id: row

        anchors.centerIn: parent
        width: Math.min(row.implicitWidth, root.width - (root.flat ? 0 : 20))
        spacing: 6

        Icon {
            size: 18
            glyph: root.glyph
            color: Theme.levelInk(root.level)
        }
        Words {
            Layout.fillWidth: true
            text: root.text
            font.pixelSize: Theme.smallSize
            strong: !root.flat || root.level !== ""
            color: Theme.levelInk(root.level)
        }
    }
}
