import QtQuick
import Ruhu.Ui

// A share of a whole: two rectangles.
Rectangle {
    id: root

    property real share: 0
    property color fill: Theme.accent

    implicitHeight: 16
    implicitWidth: 120
    radius: height / 2
    color: Theme.off
    border.width: Theme.index === 0 ? 0 : Theme.stroke
    border.color: Theme.outline
    Accessible.role: Accessible.ProgressBar
    Accessible.name: Math.round(root.share * 100) + " %"

    Rectangle {
        width: Math.max(root.share > 0 ? height : 0, parent.width * Math.min(1, root.share))
        height: parent.height
        radius: root.radius
        color: root.fill
    }
}
