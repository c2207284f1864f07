import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// Somebody of two households; one person in two rows becomes one, if the decider says so.
RowLayout {
    id: root

    required property JoinViewModel owner
    required property string person
    required property string name
    required property string detail
    required property bool twice
    required property bool folds

    spacing: 12

    Icon {
        Layout.alignment: Qt.AlignVCenter
        glyph: root.twice ? "people" : "person"
        color: root.twice ? Theme.ask : Theme.ink3
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        Words {
            Layout.fillWidth: true
            text: root.name
            strong: true
        }
        Words {
            Layout.fillWidth: true
            text: root.detail
            font.pixelSize: Theme.smallSize
            color: Theme.ink2
        }
    }
    PlainButton {
        visible: root.twice
        text: qsTr("合成一个人")
        chosen: root.folds
        Accessible.role: Accessible.CheckBox
        Accessible.name: qsTr("%1：合成一个人").arg(root.name)
        onClicked: root.owner.setFold(root.person, !root.folds)
    }
}
