import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// The village's data on their way here.
Card {
    id: root

    required property SyncViewModel vm

    signal skipped

    implicitHeight: column.implicitHeight + 40

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 20
        spacing: 12

        Words {
            Layout.fillWidth: true
            text: Math.round(root.vm.fetchShare * 100) + "%"
            font.pixelSize: Theme.scoreSize
            strong: true
        }
        ProgressLine {
            Layout.fillWidth: true
            label: qsTr("收下的记录")
            count: root.vm.fetchText
            share: root.vm.fetchShare
        }
        Words {
            Layout.fillWidth: true
            text: root.vm.headline
            color: root.vm.pillLevel === "bad" ? Theme.bad : Theme.ink
        }
        Words {
            Layout.fillWidth: true
            text: root.vm.bytesText
            font.pixelSize: Theme.smallSize
            color: Theme.ink3
        }
        Flow {
            Layout.fillWidth: true
            visible: !root.vm.running
            spacing: 12

            PlainButton {
                glyph: "sync"
                text: qsTr("再收一次")
                onClicked: root.vm.start()
            }
            PlainButton {
                quiet: true
                text: qsTr("先进去看看")
                onClicked: root.skipped()
            }
        }
    }
}
