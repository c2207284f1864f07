import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// Delegates in place, and values whose shape only the run knows: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// What narrows the list of households down: a group, whose they are, a step. Stands in the page, covers nothing.
ColumnLayout {
    id: root

    required property HouseholdsViewModel vm
    property bool groupsOpen: false
    property bool filtersOpen: false

    spacing: 8

    Flow {
        Layout.fillWidth: true
        spacing: 8

        PlainButton {
            text: root.vm.groupText
            glyph: "group"
            glyphAfter: root.groupsOpen ? "up" : "down"
            chosen: root.vm.group !== "all"
            onClicked: {
                root.groupsOpen = !root.groupsOpen;
                root.filtersOpen = false;
            }
        }
        PlainButton {
            text: qsTr("筛选")
            glyph: "filter"
            glyphAfter: root.filtersOpen ? "up" : "down"
            onClicked: {
                root.filtersOpen = !root.filtersOpen;
                root.groupsOpen = false;
            }
        }
        PlainButton {
            quiet: true
            glyph: "clear"
            text: qsTr("全部")
            visible: root.vm.filtered
            onClicked: root.vm.clearFilters()
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: 8
        visible: root.groupsOpen

        Repeater {
            model: root.groupsOpen ? root.vm.groups : null // a county has thousands

            PlainButton {
                required property string key
                required property string words
                required property int count
                required chosen

                text: words
                remark: count
                onClicked: {
                    root.vm.chooseGroup(key);
                    root.groupsOpen = false;
                }
            }
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: 8

        Repeater {
            model: root.vm.filters

            PlainButton {
                required property string key
                required property string words
                required chosen

                text: words
                visible: root.filtersOpen || chosen
                onClicked: root.vm.toggle(key)
            }
        }
    }
}
