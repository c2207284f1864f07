import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Ui

// A step of the survey as a household's page shows it: how far it is; a tap goes there.
AbstractButton {
    id: root

    required property int key
    required property string title
    required property bool head
    required property int number
    required property string progress
    required property string status
    required property bool current

    visible: root.head
    implicitHeight: Math.max(Theme.scaled(56), root.implicitContentHeight + 8)
    implicitWidth: Math.max(Theme.touch, root.implicitContentWidth + 8)
    padding: 4
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.title + " " + root.progress

    background: Rectangle {
        radius: 8
        color: root.down ? Theme.accentSoft : "transparent"
        border.width: root.visualFocus ? Theme.strokeStrong : 0
        border.color: Theme.accent
    }
    contentItem: GridLayout {
        columns: Theme.wide ? 2 : 1
        columnSpacing: 8
        rowSpacing: 2

        StepDot {
            Layout.alignment: Theme.wide ? Qt.AlignVCenter : Qt.AlignHCenter
            number: root.number
            status: root.status
            current: root.current
        }
        Column {
            Layout.fillWidth: true

            Words {
                width: parent.width
                text: root.title
                font.pixelSize: Theme.wide ? Theme.bodySize : Theme.smallSize
                horizontalAlignment: Theme.wide ? Text.AlignLeft : Text.AlignHCenter
                strong: root.current
                visible: !Theme.narrow || root.title.length < 4 // a phone has room for two characters, not for a word
                color: root.current ? Theme.accentInk : Theme.ink
                Accessible.ignored: true
            }
            Words {
                width: parent.width
                text: root.progress
                font.pixelSize: Theme.smallSize
                horizontalAlignment: Theme.wide ? Text.AlignLeft : Text.AlignHCenter
                color: Theme.ink2
                Accessible.ignored: true
            }
        }
    }
}
