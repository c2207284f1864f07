import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// A place by its numbers: latitude and longitude, one answer. What is not typed yet is a question mark in it.
GridLayout {
    id: root

    required property FormViewModel form
    required property int item
    required property string value
    required property string level
    required property string label

    function part(index: int): string {
        const parts = root.value.split(" ");
        return index < parts.length && parts[index] !== "?" ? parts[index] : "";
    }
    function take() {
        const a = latitude.text.trim(), b = longitude.text.trim();
        root.form.type(root.item, a === "" && b === "" ? "" : (a || "?") + " " + (b || "?"));
    }

    columns: Theme.narrow ? 1 : 2
    columnSpacing: 12
    rowSpacing: 8

    TextBox {
        id: latitude

        Layout.fillWidth: true
        Layout.maximumWidth: 320
        number: true
        text: root.part(0)
        unit: qsTr("北纬 °")
        level: root.level
        placeholderText: "24.512"
        Accessible.name: root.label + qsTr("：纬度")
        onTextEdited: root.take()
        onActiveFocusChanged: latitude.activeFocus ? root.form.enter(root.item) : root.form.leave(root.item)
    }
    TextBox {
        id: longitude

        Layout.fillWidth: true
        Layout.maximumWidth: 320
        number: true
        text: root.part(1)
        unit: qsTr("东经 °")
        level: root.level
        placeholderText: "107.384"
        Accessible.name: root.label + qsTr("：经度")
        onTextEdited: root.take()
        onActiveFocusChanged: longitude.activeFocus ? root.form.enter(root.item) : root.form.leave(root.item)
    }
}
