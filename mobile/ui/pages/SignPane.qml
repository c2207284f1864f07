import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// The signature: who signs, on what, and what is signed.
Card {
    id: root

    required property SummaryViewModel vm

    function pick(kind: string) {
        picker.kind = kind;
        picker.open();
    }

    implicitHeight: column.implicitHeight + 32

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 16
        spacing: 12

        Words {
            Layout.fillWidth: true
            text: qsTr("请户主签字")
            font.pixelSize: Theme.headSize
            strong: true
        }
        Words {
            Layout.fillWidth: true
            text: qsTr("签的是上面念过的这些。以后有改动，这里会说明要重签。")
            color: Theme.ink2
        }
        Words {
            text: qsTr("谁签")
            strong: true
        }
        TextBox {
            id: signer

            Layout.fillWidth: true
            Layout.maximumWidth: Theme.scaled(420)
            text: root.vm.signer
            Accessible.name: qsTr("谁签")
            onTextEdited: root.vm.signer = signer.text
        }
        SignaturePad {
            id: pad

            Layout.fillWidth: true
            prompt: qsTr("%1，请在这里签名").arg(root.vm.signer)
        }
        Flow {
            Layout.fillWidth: true
            spacing: 8

            PlainButton {
                primary: true
                text: qsTr("签好了")
                glyphAfter: "check"
                enabled: !pad.empty && root.vm.canSign && root.vm.signer !== ""
                onClicked: root.vm.signOnGlass(pad.strokes, pad.width, pad.height)
            }
            PlainButton {
                glyph: "undo"
                text: qsTr("重签")
                enabled: !pad.empty
                onClicked: pad.clear()
            }
            PlainButton {
                quiet: true
                text: qsTr("先不签")
                onClicked: root.vm.signing = false
            }
        }
        Words {
            Layout.fillWidth: true
            text: qsTr("屏上不好签，也可以签在纸上，或者按手印，拍下来。")
            color: Theme.ink2
        }
        Flow {
            Layout.fillWidth: true
            spacing: 8

            PlainButton {
                glyph: "camera"
                text: qsTr("签在纸上拍照")
                enabled: root.vm.canSign && root.vm.signer !== ""
                onClicked: root.pick("paper")
            }
            PlainButton {
                glyph: "camera"
                text: qsTr("按手印拍照")
                enabled: root.vm.canSign && root.vm.signer !== ""
                onClicked: root.pick("fingerprint")
            }
        }
        Note {
            Layout.fillWidth: true
            text: root.vm.trouble
            level: "bad"
        }
    }
    PicturePicker {
        id: picker

        property string kind: ""

        title: picker.kind === "paper" ? qsTr("签了字的纸") : qsTr("手印")
        onPicked: file => root.vm.signByPhoto(file, picker.kind)
    }
}
