import QtQuick
import Ruhu.Ui

// Delegates in place, and values whose shape only the run knows: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// Versions whose authors did not see each other's, side by side; the lines say what came of what.
Item {
    id: root

    required property var cards
    required property int index
    required property bool last
    readonly property int count: root.cards.length
    readonly property int columns: Math.max(1, Math.min(root.count, Math.floor((root.width + 12) / Theme.scaled(150))))
    readonly property real cardWidth: (root.width - 12 * (root.columns - 1)) / root.columns
    readonly property int gap: root.index > 0 ? 28 : 0
    readonly property bool forks: root.columns > 1 && root.columns === root.count

    property real tallest: 0 // cards side by side are equally high

    onCardWidthChanged: root.tallest = 0
    implicitHeight: root.gap + flow.height + (root.forks && !root.last ? 14 : 0)

    Rectangle {
        x: root.width / 2 - 1
        width: 2
        height: root.forks ? 12 : root.gap
        color: Theme.outline
        visible: root.gap > 0
    }
    // A bracket over and under several cards.
    Repeater {
        model: !root.forks ? [] : (root.gap > 0 ? [12] : []).concat(root.last ? [] : [root.gap + flow.height + 12])

        Rectangle {
            required property real modelData

            x: root.cardWidth / 2 - 1
            y: modelData
            width: root.width - root.cardWidth + 2
            height: 2
            color: Theme.outline
        }
    }
    Repeater {
        model: root.forks ? root.count : 0

        Item {
            required property int index

            x: index * (root.cardWidth + 12) + root.cardWidth / 2 - 1

            Rectangle {
                y: 12
                width: 2
                height: root.gap - 12
                color: Theme.outline
                visible: root.gap > 0
            }
            Rectangle {
                y: root.gap + flow.height
                width: 2
                height: 12
                color: Theme.outline
                visible: !root.last
            }
        }
    }
    Flow {
        id: flow

        y: root.gap
        width: root.width
        spacing: 12

        Repeater {
            model: root.cards

            LineageCard {
                width: root.cardWidth
                height: root.forks ? Math.max(implicitHeight, root.tallest) : implicitHeight
                onImplicitHeightChanged: root.tallest = Math.max(root.tallest, implicitHeight)
            }
        }
    }
}
