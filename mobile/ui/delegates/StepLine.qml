import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// The locale is known by the run.
// qmllint disable compiler

// A step of the board as a phone shows it: name over what is mine, the number at the right.
AbstractButton {
    id: root

    required property HomeViewModel owner
    required property string step
    required property string label
    required property string glyph
    required property int count
    required property string mine
    required property bool next

    implicitHeight: Math.max(Theme.scaled(52), root.implicitContentHeight + 12)
    implicitWidth: 240
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1，%2 户").arg(root.label).arg(root.count)
    onClicked: root.owner.openStep(root.step)

    background: Rectangle {
        radius: 8
        color: root.down ? Theme.accentSoft : "transparent"
        border.width: root.visualFocus ? Theme.strokeStrong : 0
        border.color: Theme.accent

        Rectangle {
            width: parent.width
            height: 1
            color: Theme.line
        }
    }
    contentItem: RowLayout {
        spacing: 12

        Icon {
            glyph: root.glyph
            color: root.next ? Theme.accentInk : Theme.ink2
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Words {
                Layout.fillWidth: true
                text: root.label
                strong: true
                color: root.next ? Theme.accentInk : Theme.ink
            }
            Words {
                Layout.fillWidth: true
                text: root.mine
                font.pixelSize: Theme.smallSize
                color: Theme.ink2
                visible: root.mine !== ""
            }
        }
        Words {
            text: root.count.toLocaleString(Qt.locale("zh_CN"), "f", 0)
            font.pixelSize: Theme.titleSize
            wrapMode: Text.NoWrap
            strong: true
        }
    }
}
