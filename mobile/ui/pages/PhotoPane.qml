import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// One photo as large as the page, what it shows, and what can be done with it. Covers the page while one is open.
Rectangle {
    id: root

    required property PhotosViewModel vm

    color: Theme.bg
    visible: root.vm.opened !== ""

    MouseArea {
        anchors.fill: parent // nothing below is touched by mistake
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        spacing: 12

        RowLayout {
            Layout.fillWidth: true
            spacing: 8

            PlainButton {
                quiet: true
                glyph: "back"
                Layout.preferredWidth: Theme.touch
                Accessible.name: qsTr("返回")
                onClicked: root.vm.close()
            }
            Words {
                Layout.fillWidth: true
                text: root.vm.detail
                color: Theme.ink2
            }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            color: Theme.off
            border.width: Theme.stroke
            border.color: Theme.line

            Image {
                anchors.fill: parent
                anchors.margins: 1
                source: root.vm.picture
                sourceSize.width: 2048
                sourceSize.height: 2048
                fillMode: Image.PreserveAspectFit
                asynchronous: true
                Accessible.role: Accessible.Graphic
                Accessible.name: root.vm.caption !== "" ? root.vm.caption : root.vm.detail
            }
        }
        TextBox {
            id: caption

            Layout.fillWidth: true
            text: root.vm.caption
            placeholderText: qsTr("照的是什么")
            Accessible.name: qsTr("照的是什么")
            visible: root.vm.own
            onEditingFinished: if (caption.text !== root.vm.caption)
                root.vm.write(caption.text, root.vm.kind)
        }
        Flow {
            Layout.fillWidth: true
            spacing: 8
            visible: root.vm.own

            PlainButton {
                text: qsTr("照片")
                chosen: root.vm.kind === "photo"
                onClicked: root.vm.write(caption.text, "photo")
            }
            PlainButton {
                text: qsTr("证件、材料")
                chosen: root.vm.kind === "document"
                onClicked: root.vm.write(caption.text, "document")
            }
            PlainButton {
                glyph: "trash"
                ink: Theme.bad
                text: qsTr("拿掉这张")
                onClicked: root.vm.remove()
            }
        }
        Note {
            Layout.fillWidth: true
            text: root.vm.trouble
            level: "bad"
        }
    }
}
