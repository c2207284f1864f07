import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// A field that two households do not have alike: which text stays.
ColumnLayout {
    id: root

    required property JoinViewModel owner
    required property string field
    required property string label
    required property string first
    required property string second
    required property bool takesSecond

    spacing: 4

    Words {
        Layout.fillWidth: true
        text: root.label
        font.pixelSize: Theme.smallSize
        color: Theme.ink2
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 12

        PlainButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 10
            text: root.first
            chosen: !root.takesSecond
            ink: root.takesSecond ? Theme.ink : Theme.versionA
            Accessible.role: Accessible.RadioButton
            Accessible.name: qsTr("%1，甲家：%2").arg(root.label).arg(root.first)
            onClicked: root.owner.takeSide(root.field, false)
        }
        PlainButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 10
            text: root.second
            chosen: root.takesSecond
            ink: root.takesSecond ? Theme.versionB : Theme.ink
            Accessible.role: Accessible.RadioButton
            Accessible.name: qsTr("%1，乙家：%2").arg(root.label).arg(root.second)
            onClicked: root.owner.takeSide(root.field, true)
        }
    }
}
