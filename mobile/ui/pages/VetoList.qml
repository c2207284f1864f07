import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// The vetoes of the survey: how many were asked, and each with its state.
Rectangle {
    id: root

    required property VetoesViewModel vm

    color: Theme.surface

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.margins: 12
            Layout.leftMargin: 16
            spacing: 12

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 2

                Words {
                    Layout.fillWidth: true
                    text: root.vm.headText
                    font.pixelSize: Theme.headSize
                    strong: true
                }
                Words {
                    Layout.fillWidth: true
                    text: root.vm.countText
                    font.pixelSize: Theme.smallSize
                    color: Theme.ink2
                }
            }
            ProgressTrack {
                implicitWidth: 72
                implicitHeight: 8
                share: root.vm.share
            }
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: 1
            color: Theme.line
        }
        ListView {
            activeFocusOnTab: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            currentIndex: root.vm.currentRow
            highlightMoveDuration: 0
            model: root.vm.list
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            ScrollBar.vertical: ScrollBar {
            }
            delegate: VetoRow {
            }
        }
    }
    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.line
    }
}
