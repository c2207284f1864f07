import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
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
    contentItem: RowLayout {
        spacing: 12

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            Flow {
                id: names

                Layout.fillWidth: true
                spacing: 8

                MarkedWords {
                    id: nameWords

                    width: Math.min(implicitWidth, names.width)
                    text: root.name
                    marks: root.nameMarks
                    font.pixelSize: Theme.headSize
                    strong: true
                }
                MarkedWords {
                    width: Math.min(implicitWidth, names.width)
                    topPadding: y > 0 ? 0 : Theme.headSize - Theme.smallSize
                    text: root.place
                    marks: root.placeMarks
                    font.pixelSize: Theme.smallSize
                    ink: Theme.ink2
                }
            }
            MarkedWords {
                Layout.fillWidth: true
                text: root.detail
                marks: root.detailMarks
                font.pixelSize: Theme.smallSize
                ink: Theme.ink2
            }
        }
        ColumnLayout {
            // What its words ask for, of the row at most a share: two wrapping columns that ask each other never settle.
            Layout.preferredWidth: Math.min(root.availableWidth * 0.42, Math.max(state.implicitWidth, total.implicitWidth))
            Layout.fillWidth: false
            spacing: 2

            RowLayout {
                id: total

                Layout.alignment: Qt.AlignRight
                spacing: 6
                visible: root.score !== ""

                Words {
                    text: root.score
                    font.pixelSize: Theme.titleSize
                    strong: true
                }
                Words {
                    text: qsTr("分")
                    font.pixelSize: Theme.smallSize
                    color: Theme.ink2
                }
            }
            Tag {
                id: state

                Layout.alignment: Qt.AlignRight
                Layout.maximumWidth: root.availableWidth * 0.42
                text: root.tag
                level: root.level
                glyph: root.glyph
                flat: true
            }
        }
    }
}
