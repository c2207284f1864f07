import QtQuick
import Ruhu.Ui

// Delegates in place, and values whose shape only the run knows: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// One person's day: the counts, and the eight characters. Placed by hand: a layout of Qt 6.4 loses rows that are made
// anew in it.
Column {
    id: root

    required property string name
    required property var counts // label, value
    required property string fingerprint
    property bool named: false

    spacing: 6

    Words {
        width: root.width
        text: root.name
        strong: true
        visible: root.named
    }
    Repeater {
        model: root.counts

        Item {
            id: line

            required property var modelData

            width: root.width
            height: Math.max(label.height, count.height)

            Words {
                id: label

                width: parent.width - count.width - 8
                text: line.modelData.label
                color: Theme.ink2
            }
            Words {
                id: count

                anchors.right: parent.right
                text: line.modelData.value
                wrapMode: Text.NoWrap
                strong: true
            }
        }
    }
    Rectangle {
        width: root.width
        height: code.height + 20
        radius: 8
        color: Theme.inset
        border.width: Theme.stroke
        border.color: Theme.line

        Column {
            id: code

            x: 10
            y: 10
            width: parent.width - 20

            Words {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("对账码（本机）")
                font.pixelSize: Theme.smallSize
                color: Theme.ink2
            }
            Words {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: root.fingerprint
                font.pixelSize: Theme.tight ? Theme.titleSize : Theme.displaySize
                strong: true
            }
        }
    }
}
