import QtQuick
import Ruhu.Model
import Ruhu.Ui

// The options of a question as chips.
Flow {
    id: root

    required property RowsModel choices

    spacing: 8

    Repeater {
        model: root.choices

        ChoiceChip {
        }
    }
}
