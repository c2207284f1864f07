import QtQuick
import Ruhu.Model
import Ruhu.Ui

// One option.
PlainButton {
    id: root

    required property FormViewModel form
    required property int item
    required property bool several
    required property int limit
    required property real roomy
    required property int index
    required property var modelData

    width: Math.min(root.implicitWidth, root.roomy)
    text: root.modelData.label
    remark: root.modelData.points
    chosen: root.modelData.chosen
    visible: root.index < root.limit || root.chosen
    Accessible.role: root.several ? Accessible.CheckBox : Accessible.RadioButton
    onClicked: root.several ? root.form.toggle(root.item, root.modelData.code) : root.form.choose(root.item, root.modelData.code)
}
