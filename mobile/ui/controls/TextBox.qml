import QtQuick
import QtQuick.Controls.Basic
import Ruhu.Ui

// One line of text or a number, with the unit inside the field.
TextField {
    id: root

    property string unit: ""
    property string level: ""
    property bool number: false

    implicitHeight: Theme.scaled(52)
    leftPadding: 14
    rightPadding: root.unit === "" ? 14 : metrics.width + 26
    font.family: Theme.family
    font.pixelSize: root.number ? Theme.titleSize : Theme.bodySize
    font.weight: root.number ? Font.Bold : Font.Normal
    color: Theme.ink
    placeholderTextColor: Theme.ink3
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentOn
    selectByMouse: true
    verticalAlignment: TextInput.AlignVCenter
    inputMethodHints: root.number ? Qt.ImhFormattedNumbersOnly : Qt.ImhNone

    background: FieldGround {
        unit: root.unit
        level: root.level
        focused: root.activeFocus
    }

    TextMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: Theme.bodySize
        text: root.unit
    }
}
