import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// Where the last survey stopped, and the way back to it.
Card {
    id: root

    required property HomeViewModel vm

    implicitHeight: row.implicitHeight + (Theme.narrow ? 24 : 32)

    GridLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Theme.narrow ? 12 : 16
        columns: Theme.narrow ? 1 : 2
        columnSpacing: 16
        rowSpacing: 12

        RowLayout {
            Layout.fillWidth: true
            spacing: 16

            Rectangle {
                Layout.preferredWidth: Theme.scaled(48)
                Layout.preferredHeight: Theme.scaled(48)
                radius: width / 2
                color: Theme.accent
                visible: !Theme.narrow

                Icon {
                    anchors.centerIn: parent
                    glyph: "pencil"
                    color: Theme.accentOn
                }
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 2

                Words {
                    Layout.fillWidth: true
                    text: Theme.narrow ? root.vm.resumePlace : root.vm.resumeTitle
                    font.pixelSize: Theme.narrow ? Theme.bodySize : Theme.headSize
                    strong: true
                }
                Words {
                    Layout.fillWidth: true
                    text: Theme.narrow ? root.vm.resumeQuestion : root.vm.resumeDetail
                    font.pixelSize: Theme.smallSize
                    color: Theme.ink2
                }
            }
        }
        PlainButton {
            Layout.fillWidth: Theme.narrow
            primary: true
            text: qsTr("继续填")
            glyphAfter: "next"
            onClicked: root.vm.resume()
        }
    }
}
