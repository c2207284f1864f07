import QtQuick
import QtQuick.Layouts
import Ruhu.Ui

// A village to try everything in, without a county.
Card {
    id: root

    signal practiceWanted

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
            text: qsTr("先练一练")
            font.pixelSize: Theme.headSize
            strong: true
        }
        Words {
            Layout.fillWidth: true
            text: qsTr("打开一个练习村：里面的人都是编的，随便填、随便改，不用网，什么都不会传到县里。")
            color: Theme.ink2
        }
        PlainButton {
            glyph: "house"
            text: qsTr("打开练习村")
            onClicked: root.practiceWanted()
        }
    }
}
