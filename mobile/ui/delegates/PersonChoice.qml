import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Ui

// Somebody or something to choose: name, a line below, a tick when chosen.
ItemDelegate {
    id: root

    required property string record
    required property string name
    required property string detail
    required property bool chosen
    property string mark: ""
    property string glyph: "person"

    implicitHeight: Math.max(Theme.scaled(64), root.implicitContentHeight + 16)
    leftPadding: 14
    rightPadding: 14
    topPadding: 0
    bottomPadding: 0
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: root.name + " " + root.detail
    Accessible.checked: root.chosen

    background: Rectangle {
        radius: 8
        color: root.chosen || root.down ? Theme.accentSoft : Theme.surface
        border.width: root.chosen || root.visualFocus ? Theme.strokeStrong : Theme.stroke
        border.color: root.chosen || root.visualFocus ? Theme.accent : Theme.outline
    }
    contentItem: RowLayout {
        spacing: 12

        Icon {
            glyph: root.chosen ? "ok" : root.glyph
            color: root.chosen ? Theme.accentInk : Theme.ink3
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
                visible: root.detail !== ""
            }
        }
        Tag {
            text: root.mark
            glyph: "house"
        }
    }
}
