import QtQuick
import Ruhu.Ui

// Delegates in place: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// A part of a long number, digit by digit, as it stands on the card.
Rectangle {
    id: root

    required property string value // the whole number
    required property int first    // of this box, counted from 0
    required property int count
    required property int cursor   // -1: elsewhere
    required property int suspectFirst
    required property int suspectLast
    property bool last: false
    readonly property bool suspect: root.suspectFirst > root.first && root.suspectFirst <= root.first + root.count || root.suspectLast > root.first && root.suspectLast <= root.first + root.count
    readonly property bool here: root.cursor >= root.first && (root.cursor < root.first + root.count || root.last && root.cursor === root.first + root.count)
    readonly property int digit: Math.ceil(metrics.advanceWidth)

    implicitWidth: root.count * root.digit + 2 * (Theme.narrow ? 8 : 14)
    implicitHeight: Theme.scaled(52)
    radius: 8
    color: Theme.surface
    border.width: root.here || root.suspect ? Theme.strokeStrong : Theme.stroke
    border.color: root.suspect ? Theme.bad : root.here ? Theme.accent : Theme.outline

    TextMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: Theme.narrow ? Theme.headSize : Theme.titleSize
        font.weight: Font.Bold
        text: "0"
    }
    Row {
        id: row

        anchors.centerIn: parent

        Repeater {
            model: root.count

            Item {
                id: cell

                required property int index
                readonly property int at: root.first + cell.index
                readonly property bool wrong: cell.at + 1 >= root.suspectFirst && cell.at < root.suspectLast && cell.at < root.value.length

                width: root.digit
                height: root.implicitHeight

                Words {
                    anchors.centerIn: parent
                    text: root.value.charAt(cell.at)
                    font.pixelSize: metrics.font.pixelSize
                    strong: true
                    color: cell.wrong ? Theme.bad : Theme.ink
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
                Rectangle {
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: 8
                    anchors.horizontalCenter: parent.horizontalCenter
                    width: parent.width - 1
                    height: Theme.strokeStrong
                    color: Theme.bad
                    visible: cell.wrong
                }
            }
        }
    }
    Rectangle {
        x: row.x + (root.cursor - root.first) * root.digit - 1
        anchors.verticalCenter: parent.verticalCenter
        width: 2
        height: parent.height - 20
        color: Theme.accent
        visible: root.here
    }
}
