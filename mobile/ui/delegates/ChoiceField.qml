import QtQuick
import Ruhu.Model
import Ruhu.Ui

// The options of a question as chips.
Flow {
    id: root

    required property RowsModel choices
    property bool more: false // a long list: the likeliest are shown

    signal moreWanted

    spacing: 8

    Repeater {
        model: root.choices

        ChoiceChip {
        }
    }
    PlainButton {
        text: qsTr("更多…")
        visible: root.more
        onClicked: root.moreWanted()
    }
}
