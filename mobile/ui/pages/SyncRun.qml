import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// How a sync stands: what it is about in words, how far it is, the button that starts or stops it.
Card {
    id: root

    required property SyncViewModel vm

    implicitHeight: column.implicitHeight + 32

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 16
        spacing: 12

        GridLayout {
            Layout.fillWidth: true
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
                    color: root.vm.pillLevel === "bad" ? Theme.bad : root.vm.pillLevel === "ok" ? Theme.ok : Theme.accent
                    visible: !Theme.narrow

                    Icon {
                        anchors.centerIn: parent
                        glyph: root.vm.pillLevel === "ok" ? "check" : "sync"
                        color: Theme.accentOn
                    }
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 2

                    Words {
                        Layout.fillWidth: true
                        text: root.vm.headline
                        font.pixelSize: root.vm.headline.length > 24 ? Theme.headSize : Theme.titleSize
                        strong: true
                        color: root.vm.pillLevel === "bad" ? Theme.bad : Theme.ink
                    }
                    Words {
                        Layout.fillWidth: true
                        text: root.vm.explanation
                        font.pixelSize: Theme.smallSize
                        color: Theme.ink2
                    }
                }
            }
            PlainButton {
                Layout.fillWidth: Theme.narrow
                glyph: "pause"
                text: qsTr("先停")
                visible: root.vm.running
                onClicked: root.vm.stop()
            }
            PlainButton {
                Layout.fillWidth: Theme.narrow
                primary: true
                glyph: "sync"
                text: qsTr("同步")
                visible: !root.vm.running
                onClicked: root.vm.start()
            }
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: false
            columns: Theme.narrow ? 1 : 2
            columnSpacing: 24
            rowSpacing: 12

            ProgressLine {
                Layout.fillWidth: true
                Layout.fillHeight: false
                label: qsTr("① 传上去")
                count: root.vm.sendText
                share: root.vm.sendShare
            }
            ProgressLine {
                Layout.fillWidth: true
                Layout.fillHeight: false
                label: qsTr("② 收下别人改的")
                count: root.vm.fetchText
                share: root.vm.fetchShare
            }
        }
        Words {
            Layout.fillWidth: true
            text: root.vm.bytesText
            font.pixelSize: Theme.smallSize
            color: Theme.ink3
        }
    }
}
