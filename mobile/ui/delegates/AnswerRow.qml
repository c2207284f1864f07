import QtQuick
import Ruhu.Ui

// A question that was answered, and the answer: side by side, on a phone one under the other. Placed by hand: a
// layout of Qt 6.4 keeps the height that wrapped words had at another width.
Item {
    id: root

    required property string label
    required property string value

    width: ListView.view ? ListView.view.width : 320
    implicitHeight: (Theme.narrow ? answer.y + answer.height : Math.max(question.height, answer.height)) + 20

    Words {
        id: question

        y: 10
        width: Theme.narrow ? root.width : root.width * 0.6 - 16
        text: root.label
        color: Theme.ink2
    }
    Words {
        id: answer

        x: Theme.narrow ? 0 : root.width * 0.6
        y: Theme.narrow ? question.y + question.height + 2 : question.y
        width: Theme.narrow ? root.width : root.width * 0.4
        text: root.value
        strong: true
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
}
