import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// One household: where the survey stands, the facts, the people.
PageFrame {
    id: root

    required property HouseholdViewModel vm

    title: root.vm.title
    context: root.vm.subtitle
    hasBack: !Theme.wide

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
            spacing: 16

            Flow {
                Layout.fillWidth: true
                spacing: 8

                Tag {
                    text: root.vm.receiptText
                    level: root.vm.receiptLevel
                }
                Tag {
                    text: qsTr("示例权重")
                    glyph: "flag"
                }
            }
            Note {
                Layout.fillWidth: true
                text: root.vm.trouble
                level: "bad"
            }
            PlainButton {
                Layout.fillWidth: true
                glyph: "ask"
                ink: Theme.ask
                text: root.vm.conflictText
                visible: root.vm.conflictText !== ""
                onClicked: root.inboxWanted()
            }
            GridLayout {
                Layout.fillWidth: true
                columns: Theme.tight ? 1 : root.width < 560 ? 2 : 3
                columnSpacing: 16
                rowSpacing: 12

                StatTile {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    label: qsTr("评分")
                    number: root.vm.survey.scoreText
                    remark: root.vm.survey.scoreMaxText
                    detail: qsTr("已答 %1").arg(root.vm.survey.answeredText)
                    share: root.vm.survey.scoreShare
                }
                StatTile {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    label: qsTr("人均纯收入（算出来的）")
                    number: root.vm.survey.incomeText
                    detail: root.vm.survey.vetoText
                    detailLevel: root.vm.survey.vetoLevel
                }
                StatTile {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.columnSpan: root.width < 560 && !Theme.tight ? 2 : 1
                    label: qsTr("分数线")
                    number: "—"
                    detail: qsTr("分数线县里还没下达。分低不等于一定评上。")
                }
            }
            GridLayout {
                Layout.fillWidth: true
                columns: root.width < 700 ? 1 : 2
                columnSpacing: 16
                rowSpacing: 16

                Card {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 10
                    Layout.alignment: Qt.AlignTop
                    implicitHeight: facts.implicitHeight + 32

                    ColumnLayout {
                        id: facts

                        anchors.left: parent.left
                        anchors.right: parent.right
                        anchors.top: parent.top
                        anchors.margins: 16
                        spacing: 8

                        Words {
                            text: qsTr("概况")
                            font.pixelSize: Theme.headSize
                            strong: true
                        }
                        Repeater {
                            model: root.vm.facts

                            FactRow {
                                Layout.fillWidth: true
                            }
                        }
                    }
                }
                Card {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 10
                    Layout.alignment: Qt.AlignTop
                    implicitHeight: people.implicitHeight + 32

                    ColumnLayout {
                        id: people

                        anchors.left: parent.left
                        anchors.right: parent.right
                        anchors.top: parent.top
                        anchors.topMargin: 16
                        spacing: 0

                        RowLayout {
                            Layout.fillWidth: true
                            Layout.leftMargin: 16
                            Layout.rightMargin: 16

                            Words {
                                Layout.fillWidth: true
                                text: qsTr("家庭成员")
                                font.pixelSize: Theme.headSize
                                strong: true
                            }
                            Words {
                                text: root.vm.members.countText
                                font.pixelSize: Theme.smallSize
                                color: Theme.ink2
                            }
                        }
                        Repeater {
                            model: root.vm.members.roster

                            MemberRow {
                                Layout.fillWidth: true
                                selectable: false
                            }
                        }
                    }
                }
            }
            PhotoStrip {
                Layout.fillWidth: true
                vm: root.vm.photos
            }
            AssignCard {
                Layout.fillWidth: true
                vm: root.vm
            }
        }
    }
    // Above the foot, so that it is in sight wherever the page was scrolled to.
    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        anchors.margins: Theme.margin
        spacing: 8

        UndoBar {
            width: parent.width
            text: root.vm.photos.undoText
            onUndoWanted: root.vm.photos.takeBack()
            onExpired: root.vm.photos.forgetUndo()
        }
        UndoBar {
            width: parent.width
            text: root.vm.undoText
            onUndoWanted: root.vm.takeBack()
            onExpired: root.vm.forgetUndo()
        }
    }
    FootBar {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        primaryText: root.vm.startLabel
        onPrimaryClicked: root.surveyWanted()

        PlainButton {
            glyph: "people"
            text: Theme.narrow ? "" : qsTr("家庭成员")
            Accessible.name: qsTr("家庭成员")
            onClicked: root.membersWanted()
        }
        PlainButton {
            glyph: "history"
            text: Theme.wide ? qsTr("历史") : ""
            Accessible.name: qsTr("历史")
            onClicked: root.historyWanted()
        }
        PlainButton {
            glyph: "split"
            text: Theme.narrow ? "" : qsTr("有变动")
            Accessible.name: qsTr("有变动")
            onClicked: root.changeWanted(root.vm.number, "")
        }
    }
    PhotoPane {
        anchors.fill: parent
        vm: root.vm.photos
    }
}
