import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// Somebody who works on this tablet: a disc with the first sign of the name, the name below.
AbstractButton {
    id: root

    required property PeopleViewModel owner
    required property int person
    required property string name
    required property string initial
    required property string detail
    required property bool current
    required property bool chosen

    implicitWidth: Math.max(Theme.scaled(96), root.implicitContentWidth + 16)
    implicitHeight: root.implicitContentHeight + 16
    padding: 8
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: root.name + " " + (root.current ? qsTr("正在用") + " " : "") + root.detail
    Accessible.checked: root.chosen
    onClicked: root.owner.choose(root.person)

    background: Rectangle {
        radius: 12
        color: root.down ? Theme.accentSoft : "transparent"
        border.width: root.visualFocus ? Theme.strokeStrong : 0
        border.color: Theme.accent
    }
    contentItem: ColumnLayout {
        spacing: 6

        Rectangle {
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: Theme.scaled(64)
            Layout.preferredHeight: Theme.scaled(64)
            radius: width / 2
            color: root.chosen ? Theme.accent : Theme.accentSoft
            border.width: Theme.index === 2 ? Theme.stroke : 0
            border.color: Theme.accent

            Words {
                anchors.centerIn: parent
                text: root.initial
                font.pixelSize: Theme.titleSize
                strong: true
                color: root.chosen ? Theme.accentOn : Theme.accentInk
                Accessible.ignored: true
            }
        }
        RowLayout {
            Layout.alignment: Qt.AlignHCenter
            spacing: 4

            Icon {
                size: 18
                glyph: "check"
                color: Theme.accentInk
                visible: root.chosen
            }
            Words {
                text: root.name
                strong: root.chosen
                color: root.chosen ? Theme.accentInk : Theme.ink
                Accessible.ignored: true
            }
        }
    }
}
