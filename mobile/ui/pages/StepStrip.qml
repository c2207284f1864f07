import QtQuick
import Ruhu.Model
import Ruhu.Ui

// The groups of a form as a strip, where there is no room for the steps at the side.
ListView {
    id: root

    required property FormViewModel form

    implicitHeight: 56
    orientation: ListView.Horizontal
    spacing: 8
    clip: true
    model: root.form.steps
    boundsBehavior: Flickable.StopAtBounds

    delegate: StepChip {
        onOpened: page => root.form.goToPage(page)
    }
}
