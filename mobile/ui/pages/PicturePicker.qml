import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import QtQuick.Templates as T
import Ruhu.Model
import Ruhu.Ui

// Where a picture comes from: the camera, where there is one, or a file.
Item {
    id: root

    property string title: qsTr("选一张照片")
    property bool scanning: false // for a QR code

    signal picked(url file)
    signal codeRead(string text)

    function open() {
        if (Machine.camera)
            root.openCamera();
        else
            files.open();
    }
    function openCamera() {
        camera.open();
    }

    visible: false

    FileDialog {
        id: files

        title: root.title
        nameFilters: [qsTr("照片 (*.jpg *.jpeg *.png *.webp *.JPG *.JPEG *.PNG)"), qsTr("所有文件 (*)")]
        onAccepted: root.picked(files.selectedFile)
    }
    Popup {
        id: camera

        parent: T.Overlay.overlay
        width: camera.parent ? camera.parent.width : 0
        height: camera.parent ? camera.parent.height : 0
        padding: 0
        closePolicy: Popup.CloseOnEscape
        // The camera's module is loaded only where a camera is wanted.
        onAboutToShow: pane.setSource("CameraPane.qml", {
                "title": root.title,
                "scanning": root.scanning
            })
        onClosed: pane.source = ""

        Loader {
            id: pane

            anchors.fill: parent
        }
        Connections {
            target: pane.item
            ignoreUnknownSignals: true

            function onPictureTaken(file: url) {
                camera.close();
                root.picked(file);
            }
            function onCodeRead(text: string) {
                camera.close();
                root.codeRead(text);
            }
            function onFileWanted() {
                camera.close();
                files.open();
            }
            function onClosed() {
                camera.close();
            }
        }
    }
}
