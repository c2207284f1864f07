import QtQuick
import QtQuick.Layouts
import Ruhu.Ui

// Who waits to be visited today; said once a day, in the way of nothing.
Rectangle {
    id: root

    property string text: ""

    signal openClicked
    signal dismissed

    implicitHeight: row.implicitHeight + 8
    color: Theme.warnSoft
    border.width: Theme.stroke
    border.color: Theme.warn

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: 8
        spacing: 8

        Icon {
            size: 20
            glyph: "clock"
            color: Theme.warn
        }
        Words {
            Layout.fillWidth: true
            text: root.text
            color: Theme.warn
        }
        PlainButton {
            quiet: true
            text: qsTr("看一看")
            onClicked: root.openClicked()
        }
        PlainButton {
            quiet: true
            glyph: "clear"
            Layout.preferredWidth: Theme.touch
            Accessible.name: qsTr("知道了，今天不再提")
            onClicked: root.dismissed()
        }
    }
}
