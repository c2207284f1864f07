import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// Delegates in place: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// What happened to a household on a line of time, and beside it what a deed wrote and how a field came to its value.
// Where there is no room for both, one after the other.
PageFrame {
    id: root

    required property HistoryViewModel vm
    property bool within: false // of a household's page: the whole width is a page of its own
    readonly property bool detail: root.vm.openWhat !== "" || root.vm.lineage.open
    readonly property bool single: root.width < Theme.scaled(1000) // also beside a list of households

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

            ListView {
                id: list

                anchors.fill: parent
                activeFocusOnTab: true
                bottomMargin: Theme.margin
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                model: root.vm.items
                headerPositioning: Theme.narrow ? ListView.InlineHeader : ListView.OverlayHeader
                header: HistoryHead {
                    width: list.width
                    vm: root.vm
                    wholeOffered: root.within && Theme.wide
                    onWholeWanted: root.historyWanted()
                }
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
                    visible: root.vm.items.count === 0 && (root.vm.search !== "" || root.vm.lackText === "")
                }
            }
        }
        Rectangle {
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            color: Theme.line
            visible: !root.single
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: root.single ? root.width : 420
            spacing: 0
            visible: root.detail || !root.single

            PlainButton {
                Layout.leftMargin: Theme.margin
                Layout.topMargin: 8
                quiet: true
                glyph: "back"
                text: qsTr("回到全部历史")
                visible: root.single
                onClicked: root.vm.open("")
            }
            LineagePane {
                Layout.fillWidth: true
                Layout.fillHeight: true
                vm: root.vm
            }
        }
    }
}
