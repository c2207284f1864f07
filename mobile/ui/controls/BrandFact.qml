import QtQuick
import QtQuick.Layouts
import Ruhu.Ui

// A line of the brand panel: an icon, or a step's number or tick; what, and a word about it.
RowLayout {
    id: root

    property string glyph: ""
    property int number: 0      // of a step; 0: a fact
    property bool done: false   // the step
    property bool current: false
    property string text: ""
    property string detail: ""

    spacing: 12

    Rectangle {
        Layout.alignment: Qt.AlignTop
        Layout.preferredWidth: Theme.scaled(36)
        Layout.preferredHeight: Theme.scaled(36)
        radius: width / 2
        color: root.done ? Theme.ok : root.current ? Theme.railSel : "transparent"
        border.width: root.number > 0 && !root.done && !root.current ? Theme.strokeStrong : 0
        border.color: Theme.railInk
        Accessible.ignored: true

        Icon {
            anchors.centerIn: parent
            glyph: root.done ? "check" : root.glyph
            color: root.done ? Theme.accentOn : Theme.railInk
            visible: root.done || root.number === 0
        }
        Words {
            anchors.centerIn: parent
            text: root.number
            strong: true
            color: root.current ? Theme.railSelInk : Theme.railInk
            visible: root.number > 0 && !root.done
            Accessible.ignored: true
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        Words {
            Layout.fillWidth: true
            text: root.text
            strong: root.number === 0 || root.current
            color: Theme.index === 1 ? Theme.railSelInk : "#FFFFFF"
        }
        Words {
            Layout.fillWidth: true
            text: root.detail
            font.pixelSize: Theme.smallSize
            color: Theme.railInk
            visible: root.detail !== ""
        }
    }
}
