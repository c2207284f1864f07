import QtQuick
import QtQuick.Layouts
import Ruhu.Ui

// What was just done, and the way back; goes by itself.
Rectangle {
    id: root

    property string text: ""

    signal undoWanted
    signal expired

    implicitHeight: row.implicitHeight + 16
    radius: 8
    color: Theme.accentSoft
    border.width: Theme.stroke
    border.color: Theme.accent
    visible: root.text !== ""

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: 12
        anchors.rightMargin: 8
        spacing: 8

        Words {
            Layout.fillWidth: true
            text: root.text
            color: Theme.accentInk
        }
        PlainButton {
            glyph: "undo"
            text: qsTr("撤回")
            onClicked: root.undoWanted()
        }
    }
    Timer {
        interval: 8000
        running: root.visible
        onTriggered: root.expired()
    }
}
