import QtQuick
import Ruhu.Model
import Ruhu.Ui

// The list as a page of its own; where the window is wide, Main shows the list beside this page.
PageFrame {
    id: root

    required property HouseholdsViewModel vm

    title: qsTr("农户")

    HouseholdsPane {
        anchors.fill: parent
        vm: root.vm
        onGroupsWanted: root.groupsWanted()
        onAddWanted: root.changeWanted("", "add")
        visible: !Theme.wide
    }
    Words {
        anchors.centerIn: parent
        width: parent.width - 80
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("从左边选一户")
        color: Theme.ink2
        visible: Theme.wide
    }
}
