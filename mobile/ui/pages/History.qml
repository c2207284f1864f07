import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// What happened to a household on a line of time, and beside it what a deed wrote and how a field came to its value.
// Where there is no room for both, one after the other.
PageFrame {
    id: root

    required property HistoryViewModel vm
    readonly property bool detail: root.vm.openWhat !== "" || root.vm.lineage.open
    readonly property bool single: !Theme.wide

    title: root.vm.title
    deep: true

    RowLayout {
        anchors.fill: parent
        spacing: 0

        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 860
            color: Theme.surface
            visible: !root.single || !root.detail

            Column {
                id: head

                x: Theme.narrow ? 12 : 16
                y: 12
                width: parent.width - 2 * x
                spacing: 10

                Flow {
                    width: parent.width
                    spacing: 8

                    Repeater {
                        model: root.vm.filters

                        DeedChip {
                        }
                    }
                    TextBox {
                        id: search

                        width: Math.min(parent.width, Theme.scaled(220))
                        text: root.vm.search
                        placeholderText: qsTr("找一项、一个人")
                        Accessible.name: qsTr("在历史里找")
                        onTextEdited: root.vm.search = search.text
                    }
                }
                Note {
                    width: parent.width
                    text: root.vm.trouble
                    level: "bad"
                }
                Note {
                    width: parent.width
                    text: root.vm.lackText
                }
                PlainButton {
                    glyph: "sync"
                    text: root.vm.busy ? qsTr("正在取…") : qsTr("从县里取更早的")
                    visible: root.vm.canFetch || root.vm.busy
                    enabled: !root.vm.busy
                    onClicked: root.vm.fetch()
                }
            }
            Rectangle {
                id: line

                y: head.y + head.height + 12
                width: parent.width
                height: 1
                color: Theme.line
            }
            ListView {
                anchors.top: line.bottom
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                activeFocusOnTab: true
                bottomMargin: Theme.margin
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                model: root.vm.items
                section.property: "day"
                section.delegate: DayHead {
                }

                ScrollBar.vertical: ScrollBar {
                }
                delegate: TimelineRow {
                }

                Words {
                    anchors.centerIn: parent
                    text: root.vm.search === "" ? qsTr("还没有历史") : qsTr("没有找到“%1”。换几个字试试。").arg(root.vm.search)
                    color: Theme.ink2
                    visible: root.vm.items.count === 0
                }
            }
        }
        Rectangle {
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            color: Theme.line
            visible: !root.single
        }
        LineagePane {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: root.single ? root.width : 420
            visible: root.detail || !root.single
            vm: root.vm
        }
    }
}
