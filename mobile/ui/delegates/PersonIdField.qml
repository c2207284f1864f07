import QtQuick
import Ruhu.Model
import Ruhu.Ui

// Delegates in place: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// A document's number in boxes of 6, 8 and 4. One line of text lies under the boxes, so that pasting, going back
// across them and a screen reader work as in any field; the boxes only draw what stands in it.
Item {
    id: root

    required property PersonIdViewModel vm
    readonly property bool focused: input.activeFocus
    readonly property bool current: root.vm.current
    readonly property int whole: root.vm.certificate ? 20 : 18

    function insert(text: string) {
        input.insert(input.cursorPosition, text);
        root.take();
    }
    function erase() {
        if (input.cursorPosition > 0)
            input.remove(input.cursorPosition - 1, input.cursorPosition);
        root.take();
    }
    function begin() {
        input.forceActiveFocus();
    }
    // What was typed goes to the form; what it makes of it stands in the field, the cursor where it was.
    function take() {
        root.vm.type(input.text);
        root.sync();
    }
    function sync() {
        if (input.text === root.vm.value)
            return;
        const fromEnd = input.text.length - input.cursorPosition;
        input.text = root.vm.value;
        input.cursorPosition = Math.max(0, input.text.length - fromEnd);
    }
    // A finger between the digits puts the cursor there.
    function point(x: real, y: real) {
        for (let i = 0; i < boxes.count; ++i) {
            const box = boxes.itemAt(i);
            if (x >= box.x - 4 && x <= box.x + box.width + 4 && y >= box.y && y <= box.y + box.height)
                input.cursorPosition = Math.min(input.text.length, box.first + Math.max(0, Math.round((x - box.x - (box.width - box.count * box.digit) / 2) / box.digit)));
        }
        input.forceActiveFocus();
    }

    implicitHeight: flow.implicitHeight
    onVmChanged: root.sync()
    // Where one stopped one goes on, as in every field.
    onCurrentChanged: if (root.current)
        input.forceActiveFocus()
    Component.onCompleted: root.sync()

    Connections {
        target: root.vm
        function onValueChanged() {
            root.sync();
        }
    }
    TextInput {
        id: input

        anchors.fill: parent
        clip: true
        color: "transparent"
        selectionColor: "transparent"
        selectedTextColor: "transparent"
        font.family: Theme.family
        font.pixelSize: Theme.smallSize
        cursorDelegate: Item {
        }
        inputMethodHints: Qt.ImhUppercaseOnly | Qt.ImhNoPredictiveText
        activeFocusOnTab: true
        Accessible.role: Accessible.EditableText
        Accessible.name: root.vm.label
        Accessible.description: root.vm.problem
        onTextEdited: root.take()
        onActiveFocusChanged: input.activeFocus ? root.vm.enter() : root.vm.leave()
    }
    Flow {
        id: flow

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 8

        Repeater {
            id: boxes

            model: root.vm.certificate ? [[0, 6], [6, 8], [14, 4], [18, Math.max(4, root.vm.value.length - 18)]] : [[0, 6], [6, 8], [14, Math.max(4, root.vm.value.length - 14)]]

            NumberBox {
                required property var modelData
                required property int index

                first: modelData[0]
                count: modelData[1]
                last: index === boxes.count - 1
                value: root.vm.value
                cursor: input.activeFocus ? input.cursorPosition : -1
                suspectFirst: root.vm.suspectFirst
                suspectLast: root.vm.suspectLast
            }
        }
    }
    TapHandler {
        onTapped: eventPoint => root.point(eventPoint.position.x, eventPoint.position.y)
    }
}
