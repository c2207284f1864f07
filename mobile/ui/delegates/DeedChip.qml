import QtQuick
import Ruhu.Model
import Ruhu.Ui

// One kind of deed, with how many there are: shows only those.
PlainButton {
    id: root

    required property HistoryViewModel owner
    required property string key
    required property string label
    required property int count
    required chosen

    text: root.label + " " + root.count
    onClicked: root.owner.setFilter(root.key)
}
