import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// Delegates in place, and values whose shape only the run knows: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// What one wants to know at the door: how far the survey is, points and vetoes, facts, people, who visits.
Flickable {
    id: root

    required property HouseholdViewModel vm

    signal inboxWanted

    contentHeight: column.implicitHeight + 32
    clip: true
    boundsBehavior: Flickable.StopAtBounds

    ScrollBar.vertical: ScrollBar {
    }

    ColumnLayout {
        id: column

        x: Theme.margin
        y: 16
        width: root.width - 2 * Theme.margin
        spacing: 12

        Tag {
            text: root.vm.receiptText
            level: root.vm.receiptLevel
            visible: Theme.narrow // elsewhere it stands beside the tabs
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
        Card {
            Layout.fillWidth: true
            color: Theme.inset
            implicitHeight: steps.implicitHeight + 12
            visible: root.vm.survey.form.ready

            GridLayout {
                id: steps

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                anchors.margins: 8
                flow: GridLayout.LeftToRight
                columns: Theme.tight ? 2 : -1
                columnSpacing: 4

                Repeater {
                    model: root.vm.survey.form.steps

                    SurveyStepButton {
                        Layout.fillWidth: true
                        Layout.minimumWidth: Theme.touch
                        Layout.preferredWidth: 40
                        Layout.alignment: Qt.AlignTop
                        onClicked: root.vm.openStep(key)
                    }
                }
            }
        }
        GridLayout {
            Layout.fillWidth: true
            columns: Theme.tight ? 1 : root.width < 560 ? 2 : 3
            columnSpacing: 12
            rowSpacing: 12

            StatTile {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 10
                label: qsTr("评分 · 已答 %1").arg(root.vm.survey.answeredText)
                number: root.vm.scoreText
                remark: root.vm.survey.scoreMaxText
                detail: qsTr("示例权重 · 分数线未下达")
                share: root.vm.survey.scoreShare
            }
            StatTile {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 10
                label: qsTr("一票否决 · 问了")
                number: root.vm.vetoCount
                remark: qsTr("条")
                detail: root.vm.vetoText
                detailLevel: root.vm.vetoLevel
            }
            StatTile {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 10
                Layout.columnSpan: root.width < 560 && !Theme.tight ? 2 : 1
                label: qsTr("人均纯收入")
                number: root.vm.survey.incomeText
                detail: qsTr("按填的收入和人口算的")
            }
        }
        GridLayout {
            Layout.fillWidth: true
            columns: root.width < 600 ? 1 : 2
            columnSpacing: 12
            rowSpacing: 12

            Card {
                Layout.fillWidth: true
                Layout.preferredWidth: 10
                Layout.fillHeight: true
                implicitHeight: facts.implicitHeight + 32

                ColumnLayout {
                    id: facts

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.top: parent.top
                    anchors.margins: 16
                    spacing: 8

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
                Layout.fillHeight: true
                implicitHeight: people.implicitHeight + 16

                ColumnLayout {
                    id: people

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.top: parent.top
                    anchors.topMargin: 8
                    spacing: 0

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
        AssignCard {
            Layout.fillWidth: true
            vm: root.vm
        }
    }
}
