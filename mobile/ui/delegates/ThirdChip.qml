import QtQuick
import Ruhu.Model
import Ruhu.Ui

// What a coded field can be, when neither version is right.
PlainButton {
    id: root

    required property ConflictViewModel owner
    required property string code
    required property string label
    required chosen

    width: root.parent ? Math.min(root.implicitWidth, root.parent.width) : root.implicitWidth
    text: root.label
    onClicked: root.owner.chooseThird(root.code)
}
