import QtQuick
import Ruhu.Model
import Ruhu.Ui

// The groups of a form as a strip, where there is no room for the steps at the side.
ListView {
    id: root

    required property FormViewModel form

    implicitHeight: Theme.scaled(56)
    orientation: ListView.Horizontal
    spacing: 8
    clip: true
    currentIndex: root.form.currentStep
    highlightMoveDuration: 0
    highlightRangeMode: ListView.ApplyRange
    preferredHighlightBegin: 0
    preferredHighlightEnd: root.width * 0.6
    model: root.form.steps
    boundsBehavior: Flickable.StopAtBounds

    delegate: StepChip {
    }
}
