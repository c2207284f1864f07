import QtQuick
import Ruhu.Model
import Ruhu.Ui

// One group in the strip of steps; headings only stand between them.
Item {
    id: root

    required property FormViewModel owner
    required property int page
    required property string title
    required property string progress
    required property string status
    required property bool current

    implicitWidth: root.page < 0 ? 0 : button.implicitWidth
    implicitHeight: Theme.scaled(56)
    visible: root.page >= 0

    PlainButton {
        id: button

        anchors.verticalCenter: parent.verticalCenter
        text: root.title
        remark: root.progress
        chosen: root.current
        glyph: root.status === "wrong" ? "bad" : root.status === "done" ? "ok" : root.current ? "pencil" : ""
        onClicked: root.owner.goToPage(root.page)
    }
}
