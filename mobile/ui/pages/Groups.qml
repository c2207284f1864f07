import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// The groups beside the one that is open; on small screens one of the two.
PageFrame {
    id: root

    required property GroupsViewModel vm

    title: qsTr("分组")
    hasBack: true

    RowLayout {
        anchors.fill: parent
        spacing: 0

        ListView {
            activeFocusOnTab: true
            Layout.fillHeight: true
            Layout.fillWidth: !Theme.wide
            Layout.preferredWidth: Theme.wide ? Theme.scaled(400) : -1
            visible: Theme.wide || !root.vm.open
            model: root.vm.list
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            ScrollBar.vertical: ScrollBar {
            }
            delegate: GroupRow {
                width: ListView.view ? ListView.view.width : 360
            }
        }
        ColumnLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            visible: Theme.wide || root.vm.open
            spacing: 0

            PlainButton {
                Layout.margins: 12
                glyph: "back"
                text: qsTr("所有的组")
                visible: !Theme.wide
                onClicked: root.vm.close()
            }
            GroupPane {
                Layout.fillHeight: true
                Layout.fillWidth: true
                visible: root.vm.open
                vm: root.vm
            }
            Words {
                Layout.fillHeight: true
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                text: qsTr("从左边选一个组")
                color: Theme.ink2
                visible: Theme.wide && !root.vm.open
            }
        }
    }
}
