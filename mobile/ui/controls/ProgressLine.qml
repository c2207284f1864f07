import QtQuick
import Ruhu.Ui

// A named progress with its count in words. Placed by hand: layouts of Qt 6.4 keep the height that a wrapped label had
// at a width it has no more.
Item {
    id: root

    property string label: ""
    property string count: ""
    property real share: 0

    implicitHeight: column.height
    implicitWidth: 240

    Column {
        id: column

        width: root.width
        spacing: 4

        Item {
            width: root.width
            height: Math.max(name.height, number.height)

            Words {
                id: name

                width: parent.width - number.width - 12
                text: root.label
                strong: true
            }
            Words {
                id: number

                anchors.right: parent.right
                anchors.baseline: name.baseline
                wrapMode: Text.NoWrap
                text: root.count
                font.pixelSize: Theme.smallSize
                color: Theme.ink2
            }
        }
        ProgressTrack {
            width: root.width
            share: root.share
            fill: root.share >= 1 ? Theme.ok : Theme.accent
        }
    }
}
