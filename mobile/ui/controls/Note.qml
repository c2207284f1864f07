import QtQuick
import QtQuick.Layouts
import Ruhu.Ui

// A sentence beside what it concerns.
Rectangle {
    id: root

    property string text: ""
    property string level: ""
    property string glyph: root.level === "" ? "news" : root.level

    implicitHeight: row.implicitHeight + 20
    implicitWidth: 320
    radius: 8
    color: Theme.levelSoft(root.level)
    border.width: root.level === "" ? 0 : Theme.stroke
    border.color: Theme.levelInk(root.level)
    visible: root.text !== ""

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: 12
        spacing: 10

        Icon {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 2
            size: 20
            glyph: root.glyph
            color: Theme.levelInk(root.level)
        }
        Words {
            Layout.fillWidth: true
            text: root.text
            font.pixelSize: Theme.smallSize
            lineHeight: 1.15
            color: Theme.levelInk(root.level)
        }
    }
}
