import QtQuick
import QtQuick.Layouts
import Ruhu.Ui

// A card with a head, a sentence and what can be chosen.
Card {
    id: root

    default property alias choices: flow.data
    property string title: ""
    property string detail: ""

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
            text: root.title
            font.pixelSize: Theme.headSize
            strong: true
        }
        Words {
            Layout.fillWidth: true
            text: root.detail
            color: Theme.ink2
            visible: root.detail !== ""
        }
        Flow {
            id: flow

            Layout.fillWidth: true
            spacing: 8
        }
    }
}
