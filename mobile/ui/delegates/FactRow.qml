import QtQuick
import QtQuick.Layouts
import Ruhu.Ui

// A field and its value.
RowLayout {
    id: root

    required property string label
    required property string value
    required property bool conflict

    spacing: 12

    Words {
        Layout.preferredWidth: 132
        Layout.alignment: Qt.AlignTop
        topPadding: Theme.bodySize - Theme.smallSize // on the line of the value
        text: root.label
        color: Theme.ink2
        font.pixelSize: Theme.smallSize
    }
    Words {
        Layout.fillWidth: true
        text: root.value
    }
    Tag {
        text: root.conflict ? qsTr("有冲突") : ""
        level: "ask"
    }
}
