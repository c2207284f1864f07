import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// Work by file, and room on the disk.
ColumnLayout {
    id: root

    required property OutboxViewModel vm

    spacing: 16

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
