import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// Delegates in place: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// Beside the line of time: what a deed wrote, or all versions of one field.
Rectangle {
    id: root

    required property HistoryViewModel vm
    readonly property bool ofField: root.vm.lineage.open

    color: Theme.bg

    Words {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("点左边的一件，看它写了什么")
        color: Theme.ink2
        visible: root.vm.openWhat === "" && !root.ofField
    }
    Flickable {
        id: scroll

        anchors.fill: parent
        contentHeight: column.height + 2 * Theme.margin
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        visible: root.ofField

        ScrollBar.vertical: ScrollBar {
        }

        Column {
            id: column

            x: Theme.margin
            y: Theme.margin
            width: scroll.width - 2 * Theme.margin

            Words {
                width: parent.width
                text: root.vm.lineage.label
                font.pixelSize: Theme.headSize
                strong: true
            }
            Words {
                width: parent.width
                bottomPadding: 12
                text: root.vm.lineage.remark
                font.pixelSize: Theme.smallSize
                color: Theme.ink2
            }
            Repeater {
                model: root.vm.lineage.rows

                LineageRow {
                    width: column.width
                    last: index === root.vm.lineage.rows.count - 1
                }
            }
            Item {
                width: 1
                height: 16
            }
            Card {
                width: parent.width
                height: reached.height + 28
                visible: root.vm.lineage.reached.count > 0

                Column {
                    id: reached

                    x: 14
                    y: 14
                    width: parent.width - 28
                    spacing: 8

                    Words {
                        width: parent.width
                        text: qsTr("这个答案到了哪里")
                        strong: true
                    }
                    Repeater {
                        model: root.vm.lineage.reached

                        ReachedRow {
                            width: reached.width
                        }
                    }
                }
            }
            Words {
                width: parent.width
                topPadding: 16
                text: qsTr("历史只能看，不能改。要更正就再记一笔。")
                font.pixelSize: Theme.smallSize
                color: Theme.ink2
            }
        }
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.bottomMargin: 0
        spacing: 12
        visible: root.vm.openWhat !== "" && !root.ofField

        Words {
            Layout.fillWidth: true
            text: root.vm.openWhat
            font.pixelSize: Theme.headSize
            strong: true
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            activeFocusOnTab: true
            model: root.vm.fields
            spacing: 8
            bottomMargin: Theme.margin
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            ScrollBar.vertical: ScrollBar {
            }
            delegate: TimelineField {
            }
        }
    }
}
