import QtQuick
import Ruhu.Ui

// Icon over word, with a count when something waits.
Item {
    id: root

    property string text: ""
    property string glyph: ""
    property bool current: false
    property int badge: 0
    property bool wraps: false // a name: in as many lines as it takes

    implicitHeight: word.y + word.contentHeight + 6

    Icon {
        id: icon

        anchors.horizontalCenter: parent.horizontalCenter
        y: 6
        glyph: root.glyph
        color: root.current ? Theme.railSelInk : Theme.railInk
    }
    Words {
        id: word

        anchors.top: icon.bottom
        anchors.topMargin: 2
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        wrapMode: root.wraps ? Text.Wrap : Text.NoWrap
        // Five words side by side on a phone: with large text they grow as far as there is room, and are never cut.
        fontSizeMode: root.wraps ? Text.FixedSize : Text.HorizontalFit
        minimumPixelSize: 12
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
        width: Math.max(height, count.implicitWidth + 10)
        height: Theme.scaled(22)
        radius: height / 2
        color: "#F3CE85"

        Words {
            id: count

            anchors.centerIn: parent
            text: root.badge
            font.pixelSize: Theme.smallSize
            strong: true
            color: "#17212B"
        }
    }
}
