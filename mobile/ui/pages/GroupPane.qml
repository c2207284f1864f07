import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// Delegates in place, and values whose shape only the run knows: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// One group: its head, its place, who visits it.
Flickable {
    id: root

    required property GroupsViewModel vm

    contentHeight: column.implicitHeight + 2 * Theme.margin
    clip: true
    boundsBehavior: Flickable.StopAtBounds

    ScrollBar.vertical: ScrollBar {
    }

    ColumnLayout {
        id: column

        x: Theme.margin
        y: Theme.margin
        width: Math.min(root.width - 2 * Theme.margin, Theme.scaled(640))
        spacing: 12

        Words {
            Layout.fillWidth: true
            text: root.vm.name
            font.pixelSize: Theme.titleSize
            strong: true
        }
        Words {
            Layout.fillWidth: true
            text: root.vm.sizeText
            color: Theme.ink2
        }
        Words {
            text: qsTr("谁入户")
            strong: true
        }
        Words {
            Layout.fillWidth: true
            text: qsTr("没有可分的人。等县里登记了调查员，同步一次就有。")
            color: Theme.ink2
            visible: root.vm.persons.count === 0
        }
        Flow {
            Layout.fillWidth: true
            spacing: 8

            Repeater {
                model: root.vm.persons

                PlainButton {
                    required property int person
                    required property string words
                    required chosen

                    text: words
                    onClicked: root.vm.togglePerson(person)
                }
            }
        }
        Repeater {
            model: root.vm.fields

            ColumnLayout {
                id: field

                required property string field
                required property string label
                required property string value

                Layout.fillWidth: true
                spacing: 4

                Words {
                    text: field.label
                    strong: true
                }
                TextBox {
                    id: box

                    Layout.fillWidth: true
                    text: field.value
                    Accessible.name: field.label
                    onEditingFinished: if (box.text !== field.value)
                        root.vm.write(field.field, box.text)
                }
            }
        }
        Note {
            Layout.fillWidth: true
            text: root.vm.trouble
            level: "bad"
        }
        PlainButton {
            glyph: "homes"
            text: qsTr("看这个组的农户")
            onClicked: root.vm.showHouseholds()
        }
    }
}
