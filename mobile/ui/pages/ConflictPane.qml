import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// Two answers, which is right? Base, each version, a third value, the reason, the decision.
Item {
    id: root

    required property ConflictViewModel vm

    signal recordWanted

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

            x: Theme.margin
            y: Theme.margin
            width: scroll.width - 2 * Theme.margin
            spacing: 12

            RowLayout {
                Layout.fillWidth: true
                spacing: 12

                Icon {
                    Layout.preferredWidth: 32
                    Layout.preferredHeight: 32
                    size: 32
                    glyph: "ask"
                    color: Theme.ask
                    visible: !Theme.narrow
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0

                    Words {
                        Layout.fillWidth: true
                        text: root.vm.title
                        font.pixelSize: Theme.titleSize
                        strong: true
                    }
                    Words {
                        Layout.fillWidth: true
                        text: root.vm.whose
                        font.pixelSize: Theme.smallSize
                        color: Theme.ink2
                    }
                }
                PlainButton {
                    glyph: "house"
                    text: Theme.narrow ? "" : qsTr("看这户")
                    Accessible.name: qsTr("看这户")
                    onClicked: root.recordWanted()
                }
            }
            GridLayout {
                Layout.fillWidth: true
                columns: root.width < 620 ? 1 : 1 + root.vm.versions.count
                columnSpacing: 12
                rowSpacing: 12

                ConflictBase {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 8
                    Layout.fillHeight: true
                    vm: root.vm
                }
                Repeater {
                    model: root.vm.versions

                    VersionCard {
                        Layout.fillWidth: true
                        Layout.preferredWidth: 10
                        Layout.fillHeight: true
                    }
                }
            }
            Card {
                Layout.fillWidth: true
                implicitHeight: why.implicitHeight + 28

                ColumnLayout {
                    id: why

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.top: parent.top
                    anchors.margins: 14
                    spacing: 10

                    PlainButton {
                        quiet: true
                        glyph: "pencil"
                        text: qsTr("都不对，填第三个答案")
                        visible: root.vm.takesThird && !root.vm.thirdOpen
                        onClicked: root.vm.openThird()
                    }
                    Flow {
                        Layout.fillWidth: true
                        spacing: 8
                        visible: root.vm.thirdOpen

                        Repeater {
                            model: root.vm.thirds

                            ThirdChip {
                            }
                        }
                    }
                    TextBox {
                        id: third

                        Layout.fillWidth: true
                        Layout.maximumWidth: 420
                        visible: root.vm.thirdOpen && root.vm.thirds.count === 0
                        text: root.vm.thirdValue
                        placeholderText: qsTr("第三个答案")
                        Accessible.name: qsTr("第三个答案")
                        onTextEdited: root.vm.thirdValue = third.text
                    }
                    Words {
                        text: qsTr("为什么")
                        strong: true
                    }
                    Flow {
                        Layout.fillWidth: true
                        spacing: 8

                        Repeater {
                            model: root.vm.reasons

                            ReasonChip {
                            }
                        }
                    }
                    TextBox {
                        id: reason

                        Layout.fillWidth: true
                        text: root.vm.reason
                        placeholderText: qsTr("或者自己写原因")
                        Accessible.name: qsTr("原因")
                        onTextEdited: root.vm.reason = reason.text
                    }
                }
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
        note: root.vm.whyNot === "" ? root.vm.signature : root.vm.whyNot
        primaryText: root.vm.settleLabel
        primaryEnabled: root.vm.canSettle
        primaryGlyph: "check"
        onPrimaryClicked: root.vm.settle()
    }
}
