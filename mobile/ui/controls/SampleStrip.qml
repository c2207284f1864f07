import QtQuick
import Ruhu.Ui

// Says on every page that what is shown is made up.
Rectangle {
    id: root

    property bool practice: false

    implicitHeight: Math.max(Theme.scaled(28), words.height + 6)
    color: Theme.warnSoft

    Words {
        id: words

        anchors.centerIn: parent
        width: root.width - 16
        horizontalAlignment: Text.AlignHCenter
        text: root.practice ? qsTr("练习村 · 合成数据，不会传到县里") : qsTr("示例 · 合成数据")
        font.pixelSize: Theme.smallSize
        strong: true
        color: Theme.warn
    }
}
