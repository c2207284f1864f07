import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// A step of the survey, or one of its groups with n/m answered.
ItemDelegate {
    id: root

    required property FormViewModel owner
    required property int page
    required property string title
    required property bool head
    required property string progress
    required property string status
    required property bool current

    width: ListView.view ? ListView.view.width : 216
    implicitHeight: Math.max(root.head ? 60 : Theme.touch, root.implicitContentHeight + 16)
    leftPadding: root.head ? 10 : 22
    rightPadding: 10
    topPadding: 0
    bottomPadding: 0
    enabled: root.page >= 0
    focusPolicy: ListView.view ? Qt.NoFocus : Qt.StrongFocus // in a list the arrows go from row to row
    Accessible.name: root.title + " " + root.progress
    Keys.onEnterPressed: root.clicked()
    Keys.onReturnPressed: root.clicked()
    onClicked: root.owner.goToPage(root.page)

    background: Rectangle {
        radius: 8
        color: root.current && root.page >= 0 ? Theme.accentSoft : root.down ? Theme.off : "transparent"
        border.width: root.activeFocus ? Theme.strokeStrong : 0
        border.color: Theme.accent
    }
    contentItem: RowLayout {
        spacing: 8

        Icon {
            size: 20
            visible: !root.head || root.page >= 0
            glyph: root.status === "wrong" ? "bad" : root.status === "done" ? "ok" : root.current ? "pencil" : "flag"
            color: root.status === "wrong" ? Theme.bad : root.status === "done" ? Theme.ok : root.current ? Theme.accentInk : Theme.ink3
        }
        Words {
            Layout.fillWidth: true
            text: root.title
            font.pixelSize: root.head ? Theme.bodySize : Theme.smallSize
            strong: root.head || root.current
            color: root.current ? Theme.accentInk : Theme.ink
        }
        Words {
            text: root.progress
            font.pixelSize: Theme.smallSize
            color: Theme.ink3
        }
    }
}
