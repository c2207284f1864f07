import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// What waits for the county, in two lines, and the button that tries.
Card {
    id: root

    required property SyncViewModel vm

    signal opened

    implicitHeight: column.implicitHeight + 32

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 16
        spacing: 8

        Words {
            Layout.fillWidth: true
            text: root.vm.headline
            font.pixelSize: Theme.headSize
            strong: true
            color: root.vm.pillLevel === "bad" ? Theme.bad : Theme.ink
        }
        Words {
            Layout.fillWidth: true
            text: root.vm.explanation
            font.pixelSize: Theme.smallSize
            color: Theme.ink2
        }
        PlainButton {
            Layout.fillWidth: true
            glyph: root.vm.running ? "next" : "sync"
            text: root.vm.running ? qsTr("看进度") : qsTr("同步")
            onClicked: {
                if (!root.vm.running)
                    root.vm.start();
                root.opened();
            }
        }
    }
}
