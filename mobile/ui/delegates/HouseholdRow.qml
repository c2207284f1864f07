import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// One household in the list. The whole row is the target.
ItemDelegate {
    id: root

    required property HouseholdsViewModel owner
    required property string record
    required property string name
    required property string place
    required property string detail
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
    Accessible.name: root.name + " " + root.place + " " + root.detail + " " + root.tag
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

            MarkedWords {
                Layout.fillWidth: true
                text: root.name
                marks: root.nameMarks
                font.pixelSize: Theme.headSize
                strong: true
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
            // A share of the row, not of the texts: two wrapping columns that ask each other never settle.
            Layout.preferredWidth: root.availableWidth * 0.42
            Layout.fillWidth: false
            spacing: 4

            MarkedWords {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignRight
                text: root.place
                marks: root.placeMarks
                font.pixelSize: Theme.smallSize
                ink: Theme.ink2
            }
            Tag {
                Layout.alignment: Qt.AlignRight
                text: root.tag
                level: root.level
                glyph: root.glyph
            }
        }
    }
}
