import QtQuick
import QtQuick.Controls.Basic
import Ruhu.Ui

// One root of the app in the rail or the bottom bar: icon over word, with a count when something waits.
AbstractButton {
    id: root

    property string glyph: ""
    property bool current: false
    property int badge: 0

    implicitWidth: 72
    implicitHeight: 64
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: root.badge > 0 ? root.text + " " + root.badge : root.text

    background: Rectangle {
        radius: 12
        color: root.current ? Theme.railSel : root.down ? Theme.accentInk : "transparent"
        border.width: root.visualFocus ? 2 : 0
        border.color: Theme.railInk
    }
    contentItem: Item {
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
}
