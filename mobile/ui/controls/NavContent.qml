import QtQuick
import Ruhu.Ui

// Icon over word, with a count when something waits.
Item {
    id: root

    property string text: ""
    property string glyph: ""
    property bool current: false
    property int badge: 0

    Icon {
        id: icon

        anchors.horizontalCenter: parent.horizontalCenter
        y: 6
        glyph: root.glyph
        color: root.current ? Theme.railSelInk : Theme.railInk
    }
    Words {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: icon.bottom
        anchors.topMargin: 2
        text: root.text
        font.pixelSize: Theme.smallSize
        strong: root.current
        color: root.current ? Theme.railSelInk : Theme.railInk
    }
    Rectangle {
        anchors.left: icon.right
        anchors.leftMargin: -6
        y: 0
        visible: root.badge > 0
        width: Math.max(22, count.implicitWidth + 10)
        height: 22
        radius: 11
        color: "#F3CE85"

        Words {
            id: count

            anchors.centerIn: parent
            text: root.badge
            font.pixelSize: 14
            strong: true
            color: "#17212B"
        }
    }
}
