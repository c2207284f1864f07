import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// The live score in one line, where there is no room for it at the side; opens into the whole panel.
AbstractButton {
    id: root

    required property SurveyViewModel vm
    property bool opened: false

    implicitHeight: Math.max(Theme.scaled(Theme.narrow ? 52 : 64), root.implicitContentHeight + 8)
    leftPadding: Theme.margin
    rightPadding: Theme.margin
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("现在得分 %1 %2，示例权重").arg(root.vm.scoreText).arg(root.vm.scoreMaxText)
    Accessible.description: root.opened ? qsTr("收起") : qsTr("逐项看")
    onClicked: root.opened = !root.opened

    background: Rectangle {
        color: root.down ? Theme.accentSoft : Theme.surface
        border.width: root.visualFocus ? Theme.strokeStrong : 0
        border.color: Theme.accent

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.line
        }
    }
    contentItem: RowLayout {
        spacing: 8

        Words {
            text: root.vm.scoreText
            font.pixelSize: Theme.narrow ? Theme.titleSize : Theme.displaySize
            strong: true
            Accessible.ignored: true
        }
        Words {
            text: root.vm.scoreMaxText
            color: Theme.ink2
            font.pixelSize: Theme.smallSize
            Accessible.ignored: true
        }
        ProgressTrack {
            Layout.fillWidth: true
            Layout.minimumWidth: 40
            visible: Theme.room >= 300
            share: root.vm.scoreShare
        }
        Item {
            Layout.fillWidth: true
            visible: Theme.room < 300
        }
        Tag {
            text: qsTr("示例权重")
            glyph: "flag"
        }
        Icon {
            size: 24
            glyph: root.opened ? "up" : "down"
        }
    }
}
