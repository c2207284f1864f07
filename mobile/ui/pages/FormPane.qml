import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// A form with its groups as a strip above the questions.
ColumnLayout {
    id: root

    required property FormViewModel form

    spacing: 0

    StepStrip {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        Layout.topMargin: 4
        form: root.form
    }
    QuestionList {
        Layout.fillWidth: true
        Layout.fillHeight: true
        form: root.form
    }
}
