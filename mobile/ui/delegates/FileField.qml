import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// A photo or a signature as an answer: what is there, and how to give another.
ColumnLayout {
    id: root

    required property FormViewModel form
    required property int item
    required property string kind
    required property string value
    required property string file
    required property string label
    property bool again: false // a signature is drawn anew
    readonly property bool drawing: root.kind === "signature" && (root.value === "" || root.again)

    signal photoWanted

    spacing: 8

    Image {
        Layout.preferredWidth: Theme.scaled(224)
        Layout.preferredHeight: Theme.scaled(152)
        visible: root.file !== "" && !root.drawing
        source: root.file
        sourceSize.width: width
        fillMode: Image.PreserveAspectFit
        asynchronous: true
        Accessible.role: Accessible.Graphic
        Accessible.name: root.label
    }
    Words {
        Layout.fillWidth: true
        text: qsTr("原件不在这台平板上。")
        font.pixelSize: Theme.smallSize
        color: Theme.ink2
        visible: root.value !== "" && root.file === "" && !root.drawing
    }
    SignaturePad {
        id: pad

        Layout.fillWidth: true
        Layout.maximumWidth: Theme.scaled(640)
        visible: root.drawing
        prompt: qsTr("请在这里签名")
    }
    Flow {
        Layout.fillWidth: true
        spacing: 8

        PlainButton {
            glyph: "camera"
            text: root.value === "" ? qsTr("选照片") : qsTr("换一张")
            visible: root.kind === "image"
            onClicked: root.photoWanted()
        }
        PlainButton {
            glyph: "check"
            text: qsTr("签好了")
            visible: root.drawing
            enabled: !pad.empty
            onClicked: {
                root.form.attachDrawing(root.item, pad.strokes, pad.width, pad.height);
                pad.clear();
                root.again = false;
            }
        }
        PlainButton {
            glyph: "undo"
            text: qsTr("重签")
            visible: root.kind === "signature"
            enabled: root.drawing ? !pad.empty : true
            onClicked: root.drawing ? pad.clear() : root.again = true
        }
    }
}
