import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// One person of the roster.
ItemDelegate {
    id: root

    required property MembersViewModel owner
    required property string record
    required property string name
    required property string detail
    required property string tag
    required property string level
    required property string initial
    required property bool current
    property bool selectable: true
    property bool beside: false // the tag stands at the right
    property bool strip: false // in a row of people, not in a column

    width: root.strip ? 300 : ListView.view ? ListView.view.width : 320
    implicitHeight: Math.max(72, root.implicitContentHeight + 16)
    leftPadding: 16
    rightPadding: 16
    topPadding: 0
    bottomPadding: 0
    focusPolicy: ListView.view ? Qt.NoFocus : Qt.StrongFocus // in a list the arrows go from row to row
    Accessible.name: root.name + " " + root.detail + " " + root.tag
    Keys.onEnterPressed: root.clicked()
    Keys.onReturnPressed: root.clicked()
    onClicked: root.owner.open(root.record)

    background: Rectangle {
        color: root.selectable && (root.current || root.down) ? Theme.accentSoft : "transparent"
        border.width: root.activeFocus ? Theme.strokeStrong : 0
        border.color: Theme.accent

        Rectangle {
            width: 5
            height: parent.height
            color: Theme.accent
            visible: root.selectable && root.current
        }
    }
    contentItem: RowLayout {
        spacing: 12

        Rectangle {
            Layout.preferredWidth: 40
            Layout.preferredHeight: 40
            radius: 20
            color: Theme.accentSoft

            Words {
                anchors.centerIn: parent
                text: root.initial
                strong: true
                color: Theme.accentInk
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            Words {
                Layout.fillWidth: true
                text: root.name
                strong: true
            }
            Words {
                Layout.fillWidth: true
                text: root.detail
                font.pixelSize: Theme.smallSize
                color: Theme.ink2
                visible: root.detail !== ""
            }
            Tag {
                text: root.beside ? "" : root.tag
                level: root.level
                glyph: root.level === "" ? "clock" : root.level
            }
        }
        Icon {
            size: 18
            glyph: root.level === "" ? "clock" : root.level
            color: Theme.levelInk(root.level)
            visible: root.beside && root.tag !== ""
        }
        Words {
            Layout.leftMargin: -6
            text: root.tag
            font.pixelSize: Theme.smallSize
            strong: true
            color: Theme.levelInk(root.level)
            wrapMode: Text.NoWrap
            visible: root.beside && root.tag !== ""
            Accessible.ignored: true
        }
    }
}
