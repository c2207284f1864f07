import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// A step of the survey; under the one that is open, its groups with n/m answered.
ItemDelegate {
    id: root

    required property FormViewModel owner
    required property int key
    required property string title
    required property string words
    required property bool head
    required property int number
    required property string progress
    required property string status
    required property bool current

    width: ListView.view ? ListView.view.width : 216
    implicitHeight: Math.max(Theme.scaled(root.head ? 58 : 48), root.implicitContentHeight + 12)
    leftPadding: root.head ? 10 : 40
    rightPadding: 10
    topPadding: 0
    bottomPadding: 0
    focusPolicy: ListView.view ? Qt.NoFocus : Qt.StrongFocus // in a list the arrows go from row to row
    Accessible.name: root.title + " " + root.progress
    Keys.onEnterPressed: root.clicked()
    Keys.onReturnPressed: root.clicked()
    onClicked: root.owner.goToStep(root.key)

    background: Rectangle {
        radius: 8
        color: root.head && root.current ? Theme.accentSoft : root.down ? Theme.off : "transparent"
        border.width: root.activeFocus || root.head && root.current && Theme.index === 2 ? Theme.strokeStrong : 0
        border.color: Theme.accent
    }
    contentItem: RowLayout {
        spacing: 10

        StepDot {
            number: root.number
            status: root.status
            current: root.current
            visible: root.head
        }
        Icon {
            size: 18
            visible: !root.head
            glyph: root.status === "bad" || root.status === "warn" ? root.status : root.status === "done" ? "ok" : root.current ? "pencil" : "clock"
            color: root.status === "done" ? Theme.ok : root.status === "bad" ? Theme.bad : root.status === "warn" ? Theme.warn : root.current ? Theme.accentInk : Theme.ink3
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            RowLayout {
                Layout.fillWidth: true
                spacing: 8

                Words {
                    Layout.fillWidth: true
                    text: root.title
                    strong: root.head || root.current
                    color: root.current && !root.head ? Theme.accentInk : Theme.ink
                }
                Words {
                    text: root.progress
                    font.pixelSize: Theme.smallSize
                    color: Theme.ink2
                }
            }
            Words {
                Layout.fillWidth: true
                text: root.words
                font.pixelSize: Theme.smallSize
                color: Theme.ink2
                visible: root.words !== ""
            }
        }
    }
}
