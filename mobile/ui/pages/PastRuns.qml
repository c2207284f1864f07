import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// How the last syncs ended, and that nothing goes before the county has it.
Card {
    id: root

    required property SyncViewModel vm

    implicitHeight: column.implicitHeight + 32

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 16
        spacing: 10

        Words {
            Layout.fillWidth: true
            text: qsTr("最近几次")
            font.pixelSize: Theme.headSize
            strong: true
        }
        Words {
            Layout.fillWidth: true
            text: qsTr("打开以后还没有同步过。")
            font.pixelSize: Theme.smallSize
            color: Theme.ink2
            visible: root.vm.past.count === 0
        }
        Repeater {
            model: root.vm.past

            PastRunRow {
                Layout.fillWidth: true
            }
        }
        Note {
            Layout.fillWidth: true
            glyph: "tablet"
            text: qsTr("没有回执前，本机一条不删。")
        }
    }
}
