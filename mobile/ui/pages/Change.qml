import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// Delegates in place, and values whose shape only the run knows: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// What happens to a household as a whole: who, what, why, and one button that says what it will do.
PageFrame {
    id: root

    required property ChangeViewModel vm

    title: root.vm.title
    context: root.vm.household
    deep: true

    Flickable {
        id: scroll

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        contentHeight: column.implicitHeight + 2 * Theme.margin
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        ScrollBar.vertical: ScrollBar {
        }

        ColumnLayout {
            id: column

            x: Math.max(Theme.margin, (scroll.width - width) / 2)
            y: Theme.margin
            width: Math.min(scroll.width - 2 * Theme.margin, Theme.scaled(760))
            spacing: 16

            Repeater {
                model: root.vm.kinds

                PersonChoice {
                    required property string kind
                    required property string words
                    required glyph

                    Layout.fillWidth: true
                    record: kind
                    name: words
                    chosen: false
                    onClicked: root.vm.chooseKind(kind)
                }
            }
            Repeater {
                model: root.vm.fields

                ColumnLayout {
                    id: field

                    required property string field
                    required property string label
                    required property string value
                    required property string hint
                    required property var options

                    Layout.fillWidth: true
                    spacing: 8

                    Words {
                        text: field.label
                        strong: true
                    }
                    TextBox {
                        id: box

                        Layout.fillWidth: true
                        text: field.value
                        placeholderText: field.hint
                        Accessible.name: field.label
                        onTextEdited: root.vm.setField(field.field, box.text)
                    }
                    Flow {
                        Layout.fillWidth: true
                        spacing: 8
                        visible: field.options.length > 0

                        Repeater {
                            model: field.options

                            PlainButton {
                                required property string modelData

                                text: modelData
                                chosen: field.value === modelData
                                onClicked: root.vm.setField(field.field, modelData)
                            }
                        }
                    }
                }
            }
            Words {
                Layout.fillWidth: true
                text: root.vm.peopleTitle
                strong: true
                visible: text !== ""
            }
            GridLayout {
                Layout.fillWidth: true
                columns: Theme.narrow ? 1 : 2
                columnSpacing: 12
                rowSpacing: 12
                visible: root.vm.people.count > 0

                Repeater {
                    model: root.vm.people

                    PersonChoice {
                        required property string tag

                        Layout.fillWidth: true
                        Layout.preferredWidth: 10
                        mark: tag
                        onClicked: root.vm.togglePerson(record)
                    }
                }
            }
            Words {
                text: qsTr("迁到哪一户？")
                strong: true
                visible: root.vm.asksTarget
            }
            TextBox {
                id: search

                Layout.fillWidth: true
                text: root.vm.targetSearch
                placeholderText: qsTr("姓名、拼音、尾号、电话")
                Accessible.name: qsTr("搜索农户")
                visible: root.vm.asksTarget
                onTextEdited: root.vm.targetSearch = search.text
            }
            Repeater {
                model: root.vm.targets

                PersonChoice {
                    Layout.fillWidth: true
                    onClicked: root.vm.chooseTarget(record)
                }
            }
            Words {
                Layout.fillWidth: true
                text: root.vm.choicesTitle
                strong: true
                visible: root.vm.choices.count > 0
            }
            Flow {
                Layout.fillWidth: true
                spacing: 8

                Repeater {
                    model: root.vm.choices

                    PlainButton {
                        required property string code
                        required property string words
                        required chosen

                        text: words
                        onClicked: root.vm.chooseCode(code)
                    }
                }
            }
            Words {
                text: qsTr("为什么")
                strong: true
                visible: root.vm.kind !== ""
            }
            Flow {
                Layout.fillWidth: true
                spacing: 8

                Repeater {
                    model: root.vm.reasons

                    PlainButton {
                        required property string words
                        required chosen

                        text: words
                        onClicked: root.vm.reason = words
                    }
                }
            }
            TextBox {
                id: reason

                Layout.fillWidth: true
                text: root.vm.reason
                placeholderText: qsTr("或者自己写原因")
                Accessible.name: qsTr("原因")
                visible: root.vm.kind !== ""
                onTextEdited: root.vm.reason = reason.text
            }
            Note {
                Layout.fillWidth: true
                text: root.vm.trouble
                level: "bad"
            }
        }
    }
    FootBar {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        note: root.vm.whyNot
        primaryText: root.vm.kind === "" ? "" : root.vm.doLabel
        primaryEnabled: root.vm.canDo
        primaryGlyph: "check"
        onPrimaryClicked: root.vm.apply()

        PlainButton {
            glyph: "back"
            text: qsTr("算了")
            onClicked: root.backWanted()
        }
    }
}
