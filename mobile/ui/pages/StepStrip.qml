import QtQuick
import Ruhu.Model
import Ruhu.Ui

// The groups of a form as a strip, where there is no room for the steps at the side. They are few, and all alive: a
// list would guess the places of those it has not made.
Flickable {
    id: root

    required property FormViewModel form

    function showCurrent() {
        const chip = chips.itemAt(root.form.currentStep);
        if (chip)
            root.contentX = Math.max(0, Math.min(chip.x - (root.width - chip.width) / 2, root.contentWidth - root.width));
    }

    implicitHeight: Theme.scaled(56)
    contentWidth: row.width
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    onWidthChanged: root.showCurrent()

    Connections {
        target: root.form
        function onViewChanged() {
            root.showCurrent();
        }
    }
    Row {
        id: row

        spacing: 8
        onPositioningComplete: root.showCurrent()

        Repeater {
            id: chips

            model: root.form.steps

            StepChip {
            }
        }
    }
}
