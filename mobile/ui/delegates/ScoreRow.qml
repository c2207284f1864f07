import QtQuick
import QtQuick.Layouts
import Ruhu.Ui

// One scored item: its question, its share, its points.
ColumnLayout {
    id: root

    required property string title
    required property string points
    required property string max
    required property double share

    spacing: 2

    RowLayout {
        Layout.fillWidth: true
        spacing: 8

        Words {
            Layout.fillWidth: true
            text: root.title
            font.pixelSize: Theme.smallSize
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        Words {
            text: root.points
            strong: true
            font.pixelSize: Theme.smallSize
        }
        Words {
            text: "/ " + root.max
            font.pixelSize: Theme.smallSize
            color: Theme.ink3
        }
    }
    ProgressTrack {
        Layout.fillWidth: true
        implicitHeight: 6
        share: root.share
    }
}
