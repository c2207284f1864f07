import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// How far the village is: the steps of the survey as cells, on a phone as rows, and what comes after.
Card {
    id: root

    required property HomeViewModel vm

    implicitHeight: board.implicitHeight + (Theme.narrow ? 24 : 32)

    ColumnLayout {
        id: board

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.narrow ? 12 : 16
        spacing: Theme.narrow ? 8 : 12

        Flow {
            Layout.fillWidth: true
            spacing: 12

            Words {
                text: qsTr("全村进度")
                font.pixelSize: Theme.headSize
                strong: true
            }
            Words {
                width: Math.min(implicitWidth, parent.width)
                text: qsTr("数字是停在这一步的户数，点开看名单")
                font.pixelSize: Theme.smallSize
                color: Theme.ink2
                topPadding: 4
                visible: !Theme.narrow
            }
        }
        GridLayout {
            Layout.fillWidth: true
            columns: Theme.wide ? 5 : 3
            columnSpacing: 12
            rowSpacing: 12
            visible: !Theme.narrow

            Repeater {
                model: root.vm.steps

                StepCell {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 10
                }
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0
            visible: Theme.narrow

            Repeater {
                model: root.vm.steps

                StepLine {
                    Layout.fillWidth: true
                }
            }
        }
        LaterSteps {
            Layout.fillWidth: true
            vm: root.vm
        }
    }
}
