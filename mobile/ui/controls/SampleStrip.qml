import QtQuick
import Ruhu.Ui

// Says on every page that what is shown is made up.
Rectangle {
    id: root

    implicitHeight: Theme.scaled(28)
    color: Theme.warnSoft

    Words {
        anchors.centerIn: parent
        text: qsTr("示例 · 合成数据")
        font.pixelSize: Theme.smallSize
        strong: true
        color: Theme.warn
    }
}
