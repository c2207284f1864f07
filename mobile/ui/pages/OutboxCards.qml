import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// Delegates in place, and values whose shape only the run knows: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// What is only here, the day-sheet, work by file, and room on the disk.
ColumnLayout {
    id: root

    required property OutboxViewModel vm

    signal recordWanted(string record)

    spacing: 16

    SettingCard {
        Layout.fillWidth: true
        title: qsTr("还在本机的")
        detail: root.vm.sizeText

        Repeater {
            model: root.vm.households

            PersonChoice {
                required property bool sending

                width: root.width - 32
                chosen: false
                glyph: sending ? "sync" : "tablet"
                onClicked: root.recordWanted(record)
            }
        }
    }
    SettingCard {
        Layout.fillWidth: true
        title: qsTr("今天的对账单")
        detail: root.vm.dayText

        Repeater {
            model: root.vm.people

            ColumnLayout {
                id: person

                required property string name
                required property string counts
                required property string fingerprint

                width: root.width - 32
                spacing: 2

                Words {
                    Layout.fillWidth: true
                    text: person.name + "　" + person.fingerprint
                    font.pixelSize: Theme.titleSize
                    strong: true
                }
                Words {
                    Layout.fillWidth: true
                    text: person.counts
                    font.pixelSize: Theme.smallSize
                    color: Theme.ink2
                }
            }
        }
    }
    SettingCard {
        Layout.fillWidth: true
        title: qsTr("没有网也能送")
        detail: root.vm.fileText !== "" ? root.vm.fileText : qsTr("没传的可以存成文件，加了密，只有县里能看。别的平板也能替你带去。")

        PlainButton {
            glyph: "file"
            text: qsTr("存成文件…")
            onClicked: folder.open()
        }
        PlainButton {
            glyph: "box"
            text: qsTr("替别人带…")
            onClicked: file.open()
        }
    }
    SettingCard {
        Layout.fillWidth: true
        title: qsTr("平板的地方")
        detail: root.vm.spaceText

        PlainButton {
            glyph: "disk"
            text: qsTr("腾地方")
            visible: root.vm.canFree
            onClicked: root.vm.makeRoom()
        }
    }
    Note {
        Layout.fillWidth: true
        text: root.vm.trouble
        level: "bad"
    }
    FolderDialog {
        id: folder

        title: qsTr("存到哪个文件夹")
        onAccepted: root.vm.exportTo(folder.selectedFolder)
    }
    FileDialog {
        id: file

        title: qsTr("要带的文件")
        onAccepted: root.vm.takeIn(file.selectedFile)
    }
}
