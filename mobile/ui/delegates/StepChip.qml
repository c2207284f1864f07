import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// A step in the strip above the questions: its dot, and its name beside or under it.
AbstractButton {
    id: root

    required property FormViewModel owner
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
    Accessible.role: Accessible.PageTab
    Accessible.name: root.title + " " + root.progress
    Accessible.selected: root.current
    onClicked: root.owner.goToStep(root.key)

    background: Rectangle {
        radius: 8
        color: root.current ? Theme.accentSoft : root.down ? Theme.off : "transparent"
        border.width: root.visualFocus || root.current && Theme.index === 2 ? Theme.strokeStrong : 0
        border.color: Theme.accent
    }
    contentItem: GridLayout {
        columns: Theme.narrow ? 1 : 2
        columnSpacing: 8
        rowSpacing: 2

        StepDot {
            Layout.alignment: Theme.narrow ? Qt.AlignHCenter : Qt.AlignVCenter
            number: root.number
            status: root.status
            current: root.current
        }
        Words {
            Layout.fillWidth: true
            text: root.title
            font.pixelSize: Theme.narrow ? Theme.smallSize : Theme.bodySize
            strong: root.current
            horizontalAlignment: Theme.narrow ? Text.AlignHCenter : Text.AlignLeft
            maximumLineCount: 1
            wrapMode: Text.NoWrap
            // Five beside each other on a phone: as large as there is room, and never cut.
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 12
            color: root.current ? Theme.accentInk : Theme.ink
            Accessible.ignored: true
        }
    }
}
