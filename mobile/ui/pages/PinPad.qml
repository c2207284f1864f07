import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// Delegates in place, and values whose shape only the run knows: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// Ten digits, back, and in.
GridLayout {
    id: root

    required property PeopleViewModel vm

    columns: 3
    columnSpacing: 8
    rowSpacing: 8

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0", "enter"]

        PlainButton {
            required property string modelData

            Layout.preferredWidth: Theme.scaled(84)
            Layout.preferredHeight: Theme.primary
            text: modelData.length === 1 ? modelData : ""
            glyph: modelData === "erase" ? "back" : modelData === "enter" ? "check" : ""
            font.pixelSize: Theme.titleSize
            Accessible.name: modelData === "erase" ? qsTr("退一位") : modelData === "enter" ? qsTr("进去") : modelData
            onClicked: modelData === "erase" ? root.vm.erase() : modelData === "enter" ? root.vm.enter() : root.vm.digit(modelData)
        }
    }
}
