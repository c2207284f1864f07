import QtQuick
import Ruhu.Model
import Ruhu.Ui

// A group of the open step, with n/m answered.
PlainButton {
    id: root

    required property FormViewModel owner
    required property int key
    required property string title
    required property bool head
    required property string progress
    required property string status
    required property bool current

    visible: !root.head
    text: root.title
    remark: root.progress
    chosen: root.current
    glyph: root.status === "bad" || root.status === "warn" ? root.status : root.status === "done" ? "ok" : root.current ? "pencil" : ""
    onClicked: root.owner.goToStep(root.key)
}
