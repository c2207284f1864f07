import QtQuick
import Ruhu.Model
import Ruhu.Ui

// Delegates in place: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// The four states of a veto beside each other; on a phone two by two.
Rectangle {
    id: root

    required property RowsModel choices

    implicitHeight: grid.implicitHeight + 8
    radius: 8
    color: Theme.surface
    border.width: Theme.stroke
    border.color: Theme.outline

    // No layout: one of Qt 6.4 keeps items that go while it cannot be seen.
    Grid {
        id: grid

        readonly property real cell: (width - (columns - 1) * columnSpacing) / columns

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
                width: grid.cell
            }
        }
    }
}
