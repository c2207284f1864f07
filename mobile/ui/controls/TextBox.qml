import QtQuick
import QtQuick.Controls.Basic
import Ruhu.Ui

// One line of text or a number, with the unit inside the field.
TextField {
    id: root

    property string unit: ""
    property string level: ""
    property bool number: false

    implicitHeight: 52
    leftPadding: 14
    rightPadding: root.unit === "" ? 14 : unitWords.implicitWidth + 26
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

    background: Rectangle {
        radius: 8
        color: Theme.surface
        border.width: root.activeFocus || root.level !== "" ? Theme.strokeStrong : Theme.stroke
        border.color: root.level !== "" ? Theme.levelInk(root.level) : root.activeFocus ? Theme.accent : Theme.outline

        Words {
            id: unitWords

            anchors.right: parent.right
            anchors.rightMargin: 14
            anchors.verticalCenter: parent.verticalCenter
            text: root.unit
            color: Theme.ink2
        }
    }
}
