import QtQuick
import QtQuick.Controls.Basic
import Ruhu.Model
import Ruhu.Ui

// The lock: nothing of any village is seen before somebody who works here is let in.
PageFrame {
    id: root

    required property PeopleViewModel vm

    bare: true

    Flickable {
        id: scroll

        anchors.fill: parent
        contentHeight: pane.implicitHeight + 2 * Theme.scaled(40)
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        ScrollBar.vertical: ScrollBar {
        }

        PeoplePane {
            id: pane

            x: Math.max(Theme.margin, (scroll.width - width) / 2)
            y: Theme.scaled(40)
            width: Math.min(scroll.width - 2 * Theme.margin, Theme.scaled(420))
            vm: root.vm
        }
    }
}
