import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// The steps of a form above its questions, where there is no room at the side; the groups of the open one
// beneath, where a phone has no room for them.
ColumnLayout {
    id: root

    required property FormViewModel form

    Layout.fillHeight: false
    spacing: 4

    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: false
        spacing: 4

        Repeater {
            model: root.form.steps

            StepChip {
                Layout.fillWidth: true
                Layout.minimumWidth: 40
                Layout.preferredWidth: 40
            }
        }
    }
    Flickable {
        Layout.fillWidth: true
        implicitHeight: groups.implicitHeight
        visible: !Theme.narrow && groups.implicitHeight > 0
        contentWidth: groups.implicitWidth
        contentHeight: groups.implicitHeight
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Row {
            id: groups

            spacing: 8

            Repeater {
                model: root.form.steps

                GroupChip {
                }
            }
        }
    }
}
