import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
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
        contentHeight: column.implicitHeight + 2 * Theme.scaled(40)
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        ScrollBar.vertical: ScrollBar {
        }

        ColumnLayout {
            id: column

            x: Math.max(Theme.margin, (scroll.width - width) / 2)
            y: Theme.scaled(40)
            width: Math.min(scroll.width - 2 * Theme.margin, Theme.scaled(420))
            spacing: 24

            PeoplePane {
                Layout.fillWidth: true
                vm: root.vm
            }
            PlainButton {
                quiet: true
                glyph: "help"
                text: qsTr("这一页怎么用")
                onClicked: root.helpWanted()
            }
        }
    }
}
