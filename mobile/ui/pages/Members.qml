import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// The roster and the form of the person that is open.
PageFrame {
    id: root

    required property MembersViewModel vm

    title: qsTr("家庭成员")
    context: root.vm.title + " · " + root.vm.countText
    savedText: root.vm.form.savedText
    deep: true
    glare: true

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            Rectangle {
                Layout.preferredWidth: Theme.wide ? 320 : 264
                Layout.fillHeight: true
                color: Theme.surface
                visible: !Theme.narrow

                ListView {
                    activeFocusOnTab: true
                    anchors.fill: parent
                    model: root.vm.roster
                    clip: true
                    boundsBehavior: Flickable.StopAtBounds

                    ScrollBar.vertical: ScrollBar {
                    }
                    delegate: MemberRow {
                    }
                }
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                spacing: 0

                ListView {
                    activeFocusOnTab: true
                    Layout.fillWidth: true
                    Layout.preferredHeight: 112
                    visible: Theme.narrow
                    orientation: ListView.Horizontal
                    currentIndex: root.vm.currentRow
                    highlightMoveDuration: 0
                    model: root.vm.roster
                    clip: true

                    delegate: MemberRow {
                    }
                }
                FormPane {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    form: root.vm.form
                }
            }
        }
        FootBar {
            Layout.fillWidth: true
            note: root.vm.form.openText
            noteLevel: root.vm.form.openLevel
            primaryText: Theme.narrow && root.vm.form.hasNext ? qsTr("下一组") : root.vm.form.nextLabel
            primaryGlyph: root.vm.form.hasNext ? "next" : "check"
            onPrimaryClicked: root.vm.form.hasNext ? root.vm.form.next() : root.backWanted()

            PlainButton {
                glyph: "plus"
                text: qsTr("加人")
                onClicked: root.vm.addPerson()
            }
        }
    }
}
