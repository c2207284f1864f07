import QtQuick
import QtQuick.Controls.Basic
import Ruhu.Ui

// The store could not be opened: what is wrong and what to do, and nothing else.
ApplicationWindow {
    id: root

    required property string message

    width: 720
    height: 360
    visible: true
    title: qsTr("入户")
    color: Theme.bg

    Note {
        anchors.centerIn: parent
        width: parent.width - 80
        level: "bad"
        text: root.message
    }
}
