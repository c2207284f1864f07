import QtQuick
import QtQuick.Layouts
import Ruhu.Ui

// One scored item: its name, its share, its points.
RowLayout {
    id: root

    required property string title
    required property string points
    required property string max
    required property double share

    spacing: 8

    Words {
        Layout.preferredWidth: Theme.scaled(84)
        text: root.title
        font.pixelSize: Theme.smallSize
    }
    ProgressTrack {
        Layout.fillWidth: true
        Layout.minimumWidth: 40
        implicitHeight: 8
        share: root.share
    }
    Words {
        Layout.preferredWidth: Theme.scaled(60)
        horizontalAlignment: Text.AlignRight
        text: root.points + " / " + root.max
        font.pixelSize: Theme.smallSize
        strong: true
    }
}
