import QtQuick
import Ruhu.Model
import Ruhu.Ui

// A reason that is often right.
PlainButton {
    id: root

    required property ConflictViewModel owner
    required property string words
    required chosen

    text: root.words
    onClicked: root.owner.reason = root.words
}
