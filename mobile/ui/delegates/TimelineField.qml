import QtQuick
import QtQuick.Controls.Basic
import Ruhu.Model
import Ruhu.Ui

// A field that a deed wrote: before and after; a tap shows all its versions.
AbstractButton {
    id: root

    required property HistoryViewModel owner
    required property string label
    required property string before
    required property string after
    required property bool known
    required property string record
    required property string field

    width: ListView.view ? ListView.view.width : 360
    implicitHeight: Math.max(Theme.touch, words.height + 20)
    padding: 0
    focusPolicy: ListView.view ? Qt.NoFocus : Qt.StrongFocus
    Accessible.name: root.label + " " + (root.before === "" ? "" : root.before + " → ") + root.after
    Keys.onEnterPressed: root.clicked()
    Keys.onReturnPressed: root.clicked()
    onClicked: root.owner.openField(root.record, root.field)

    background: Rectangle {
        radius: 8
        color: root.down ? Theme.accentSoft : Theme.surface
        border.width: root.visualFocus || root.activeFocus ? Theme.strokeStrong : Theme.stroke
        border.color: root.visualFocus || root.activeFocus ? Theme.accent : Theme.line
    }
    Column {
        id: words

        x: 14
        y: 10
        width: root.width - 14 - 40
        spacing: 2

        Words {
            width: parent.width
            text: root.label
            font.pixelSize: Theme.smallSize
            color: Theme.ink2
        }
        Words {
            width: parent.width
            text: root.before !== "" ? root.before + " → " + root.after : root.known ? root.after : qsTr("（原来的在县里）→ %1").arg(root.after)
        }
    }
    Icon {
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        size: 20
        glyph: "next"
    }
}
