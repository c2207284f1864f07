import QtQuick
import Ruhu.Ui

// A surface with an outline; depth by outline only.
Rectangle {
    id: root

    color: Theme.surface
    border.color: Theme.line
    border.width: Theme.stroke
    radius: 12
}
