import QtQuick
import QtQuick.Layouts
import Ruhu.Ui

// Secondary left, why-not in words, primary right. Never scrolls.
Rectangle {
    id: root

    default property alias secondary: left.data
    readonly property bool stacked: Theme.room < 300 // a phone with large text: one above the other
    property string note: ""
    property string noteLevel: ""
    property string primaryText: ""
    property bool primaryEnabled: true
    property string primaryGlyph: "next"

    signal primaryClicked

    implicitHeight: Math.max(Theme.scaled(76), column.implicitHeight + 16)
    color: Theme.surface

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        spacing: 4

        Words {
            Layout.fillWidth: true
            text: root.note
            font.pixelSize: Theme.smallSize
            color: Theme.levelInk(root.noteLevel)
            strong: root.noteLevel !== ""
            visible: !Theme.wide && root.note !== ""
        }
        GridLayout {
            Layout.fillWidth: true
            columns: root.stacked ? 1 : 3
            columnSpacing: 12
            rowSpacing: 8

            RowLayout {
                id: left

                spacing: 8
            }
            Words {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignRight
                text: Theme.wide ? root.note : ""
                font.pixelSize: Theme.smallSize
                color: Theme.levelInk(root.noteLevel)
                strong: root.noteLevel !== ""
                visible: !Theme.narrow
            }
            PlainButton {
                Layout.fillWidth: Theme.narrow
                Layout.minimumWidth: Theme.touch
                Layout.maximumWidth: root.stacked ? root.width - 2 * Theme.margin : Math.max(200, root.width * (Theme.narrow ? 0.72 : 0.5))
                primary: true
                text: root.primaryText
                glyphAfter: root.primaryGlyph
                enabled: root.primaryEnabled
                visible: root.primaryText !== ""
                onClicked: root.primaryClicked()
            }
        }
    }
    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }
}
