import QtMultimedia
import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// What the camera sees: takes a picture, or waits for a QR code. A file instead is always at hand.
Rectangle {
    id: root

    required property string title
    required property bool scanning

    signal pictureTaken(url file)
    signal codeRead(string text)
    signal fileWanted
    signal closed

    color: Theme.bg

    MediaDevices {
        id: devices
    }
    CaptureSession {
        camera: Camera {
            active: devices.videoInputs.length > 0
        }
        imageCapture: ImageCapture {
            id: shutter

            onImageSaved: (request, path) => root.pictureTaken("file://" + encodeURI(path))
        }
        videoOutput: view
    }
    FrameReader {
        sink: view.videoSink
        active: root.scanning
        onFound: text => root.codeRead(text)
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
                onClicked: root.closed()
            }
            Words {
                Layout.fillWidth: true
                text: root.title
                font.pixelSize: Theme.titleSize
                strong: true
            }
        }
        VideoOutput {
            id: view

            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        Words {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: devices.videoInputs.length === 0 ? qsTr("没有找到相机。可以选一张拍好的。") : root.scanning ? qsTr("把二维码放进画面里，照全，等一下就好。") : ""
            color: Theme.ink2
            visible: text !== ""
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 12

            PlainButton {
                glyph: "file"
                text: qsTr("选一张拍好的")
                onClicked: root.fileWanted()
            }
            Item {
                Layout.fillWidth: true
            }
            PlainButton {
                primary: true
                glyph: "camera"
                text: qsTr("拍照")
                visible: !root.scanning
                enabled: shutter.readyForCapture
                onClicked: shutter.captureToFile(Machine.scratchPicture)
            }
        }
    }
}
