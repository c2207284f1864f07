import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Ui

// Delegates in place, and values whose shape only the run knows: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// A field before and after; a tap shows all its versions.
AbstractButton {
    id: root

    required property var modelData
    readonly property string field: root.modelData.field

    implicitHeight: Math.max(Theme.touch, root.implicitContentHeight + 8)
    focusPolicy: Qt.StrongFocus
    Accessible.name: root.modelData.label + " " + root.modelData.after

    background: Rectangle {
        radius: 8
        color: root.down ? Theme.accentSoft : Theme.inset
        border.width: root.visualFocus ? Theme.strokeStrong : 0
        border.color: Theme.accent
    }
    contentItem: GridLayout {
        columns: Theme.narrow ? 1 : 2
        columnSpacing: 12
        rowSpacing: 0

        Words {
            Layout.fillWidth: Theme.narrow
            Layout.preferredWidth: Theme.narrow ? -1 : Theme.scaled(200)
            Layout.leftMargin: 10
            text: root.modelData.label
            font.pixelSize: Theme.smallSize
            color: Theme.ink2
        }
        Words {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.narrow ? 10 : 0
            Layout.rightMargin: 10
            text: root.modelData.before === "" ? root.modelData.known ? root.modelData.after : qsTr("（原来的在县里）→ %1").arg(root.modelData.after) : root.modelData.before + " → " + root.modelData.after
        }
    }
}
