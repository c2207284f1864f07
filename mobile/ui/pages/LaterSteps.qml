import QtQuick
import Ruhu.Model
import Ruhu.Ui

// Delegates in place, and values whose shape only the run knows: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// What comes after the survey: one flat strip.
Rectangle {
    id: root

    required property HomeViewModel vm

    implicitHeight: strip.height + 20
    radius: 8
    color: Theme.inset
    border.width: Theme.stroke
    border.color: Theme.line

    Flow {
        id: strip

        x: 12
        y: 10
        width: root.width - 24
        spacing: 6

        Repeater {
            model: root.vm.laterSteps

            Row {
                id: step

                required property int index
                required property string label
                required property string remark

                spacing: 6

                Icon {
                    size: 18
                    glyph: "next"
                    color: Theme.ink3
                    anchors.verticalCenter: parent.verticalCenter
                    visible: step.index > 0
                }
                Words {
                    text: step.label
                    font.pixelSize: Theme.smallSize
                    color: Theme.ink2
                    wrapMode: Text.NoWrap
                }
                Words {
                    text: step.remark
                    font.pixelSize: Theme.smallSize
                    strong: true
                    color: Theme.ink2
                    wrapMode: Text.NoWrap
                    visible: step.remark !== ""
                }
            }
        }
    }
}
