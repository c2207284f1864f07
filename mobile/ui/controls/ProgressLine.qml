import QtQuick
import QtQuick.Layouts
import Ruhu.Ui

// A named progress with its count in words.
ColumnLayout {
    id: root

    property string label: ""
    property string count: ""
    property real share: 0

    spacing: 4

    RowLayout {
        Layout.fillWidth: true

        Words {
            Layout.fillWidth: true
            text: root.label
            strong: true
        }
        Words {
            text: root.count
            font.pixelSize: Theme.smallSize
            color: Theme.ink2
        }
    }
    ProgressTrack {
        Layout.fillWidth: true
        share: root.share
        fill: root.share >= 1 ? Theme.ok : Theme.accent
    }
}
