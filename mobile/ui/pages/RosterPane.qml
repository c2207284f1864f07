import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// Delegates in place: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// Who belongs to the family, and, folded, who left it.
Rectangle {
    id: root

    required property MembersViewModel vm
    property bool unfolded: false

    signal chosen

    color: Theme.surface

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.margins: 12
            Layout.leftMargin: 16
            spacing: 12

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 2

                Words {
                    Layout.fillWidth: true
                    text: root.vm.countText
                    font.pixelSize: Theme.headSize
                    strong: true
                }
                Words {
                    Layout.fillWidth: true
                    text: qsTr("同吃同住、收支在一起的人")
                    font.pixelSize: Theme.smallSize
                    color: Theme.ink2
                }
            }
            PlainButton {
                glyph: "plus"
                text: qsTr("加人")
                onClicked: {
                    root.vm.addPerson();
                    root.chosen();
                }
            }
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: 1
            color: Theme.line
        }
        ListView {
            activeFocusOnTab: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            currentIndex: root.vm.currentRow
            highlightMoveDuration: 0
            model: root.vm.roster
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            ScrollBar.vertical: ScrollBar {
            }
            delegate: MemberRow {
                beside: true
                implicitHeight: Math.max(Theme.scaled(84), implicitContentHeight + 16)
                onClicked: root.chosen()
            }
        }
        ListView {
            activeFocusOnTab: true
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, Theme.scaled(240))
            visible: root.unfolded && count > 0
            model: root.vm.departed
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            delegate: MemberRow {
                beside: true
                implicitHeight: Math.max(Theme.scaled(84), implicitContentHeight + 16)
                onClicked: root.chosen()
            }
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: 1
            color: Theme.line
            visible: root.vm.departedText !== ""
        }
        PlainButton {
            Layout.fillWidth: true
            quiet: true
            glyph: "leave"
            glyphAfter: root.unfolded ? "down" : "up"
            text: root.vm.departedText
            visible: root.vm.departedText !== ""
            Accessible.name: root.vm.departedText + " " + root.vm.departedNames
            onClicked: root.unfolded = !root.unfolded
        }
    }
    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.line
    }
}
