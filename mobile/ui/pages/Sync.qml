import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// What waits and how far it is; the day-sheet beside it where there is room; files, room, and the last runs.
PageFrame {
    id: root

    required property SyncViewModel vm

    title: qsTr("同步")

    Flickable {
        id: scroll

        anchors.fill: parent
        contentHeight: grid.implicitHeight + 2 * Theme.margin
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        ScrollBar.vertical: ScrollBar {
        }

        GridLayout {
            id: grid

            x: Theme.margin
            y: Theme.margin
            width: scroll.width - 2 * Theme.margin
            columns: Theme.wide ? 2 : 1
            columnSpacing: 16
            rowSpacing: 16

            ColumnLayout {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                spacing: 16

                SyncRun {
                    Layout.fillWidth: true
                    vm: root.vm
                }
                DaySheetCard {
                    Layout.fillWidth: true
                    vm: root.vm.outbox
                    visible: !Theme.wide
                }
                OutboxCard {
                    Layout.fillWidth: true
                    vm: root.vm.outbox
                    onRecordWanted: record => root.recordWanted(record)
                }
                FileCards {
                    Layout.fillWidth: true
                    vm: root.vm.outbox
                }
            }
            ColumnLayout {
                Layout.fillWidth: !Theme.wide
                Layout.preferredWidth: Theme.wide ? Theme.scaled(316) : -1
                Layout.alignment: Qt.AlignTop
                spacing: 16

                DaySheetCard {
                    Layout.fillWidth: true
                    vm: root.vm.outbox
                    visible: Theme.wide
                }
                PastRuns {
                    Layout.fillWidth: true
                    vm: root.vm
                }
            }
        }
    }
}
