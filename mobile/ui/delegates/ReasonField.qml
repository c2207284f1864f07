import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// Delegates in place: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// Why a warning is right as it is: the likely reasons as chips, or one's own words.
ColumnLayout {
    id: root

    required property FormViewModel form
    required property int item
    required property list<string> reasons
    property bool own: false

    spacing: 8

    Flow {
        Layout.fillWidth: true
        spacing: 8

        Repeater {
            model: root.reasons

            PlainButton {
                required property string modelData

                text: modelData
                onClicked: root.form.accept(root.item, modelData)
            }
        }
        PlainButton {
            text: qsTr("其他原因…")
            chosen: root.own
            onClicked: root.own = !root.own
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.own
        spacing: 8

        TextBox {
            id: words

            Layout.fillWidth: true
            placeholderText: qsTr("写一句原因")
            Accessible.name: qsTr("原因")
        }
        PlainButton {
            glyph: "check"
            text: qsTr("就是这样")
            enabled: words.text.trim() !== ""
            onClicked: root.form.accept(root.item, words.text.trim())
        }
    }
}
