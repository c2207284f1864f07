import QtQuick
import QtQuick.Controls.Basic
import Ruhu.Model
import Ruhu.Ui

// A number of the home page; a tap goes to its list.
AbstractButton {
    id: root

    required property HomeViewModel owner
    required property string key
    required property string label
    required property int number
    required property string unit
    required property string remark
    required property string level
    required property real share

    implicitHeight: root.implicitContentHeight
    implicitWidth: root.implicitContentWidth
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.label + " " + root.number + " " + root.remark
    onClicked: root.owner.openTile(root.key)

    contentItem: StatTile {
        label: root.label
        number: root.number
        remark: root.unit
        detail: root.remark
        detailLevel: root.level
        share: root.share
        color: root.down ? Theme.accentSoft : Theme.surface
        border.color: root.visualFocus ? Theme.accent : Theme.line
    }
}
