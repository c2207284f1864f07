import QtQuick
import QtQuick.Layouts
import Ruhu.Ui

// One thought of the help.
RowLayout {
    id: root

    required property string words

    spacing: 12

    Rectangle {
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: Theme.scaled(9)
        Layout.preferredWidth: 6
        Layout.preferredHeight: 6
        radius: 3
        color: Theme.accent
    }
    Words {
        Layout.fillWidth: true
        text: root.words
        lineHeight: 1.25
    }
}
