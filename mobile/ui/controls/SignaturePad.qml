import QtQuick
import Ruhu.Ui

// Delegates in place, and values whose shape only the run knows: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// Where a name is drawn with a finger. Keeps the strokes; draws each piece as it comes.
Rectangle {
    id: root

    property var strokes: []
    readonly property bool empty: root.strokes.length === 0
    property string prompt: ""

    function clear() {
        root.strokes = [];
        canvas.requestPaint();
    }
    function begin(x: real, y: real) {
        const all = root.strokes.slice();
        all.push([x, y]);
        root.strokes = all;
    }
    function extend(x: real, y: real) {
        const last = root.strokes[root.strokes.length - 1];
        last.push(x, y);
        canvas.requestPaint();
    }

    implicitWidth: Theme.scaled(640)
    implicitHeight: Theme.scaled(220)
    radius: 8
    color: "#FFFFFF"
    border.width: Theme.strokeStrong
    border.color: Theme.outline
    Accessible.role: Accessible.Canvas
    Accessible.name: root.prompt

    Words {
        anchors.centerIn: parent
        width: parent.width - 40
        horizontalAlignment: Text.AlignHCenter
        text: root.prompt
        color: "#5A6773"
        visible: root.empty
    }
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 24
        height: 1
        color: "#CBD4DC"
    }
    Canvas {
        id: canvas

        anchors.fill: parent
        onPaint: {
            const pen = canvas.getContext("2d");
            pen.clearRect(0, 0, canvas.width, canvas.height);
            pen.strokeStyle = "#000000";
            pen.lineWidth = 3;
            pen.lineCap = "round";
            pen.lineJoin = "round";
            for (const stroke of root.strokes) {
                pen.beginPath();
                pen.moveTo(stroke[0], stroke[1]);
                for (let i = 2; i + 1 < stroke.length; i += 2)
                    pen.lineTo(stroke[i], stroke[i + 1]);
                pen.stroke();
            }
        }
    }
    MouseArea {
        anchors.fill: parent
        preventStealing: true
        onPressed: mouse => root.begin(mouse.x, mouse.y)
        onPositionChanged: mouse => root.extend(mouse.x, mouse.y)
    }
}
