import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// What waits for a decision. Two panes where there is room, else list or detail.
PageFrame {
    id: root

    required property InboxViewModel vm
    readonly property bool detail: root.vm.openKind !== ""
    readonly property bool single: !Theme.wide

    title: qsTr("待定")
    context: root.vm.countText

    RowLayout {
        anchors.fill: parent
        spacing: 0

        Rectangle {
            Layout.preferredWidth: root.single ? root.width : 380
            Layout.fillWidth: root.single
            Layout.fillHeight: true
            color: Theme.surface
            visible: !root.single || !root.detail

            ListView {
                activeFocusOnTab: true
                anchors.fill: parent
                model: root.vm.list
                clip: true
                boundsBehavior: Flickable.StopAtBounds

                ScrollBar.vertical: ScrollBar {
                }
                delegate: InboxRow {
                }

                Words {
                    anchors.centerIn: parent
                    text: root.vm.trouble !== "" ? root.vm.trouble : qsTr("没有要定的事。")
                    color: Theme.ink2
                    visible: root.vm.empty
                }
            }
        }
        Rectangle {
            Layout.preferredWidth: 1
            Layout.fillHeight: true
            color: Theme.line
            visible: !root.single
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.detail || !root.single
            spacing: 0

            PlainButton {
                Layout.leftMargin: Theme.margin
                Layout.topMargin: 8
                quiet: true
                glyph: "back"
                text: qsTr("回到列表")
                visible: root.single
                onClicked: root.vm.close()
            }
            ConflictPane {
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: root.vm.openKind === "conflict"
                vm: root.vm.conflict
                onRecordWanted: root.recordWanted(root.vm.conflictRecord)
            }
            JoinPane {
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: root.vm.openKind === "join"
                vm: root.vm.join
                onRecordWanted: id => root.recordWanted(id)
                onLaterWanted: root.vm.close()
            }
            NewsPane {
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: root.vm.openKind === "news" || root.vm.openKind === "question"
                vm: root.vm
                onRecordWanted: root.recordWanted(root.vm.noticeRecord)
            }
            Words {
                Layout.fillWidth: true
                Layout.fillHeight: true
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                text: qsTr("从左边选一件")
                color: Theme.ink2
                visible: !root.detail
            }
        }
    }
}
