import QtQuick
import QtQuick.Layouts
import Ruhu.Ui

// Delegates in place: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// Digits, X and back: for a number whose field keeps the focus under the finger.
FocusScope {
    id: root

    property int keyWidth: Theme.scaled(64)

    signal typed(string text)
    signal erased

    implicitWidth: grid.implicitWidth
    implicitHeight: grid.implicitHeight

    GridLayout {
        id: grid

        anchors.horizontalCenter: parent.horizontalCenter
        columns: 3
        columnSpacing: 8
        rowSpacing: 8

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "X", "0", "erase"]

            PlainButton {
                required property string modelData
                readonly property bool erases: modelData === "erase"

                Layout.preferredWidth: root.keyWidth
                Layout.preferredHeight: Theme.tight ? Theme.touch : Theme.primary
                focusPolicy: Qt.TabFocus
                ink: Theme.ink
                text: erases ? "" : modelData
                glyph: erases ? "erase" : ""
                font.pixelSize: Theme.titleSize
                font.weight: Font.Bold
                Accessible.name: erases ? qsTr("退一位") : modelData
                onClicked: erases ? root.erased() : root.typed(modelData)
            }
        }
    }
}
