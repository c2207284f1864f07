import QtQuick
import Ruhu.Model
import Ruhu.Ui

// Why two households are one, or are not.
PlainButton {
    id: root

    required property JoinViewModel owner
    required property string words
    required chosen

    text: root.words
    onClicked: root.owner.reason = root.words
}
