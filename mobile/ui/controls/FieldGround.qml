import QtQuick
import Ruhu.Ui

// The ground of a text field: outline by state, the unit inside at the right.
Rectangle {
    id: root

    property string unit: ""
    property string level: ""
    property bool focused: false

    radius: 8
    color: Theme.surface
    border.width: root.focused || root.level !== "" ? Theme.strokeStrong : Theme.stroke
    border.color: root.level !== "" ? Theme.levelInk(root.level) : root.focused ? Theme.accent : Theme.outline

    Words {
        anchors.right: root.right
        anchors.rightMargin: 14
        anchors.verticalCenter: root.verticalCenter
        text: root.unit
        color: Theme.ink2
    }
}
