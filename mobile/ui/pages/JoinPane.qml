import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// Are these one household? What differs, who is in both, the reason, the verdict.
Item {
    id: root

    required property JoinViewModel vm

    signal recordWanted(string id)
    signal laterWanted

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

            Words {
                Layout.fillWidth: true
                text: root.vm.title
                font.pixelSize: Theme.titleSize
                strong: true
            }
            Words {
                Layout.fillWidth: true
                text: root.vm.why
                color: Theme.ink2
            }
            Card {
                Layout.fillWidth: true
                implicitHeight: facts.implicitHeight + 28

                ColumnLayout {
                    id: facts

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.top: parent.top
                    anchors.margins: 14
                    spacing: 12

                    RowLayout {
                        Layout.fillWidth: true
                        spacing: 12

                        PlainButton {
                            Layout.fillWidth: true
                            Layout.preferredWidth: 10
                            quiet: true
                            glyph: "house"
                            text: qsTr("甲：%1").arg(root.vm.firstTitle)
                            ink: Theme.versionA
                            onClicked: root.recordWanted(root.vm.firstRecord)
                        }
                        PlainButton {
                            Layout.fillWidth: true
                            Layout.preferredWidth: 10
                            quiet: true
                            glyph: "house"
                            text: qsTr("乙：%1").arg(root.vm.secondTitle)
                            ink: Theme.versionB
                            onClicked: root.recordWanted(root.vm.secondRecord)
                        }
                    }
                    Words {
                        Layout.fillWidth: true
                        text: root.vm.fields.count === 0 ? qsTr("两家填的都一样。") : qsTr("不一样的，选要留下的。没选上的也不会丢，历史里都看得到。")
                        font.pixelSize: Theme.smallSize
                        color: Theme.ink2
                    }
                    Repeater {
                        model: root.vm.fields

                        JoinFieldRow {
                            Layout.fillWidth: true
                        }
                    }
                }
            }
            Card {
                Layout.fillWidth: true
                implicitHeight: persons.implicitHeight + 28
                visible: root.vm.people.count > 0

                ColumnLayout {
                    id: persons

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.top: parent.top
                    anchors.margins: 14
                    spacing: 12

                    Words {
                        text: qsTr("家里人")
                        strong: true
                    }
                    Repeater {
                        model: root.vm.people

                        JoinPersonRow {
                            Layout.fillWidth: true
                        }
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

                    Words {
                        text: qsTr("为什么")
                        strong: true
                    }
                    Flow {
                        Layout.fillWidth: true
                        spacing: 8

                        Repeater {
                            model: root.vm.reasons

                            JoinReasonChip {
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
        note: root.vm.whyNot === "" ? qsTr("合了还能撤回") : root.vm.whyNot
        primaryText: qsTr("是同一家")
        primaryGlyph: "check"
        primaryEnabled: root.vm.canDecide
        onPrimaryClicked: root.vm.joinThem()

        PlainButton {
            text: qsTr("不是同一家")
            enabled: root.vm.canDecide
            onClicked: root.vm.keepApart()
        }
        PlainButton {
            quiet: true
            text: qsTr("先放")
            visible: !Theme.narrow
            onClicked: root.laterWanted()
        }
    }
}
