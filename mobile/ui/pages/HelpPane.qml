import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// Delegates in place, and values whose shape only the run knows: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// Help beside the page, which stays as it is.
Rectangle {
    id: root

    required property GuideViewModel vm
    property bool canTour: true

    signal tourWanted

    color: Theme.surface
    border.width: Theme.stroke
    border.color: Theme.outline
    onVisibleChanged: if (root.visible)
        close.forceActiveFocus()

    // Nothing under it is touched by mistake.
    MouseArea {
        anchors.fill: parent
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 16
        spacing: 12

        RowLayout {
            Layout.fillWidth: true
            spacing: 8

            Words {
                Layout.fillWidth: true
                text: root.vm.helpTitle
                font.pixelSize: Theme.titleSize
                strong: true
            }
            PlainButton {
                id: close

                quiet: true
                glyph: "clear"
                Layout.preferredWidth: Theme.touch
                Accessible.name: qsTr("关上帮助")
                onClicked: root.vm.closeHelp()
            }
        }
        Flickable {
            id: scroll

            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: column.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            ScrollBar.vertical: ScrollBar {
            }

            // No layout around rows that come and go with the page: Qt 6.4 then lays out one that is gone, and dies.
            Column {
                id: column

                width: scroll.width
                spacing: 16

                Repeater {
                    model: root.vm.help

                    HelpLine {
                        width: column.width
                    }
                }
            }
        }
        PlainButton {
            glyph: "read"
            text: qsTr("看一遍怎么用")
            visible: root.canTour
            onClicked: root.tourWanted()
        }
    }
}
