import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// What it was before the answers that differ, and whose.
Card {
    id: root

    required property ConflictViewModel vm

    color: Theme.inset
    implicitHeight: column.implicitHeight + 32

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 16
        spacing: 8

        Words {
            text: qsTr("原来是")
            strong: true
            color: Theme.ink2
        }
        Words {
            Layout.fillWidth: true
            text: root.vm.baseText
            font.pixelSize: Theme.titleSize
            strong: true
        }
        Words {
            Layout.fillWidth: true
            text: root.vm.baseDetail
            font.pixelSize: Theme.smallSize
            color: Theme.ink2
            visible: text !== ""
        }
    }
}
