import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// The village at one glance: go on, the board, today, what waits.
PageFrame {
    id: root

    required property HomeViewModel vm

    title: root.vm.title
    context: root.vm.ready ? root.vm.sizeText : ""

    Flickable {
        id: scroll

        anchors.fill: parent
        contentHeight: grid.implicitHeight + 2 * Theme.margin
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        visible: root.vm.ready

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

                Note {
                    Layout.fillWidth: true
                    text: root.vm.trouble
                    level: "bad"
                }
                ResumeCard {
                    Layout.fillWidth: true
                    vm: root.vm
                    visible: root.vm.hasResume
                }
                Board {
                    objectName: "tour-board"
                    Layout.fillWidth: true
                    vm: root.vm
                }
                GridLayout {
                    Layout.fillWidth: true
                    columns: Theme.narrow ? 2 : 4
                    columnSpacing: 12
                    rowSpacing: 12

                    Repeater {
                        model: root.vm.tiles

                        CountTile {
                            Layout.fillWidth: true
                            Layout.fillHeight: true
                            Layout.preferredWidth: 10
                        }
                    }
                }
            }
            ColumnLayout {
                Layout.fillWidth: !Theme.wide
                Layout.preferredWidth: Theme.wide ? Theme.scaled(336) : -1
                Layout.alignment: Qt.AlignTop
                spacing: 16

                Card {
                    Layout.fillWidth: true
                    implicitHeight: due.implicitHeight + 32

                    ColumnLayout {
                        id: due

                        anchors.left: parent.left
                        anchors.right: parent.right
                        anchors.top: parent.top
                        anchors.margins: 16
                        spacing: 8

                        RowLayout {
                            Layout.fillWidth: true

                            Words {
                                Layout.fillWidth: true
                                text: qsTr("要办的")
                                font.pixelSize: Theme.headSize
                                strong: true
                            }
                            Words {
                                text: root.vm.dateText
                                font.pixelSize: Theme.smallSize
                                color: Theme.ink2
                            }
                        }
                        Words {
                            Layout.fillWidth: true
                            text: qsTr("没有约好的户，也没有没填完的。")
                            color: Theme.ink2
                            visible: root.vm.due.count === 0
                        }
                        Repeater {
                            model: root.vm.due

                            DueRow {
                                Layout.fillWidth: true
                            }
                        }
                    }
                }
                SyncCard {
                    Layout.fillWidth: true
                    vm: root.vm.sync
                    onOpened: root.syncWanted()
                }
            }
        }
    }
}
