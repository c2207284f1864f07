import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// The four states of a veto beside each other; on a phone two by two.
Rectangle {
    id: root

    required property RowsModel choices

    implicitHeight: grid.implicitHeight + 8
    radius: 8
    color: Theme.surface
    border.width: Theme.stroke
    border.color: Theme.outline

    GridLayout {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: 4
        columns: Theme.tight ? 1 : Theme.narrow ? 2 : 4
        columnSpacing: 8
        rowSpacing: 8

        Repeater {
            model: root.choices

            VetoSegment {
                Layout.fillWidth: true
                Layout.preferredWidth: 100 // all alike
            }
        }
    }
}
