import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// A typed answer: every keystroke goes to the view-model, leaving the field saves.
RowLayout {
    id: root

    required property FormViewModel form
    required property int item
    required property string kind
    required property string value
    required property string unit
    required property string level
    required property string label
    required property bool current
    readonly property bool block: root.kind === "multiline"

    Component.onCompleted: if (root.current && root.visible && !root.block)
        line.forceActiveFocus()

    TextBox {
        id: line

        Layout.fillWidth: root.kind === "text"
        Layout.preferredWidth: 280
        Layout.maximumWidth: 560
        visible: !root.block
        text: root.value
        unit: root.unit
        level: root.level
        number: root.kind === "number" || root.kind === "id"
        inputMethodHints: root.kind === "number" ? Qt.ImhFormattedNumbersOnly : root.kind === "id" ? Qt.ImhUppercaseOnly : Qt.ImhNone // an X may end it
        placeholderText: root.kind === "date" ? qsTr("例如 2015-10-21") : ""
        Accessible.name: root.label
        onTextEdited: root.form.type(root.item, line.text)
        onActiveFocusChanged: line.activeFocus ? root.form.enter(root.item) : root.form.leave(root.item)
    }
    TextBlock {
        id: lines

        Layout.fillWidth: true
        visible: root.block
        text: root.value
        level: root.level
        Accessible.name: root.label
        onTextChanged: if (lines.activeFocus)
            root.form.type(root.item, lines.text)
        onActiveFocusChanged: lines.activeFocus ? root.form.enter(root.item) : root.form.leave(root.item)
    }
    Item {
        Layout.fillWidth: !root.block && root.kind !== "text"
        visible: !root.block
    }
}
