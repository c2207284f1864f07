import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// What waits, how far it is, how the last ones ended.
PageFrame {
    id: root

    required property SyncViewModel vm

    title: qsTr("同步")

    Flickable {
        id: scroll

        anchors.fill: parent
        contentHeight: column.implicitHeight + 2 * Theme.margin
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        ScrollBar.vertical: ScrollBar {
        }

        ColumnLayout {
            id: column

            x: Theme.margin
            y: Theme.margin
            width: Math.min(scroll.width - 2 * Theme.margin, 820)
            spacing: 16

            Card {
                Layout.fillWidth: true
                implicitHeight: run.implicitHeight + 40

                ColumnLayout {
                    id: run

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.top: parent.top
                    anchors.margins: 20
                    spacing: 12

                    Words {
                        Layout.fillWidth: true
                        text: root.vm.headline
                        font.pixelSize: Theme.titleSize
                        strong: true
                        color: root.vm.pillLevel === "bad" ? Theme.bad : Theme.ink
                    }
                    Words {
                        Layout.fillWidth: true
                        text: root.vm.explanation
                        color: Theme.ink2
                    }
                    GridLayout {
                        Layout.fillWidth: true
                        Layout.fillHeight: false
                        columns: Theme.narrow ? 1 : 2
                        columnSpacing: 24
                        rowSpacing: 12

                        ProgressLine {
                            Layout.fillWidth: true
                            Layout.fillHeight: false
                            label: qsTr("① 传上去")
                            count: root.vm.sendText
                            share: root.vm.sendShare
                        }
                        ProgressLine {
                            Layout.fillWidth: true
                            Layout.fillHeight: false
                            label: qsTr("② 收下别人改的")
                            count: root.vm.fetchText
                            share: root.vm.fetchShare
                        }
                    }
                    RowLayout {
                        Layout.fillWidth: true
                        Layout.topMargin: 4
                        spacing: 12

                        Words {
                            Layout.fillWidth: true
                            text: root.vm.bytesText
                            font.pixelSize: Theme.smallSize
                            color: Theme.ink3
                        }
                        PlainButton {
                            glyph: "pause"
                            text: qsTr("先停")
                            visible: root.vm.running
                            onClicked: root.vm.stop()
                        }
                        PlainButton {
                            primary: true
                            glyph: "sync"
                            text: qsTr("同步")
                            visible: !root.vm.running
                            onClicked: root.vm.start()
                        }
                    }
                }
            }
            OutboxCards {
                Layout.fillWidth: true
                vm: root.vm.outbox
                onRecordWanted: record => root.recordWanted(record)
            }
            Card {
                Layout.fillWidth: true
                implicitHeight: past.implicitHeight + 40

                ColumnLayout {
                    id: past

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.top: parent.top
                    anchors.margins: 20
                    spacing: 12

                    Words {
                        text: qsTr("最近几次")
                        font.pixelSize: Theme.headSize
                        strong: true
                    }
                    Words {
                        Layout.fillWidth: true
                        text: qsTr("打开以后还没有同步过。")
                        color: Theme.ink2
                        visible: root.vm.past.count === 0
                    }
                    Repeater {
                        model: root.vm.past

                        PastRunRow {
                            Layout.fillWidth: true
                        }
                    }
                }
            }
        }
    }
}
