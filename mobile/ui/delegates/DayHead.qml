import QtQuick
import Ruhu.Ui

// The day over what was done on it.
Words {
    id: root

    required property string section

    width: ListView.view ? ListView.view.width : 360
    leftPadding: Math.max(64, 34 + Theme.scaled(18) + 10)
    topPadding: 12
    bottomPadding: 4
    text: root.section
    font.pixelSize: Theme.smallSize
    strong: true
    color: Theme.ink2
}
