import QtQuick
import QtTest
import Ruhu.Ui

// What every page relies on of the app's own controls.
Item {
    id: root

    width: 400
    height: 400

    PlainButton {
        id: button

        text: "定下来"
        primary: true
    }
    PlainButton {
        id: glyphOnly

        y: 100
        glyph: "back"
    }
    PlainButton {
        id: narrow

        y: 200
        width: 120
        text: "一个长得一行放不下的按钮"
    }
    TextBox {
        id: field

        y: 300
        width: 200
        unit: "平方米"
    }
    SignalSpy {
        id: clicks

        target: button
        signalName: "clicked"
    }
    TestCase {
        function init() {
            clicks.clear();
        }
        function test_touchAndKeysPressTheButton() {
            mouseClick(button);
            button.forceActiveFocus();
            keyClick(Qt.Key_Space);
            compare(clicks.count, 2);
        }
        function test_aDisabledButtonDoesNothing() {
            button.enabled = false;
            mouseClick(button);
            compare(clicks.count, 0);
            button.enabled = true;
        }
        function test_nothingToTouchIsUnder48() {
            verify(button.height >= 56);
            verify(glyphOnly.width >= 48 && glyphOnly.height >= 48);
            verify(field.height >= 48);
        }
        function test_longWordsMakeTheButtonHigherInsteadOfCutting() {
            verify(narrow.height > 60);
        }
        function test_theUnitLeavesRoomForTheNumber() {
            verify(field.rightPadding > 50);
            field.forceActiveFocus();
            keyClick(Qt.Key_9);
            keyClick(Qt.Key_6);
            compare(field.text, "96");
        }

        name: "Controls"
        when: windowShown
    }
}
