import QtQuick
import QtQuick.Controls.Basic
import Ruhu.Model
import Ruhu.Ui

// The row is made whole at once.
// qmllint disable deferred-property-id

// One household in the list. The whole row is the target.
ItemDelegate {
    id: root

    required property HouseholdsViewModel owner
    required property string record
    required property string name
    required property string place
    required property string detail
    required property string score
    required property string tag
    required property string level
    required property string glyph
    required property bool current
    required property var nameMarks
    required property var placeMarks
    required property var detailMarks

    width: ListView.view ? ListView.view.width : 360
    implicitHeight: Math.max(Theme.scaled(76), root.implicitContentHeight + 20)
    leftPadding: 16
    rightPadding: 16
    topPadding: 0
    bottomPadding: 0
    focusPolicy: ListView.view ? Qt.NoFocus : Qt.StrongFocus // in a list the arrows go from row to row
    Accessible.name: root.name + " " + root.place + " " + root.detail + " " + (root.score === "" ? "" : qsTr("%1 分").arg(root.score) + " ") + root.tag
    Keys.onEnterPressed: root.clicked()
    Keys.onReturnPressed: root.clicked()
    onClicked: root.owner.open(root.record)

    background: Rectangle {
        color: root.current || root.down ? Theme.accentSoft : Theme.surface
        border.width: root.activeFocus ? Theme.strokeStrong : 0
        border.color: Theme.accent

        Rectangle {
            width: 5
            height: parent.height
            color: Theme.accent
            visible: root.current
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.line
        }
    }
    // Placed by hand: layouts of Qt 6.4 keep the height of words that wrapped, and do not come to rest over them.
    contentItem: Item {
        id: content

        implicitHeight: Math.max(left.height, right.height)

        Column {
            id: left

            anchors.verticalCenter: parent.verticalCenter
            width: content.width - right.width - 12
            spacing: 2

            Flow {
                id: names

                width: left.width
                spacing: 8

                MarkedWords {
                    width: Math.min(implicitWidth, left.width)
                    text: root.name
                    marks: root.nameMarks
                    font.pixelSize: Theme.headSize
                    strong: true
                }
                MarkedWords {
                    width: Math.min(implicitWidth, left.width)
                    topPadding: y > 0 ? 0 : Theme.headSize - Theme.smallSize
                    text: root.place
                    marks: root.placeMarks
                    font.pixelSize: Theme.smallSize
                    ink: Theme.ink2
                }
            }
            MarkedWords {
                width: left.width
                text: root.detail
                marks: root.detailMarks
                font.pixelSize: Theme.smallSize
                ink: Theme.ink2
            }
        }
        Column {
            id: right

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(content.width * 0.42, Math.max(state.implicitWidth, total.width))
            spacing: 2

            Row {
                id: total

                anchors.right: parent.right
                spacing: 6
                visible: root.score !== ""

                Words {
                    id: points

                    text: root.score
                    font.pixelSize: Theme.titleSize
                    wrapMode: Text.NoWrap
                    strong: true
                }
                Words {
                    anchors.baseline: points.baseline
                    text: qsTr("分")
                    font.pixelSize: Theme.smallSize
                    wrapMode: Text.NoWrap
                    color: Theme.ink2
                }
            }
            Tag {
                id: state

                anchors.right: parent.right
                width: Math.min(implicitWidth, right.width)
                text: root.tag
                level: root.level
                glyph: root.glyph
                flat: true
            }
        }
    }
}
