import QtQuick
import QtQuick.Layouts
import Ruhu.Ui

// The values come as a map, whose shape only the run knows.
// qmllint disable compiler

// A field before and after.
Rectangle {
    id: root

    required property var modelData

    implicitHeight: words.implicitHeight + 16
    radius: 8
    color: Theme.inset

    GridLayout {
        id: words

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: 10
        anchors.rightMargin: 10
        columns: Theme.narrow ? 1 : 2
        columnSpacing: 12
        rowSpacing: 0

        Words {
            Layout.fillWidth: Theme.narrow
            Layout.preferredWidth: Theme.narrow ? -1 : Theme.scaled(200)
            text: root.modelData.label
            font.pixelSize: Theme.smallSize
            color: Theme.ink2
        }
        Words {
            Layout.fillWidth: true
            text: root.modelData.before === "" ? root.modelData.known ? root.modelData.after : qsTr("（原来的在县里）→ %1").arg(root.modelData.after) : root.modelData.before + " → " + root.modelData.after
        }
    }
}
