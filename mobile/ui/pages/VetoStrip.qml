import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// The vetoes above their detail, where there is no room beside it.
ColumnLayout {
    id: root

    required property VetoesViewModel vm

    spacing: 8

    Flow {
        Layout.fillWidth: true
        visible: !Theme.tight
        spacing: 8

        Words {
            text: root.vm.headText
            strong: true
            visible: !Theme.narrow
        }
        Words {
            width: Math.min(implicitWidth, parent.width)
            text: root.vm.countText
            font.pixelSize: Theme.smallSize
            color: Theme.ink2
        }
    }
    GridLayout {
        Layout.fillWidth: true
        visible: !Theme.tight
        columns: Theme.narrow ? 4 : 8
        columnSpacing: 8
        rowSpacing: 8

        Repeater {
            model: root.vm.list

            VetoChip {
                Layout.fillWidth: true
                Layout.preferredWidth: 48 // all alike
            }
        }
    }
    ListView {
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.touch
        visible: Theme.tight
        activeFocusOnTab: true
        orientation: ListView.Horizontal
        spacing: 8
        currentIndex: root.vm.currentRow
        highlightMoveDuration: 0
        model: root.vm.list
        clip: true

        delegate: VetoChip {
            width: Theme.scaled(72)
        }
    }
}
