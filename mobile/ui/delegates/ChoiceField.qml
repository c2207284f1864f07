import QtQuick
import Ruhu.Model
import Ruhu.Ui

// The options of a question as chips. Long lists show the likeliest first and the rest on request.
Flow {
    id: root

    required property FormViewModel form
    required property int item
    required property bool several
    required property var choices
    property bool expanded: false
    readonly property int shown: root.choices.length <= 10 || root.expanded ? root.choices.length : 7

    spacing: 8

    Repeater {
        model: root.choices

        ChoiceChip {
            form: root.form
            item: root.item
            several: root.several
            limit: root.shown
            roomy: root.width
        }
    }
    PlainButton {
        quiet: true
        text: root.expanded ? qsTr("收起") : qsTr("更多…")
        visible: root.choices.length > 10
        onClicked: root.expanded = !root.expanded
    }
}
