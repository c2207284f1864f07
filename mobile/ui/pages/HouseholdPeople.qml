import QtQuick
import QtQuick.Controls.Basic
import Ruhu.Model
import Ruhu.Ui

// The people of a household; each opens in the members' form.
ListView {
    id: root

    required property HouseholdViewModel vm

    activeFocusOnTab: true
    model: root.vm.members.roster
    clip: true
    boundsBehavior: Flickable.StopAtBounds

    ScrollBar.vertical: ScrollBar {
    }
    delegate: MemberRow {
        selectable: false
    }
}
