import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// A typed answer: every keystroke goes to the view-model, leaving the field saves.
Loader {
    id: root

    required property FormViewModel form
    required property int item
    required property string kind
    required property string value
    required property string unit
    required property string level
    required property string label
    required property bool current

    sourceComponent: root.kind === "multiline" ? block : line

    Component {
        id: line

        RowLayout {
            TextBox {
                Layout.fillWidth: root.kind === "text"
                Layout.preferredWidth: 280
                Layout.maximumWidth: 560
                text: root.value
                unit: root.unit
                level: root.level
                number: root.kind === "number"
                placeholderText: root.kind === "date" ? qsTr("例如 2015-10-21") : ""
                focus: root.current
                Accessible.name: root.label
                onTextEdited: root.form.type(root.item, text)
                onActiveFocusChanged: activeFocus ? root.form.enter(root.item) : root.form.leave(root.item)
                Component.onCompleted: if (root.current)
                    forceActiveFocus()
            }
            Item {
                Layout.fillWidth: root.kind !== "text"
            }
        }
    }
    Component {
        id: block

        TextBlock {
            text: root.value
            level: root.level
            Accessible.name: root.label
            onTextChanged: if (activeFocus)
                root.form.type(root.item, text)
            onActiveFocusChanged: activeFocus ? root.form.enter(root.item) : root.form.leave(root.item)
        }
    }
}
