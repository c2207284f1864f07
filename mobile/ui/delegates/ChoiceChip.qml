import QtQuick
import Ruhu.Model
import Ruhu.Ui

// One option.
PlainButton {
    id: root

    required property FormViewModel owner
    required property int item
    required property string code
    required property string label
    required property string points
    required property bool several
    required chosen

    width: root.parent ? Math.min(root.implicitWidth, root.parent.width) : root.implicitWidth
    text: root.label
    remark: root.points
    Accessible.role: root.several ? Accessible.CheckBox : Accessible.RadioButton
    onClicked: root.several ? root.owner.toggle(root.item, root.code) : root.owner.choose(root.item, root.code)
}
