import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// Delegates in place, and values whose shape only the run knows: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// What is only on this tablet, household by household.
Card {
    id: root

    required property OutboxViewModel vm

    signal recordWanted(string record)

    implicitHeight: column.implicitHeight + 20

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: 14
        spacing: 0

        Words {
            Layout.fillWidth: true
            Layout.leftMargin: 16
            Layout.rightMargin: 16
            text: qsTr("还在本机的")
            font.pixelSize: Theme.headSize
            strong: true
        }
        Words {
            Layout.fillWidth: true
            Layout.leftMargin: 16
            Layout.rightMargin: 16
            Layout.bottomMargin: 10
            text: root.vm.sizeText
            font.pixelSize: Theme.smallSize
            color: Theme.ink2
        }
        Repeater {
            model: root.vm.households

            OutboxRow {
                Layout.fillWidth: true
                Layout.leftMargin: 1
                Layout.rightMargin: 1
                onClicked: root.recordWanted(record)
            }
        }
    }
}
