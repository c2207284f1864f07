import QtQuick
import QtQuick.Templates as T
import QtTest
import Ruhu.Ui

// Marks in a search's hits, the bar that takes back, and the camera's pane on a machine without a camera.
Item {
    id: root

    width: 400
    height: 700

    MarkedWords {
        id: marked

        width: 300
        text: "<韦>&例一"
    }
    UndoBar {
        id: bar

        y: 100
        width: 300
        text: "照片拿掉了"
    }
    PicturePicker {
        id: picker

        title: "扫户卡"
    }
    SignalSpy {
        id: undone

        target: bar
        signalName: "undoWanted"
    }
    TestCase {
        function test_hitsAreMarkedAndNamesStayText() {
            compare(marked.marked, false);
            const height = marked.height;
            marked.marks = [1, 1, 4, 2];
            verify(marked.marked);
            const rich = marked.richText();
            verify(rich.startsWith("&lt;<span"));
            verify(rich.includes(">韦</span>&gt;&amp;<span"));
            verify(rich.endsWith(">例一</span>"));
            verify(rich.includes("underline"));
            compare(marked.height, height); // marks move nothing
            compare(marked.Accessible.name, "<韦>&例一");
            marked.marks = [];
        }
        function test_theBarTakesBack() {
            mouseClick(bar, bar.width - 40, bar.height / 2);
            compare(undone.count, 1);
            bar.text = "";
            verify(!bar.visible);
        }
        function test_withoutACameraThePaneOffersAFile() {
            const component = Qt.createComponent("qrc:/Ruhu/Ui/pages/CameraPane.qml");
            compare(component.status, Component.Ready, component.errorString());
            const pane = component.createObject(root, {
                    "title": "扫户卡",
                    "scanning": true,
                    "width": 400,
                    "height": 700
                });
            verify(pane);
            const wanted = createTemporaryObject(spies, root, {
                    "target": pane,
                    "signalName": "fileWanted"
                });
            mouseClick(pane, 60, 660); // the lower left corner
            compare(wanted.count, 1);
            pane.destroy();
        }
        // The camera's pane covers the window and goes again.
        function test_theCameraCoversTheWindow() {
            picker.openCamera();
            tryVerify(() => T.Overlay.overlay.children.length > 0);
            verify(T.Overlay.overlay.visible);
            mouseClick(T.Overlay.overlay, 36, 40); // back, in the upper left corner
            tryVerify(() => !T.Overlay.overlay.visible);
        }

        name: "Pictures"
        when: windowShown

        Component {
            id: spies

            SignalSpy {
            }
        }
    }
}
