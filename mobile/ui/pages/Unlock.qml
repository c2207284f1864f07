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

    GridLayout {
        anchors.fill: parent
        columns: Theme.wide ? 2 : 1
        columnSpacing: 0
        rowSpacing: 0

        BrandPanel {
            Layout.fillWidth: !Theme.wide
            Layout.fillHeight: Theme.wide
            Layout.preferredWidth: 420
            onHelpClicked: root.helpWanted()
            onLanguageClicked: root.languageWanted()

            BrandFact {
                Layout.fillWidth: true
                glyph: "tablet"
                text: root.vm.tabletText
                detail: qsTr("没有网也能开")
            }
            BrandFact {
                Layout.fillWidth: true
                glyph: "sync"
                text: root.vm.waitingText
                detail: qsTr("都存在本机，锁着也不会丢")
            }
            BrandFact {
                Layout.fillWidth: true
                glyph: "pencil"
                text: qsTr("开锁后回到原来那一页")
            }
        }
        Flickable {
            id: scroll

            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: Math.max(height, pane.implicitHeight + 2 * Theme.margin)
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            ScrollBar.vertical: ScrollBar {
            }

            PeoplePane {
                id: pane

                anchors.centerIn: parent
                width: Math.min(scroll.width - 2 * Theme.margin, Theme.scaled(372))
                vm: root.vm
            }
        }
    }
}
