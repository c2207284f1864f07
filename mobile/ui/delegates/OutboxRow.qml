import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Ui

// A household with work that the county does not have yet.
ItemDelegate {
    id: root

    required property string record
    required property string name
    required property string detail
    required property string stateText
    required property bool sending

    implicitHeight: Math.max(Theme.scaled(60), root.implicitContentHeight + 16)
    leftPadding: 16
    rightPadding: 16
    topPadding: 0
    bottomPadding: 0
    focusPolicy: Qt.StrongFocus
    Accessible.name: root.name + " " + root.detail + " " + root.stateText

    background: Rectangle {
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
        Tag {
            Layout.preferredWidth: Math.min(implicitWidth, root.availableWidth * 0.4)
            Layout.minimumWidth: Layout.preferredWidth
            flat: true
            text: root.stateText
            glyph: root.sending ? "sync" : "tablet"
        }
        Icon {
            size: 20
            glyph: "next"
            visible: !Theme.narrow
        }
    }
}
