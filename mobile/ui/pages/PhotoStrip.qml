import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// The photos of a household, and the place to add one. Nothing here waits: the page goes on below.
ColumnLayout {
    id: root

    required property PhotosViewModel vm

    spacing: 8

    Words {
        Layout.fillWidth: true
        text: root.vm.strip.count > 0 ? qsTr("照片和材料 · %1 张").arg(root.vm.strip.count) : qsTr("照片和材料")
        font.pixelSize: Theme.headSize
        strong: true
    }
    Flow {
        Layout.fillWidth: true
        spacing: 8

        Repeater {
            model: root.vm.strip

            PhotoTile {
            }
        }
        PlainButton {
            width: Math.max(Theme.scaled(112), implicitWidth)
            height: Math.max(Theme.scaled(76), implicitHeight)
            glyph: "camera"
            text: root.vm.busy ? qsTr("正在存…") : qsTr("加照片")
            enabled: !root.vm.busy
            onClicked: picker.open()
        }
    }
    Note {
        Layout.fillWidth: true
        text: root.vm.trouble
        level: "bad"
    }
    PicturePicker {
        id: picker

        onPicked: file => root.vm.add(file)
    }
}
