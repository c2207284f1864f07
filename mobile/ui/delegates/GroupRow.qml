import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// One group with how far its survey is.
ItemDelegate {
    id: root

    required property GroupsViewModel owner
    required property string key
    required property string words
    required property string detail
    required property string people
    required property int done
    required property int all
    required property real share
    required property bool current

    implicitHeight: root.implicitContentHeight + 24
    leftPadding: 16
    rightPadding: 16
    topPadding: 0
    bottomPadding: 0
    enabled: root.key !== ""
    focusPolicy: ListView.view ? Qt.NoFocus : Qt.StrongFocus // in a list the arrows go from row to row
    Accessible.name: root.words + " " + root.detail
    Keys.onEnterPressed: root.clicked()
    Keys.onReturnPressed: root.clicked()
    onClicked: root.owner.choose(root.key)

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
    contentItem: ColumnLayout {
        spacing: 4

        RowLayout {
            Layout.fillWidth: true

            Words {
                Layout.fillWidth: true
                text: root.words
                font.pixelSize: Theme.headSize
                strong: true
            }
            Words {
                text: qsTr("签字 %1 / %2").arg(root.done).arg(root.all)
                font.pixelSize: Theme.smallSize
                color: Theme.ink2
            }
        }
        Words {
            Layout.fillWidth: true
            text: root.detail
            font.pixelSize: Theme.smallSize
            color: Theme.ink2
        }
        Words {
            Layout.fillWidth: true
            text: root.people
            font.pixelSize: Theme.smallSize
            color: Theme.ink2
        }
        ProgressTrack {
            Layout.fillWidth: true
            implicitHeight: 8
            share: root.share
        }
    }
}
