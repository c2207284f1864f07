import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// The entry survey: steps, questions, live score.
PageFrame {
    id: root

    required property SurveyViewModel vm

    title: root.vm.title
    context: root.vm.context
    savedText: root.vm.form.savedText
    deep: true

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        StepStrip {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            Layout.topMargin: 4
            visible: !Theme.wide
            form: root.vm.form
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            Layout.topMargin: 4
            visible: !Theme.wide
            spacing: 8

            Words {
                text: root.vm.scoreText
                font.pixelSize: Theme.titleSize
                strong: true
            }
            Words {
                text: root.vm.scoreMaxText
                color: Theme.ink2
                font.pixelSize: Theme.smallSize
            }
            ProgressTrack {
                Layout.fillWidth: true
                share: root.vm.scoreShare
            }
            Tag {
                text: qsTr("示例权重")
                glyph: "news"
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            Rectangle {
                Layout.preferredWidth: 232
                Layout.fillHeight: true
                color: Theme.surface
                visible: Theme.wide

                ListView {
                    activeFocusOnTab: true
                    anchors.fill: parent
                    anchors.margins: 8
                    model: root.vm.form.steps
                    clip: true
                    boundsBehavior: Flickable.StopAtBounds

                    ScrollBar.vertical: ScrollBar {
                    }
                    delegate: StepRow {
                    }
                }
            }
            QuestionList {
                Layout.fillWidth: true
                Layout.fillHeight: true
                form: root.vm.form
            }
            ScorePanel {
                Layout.preferredWidth: 276
                Layout.fillHeight: true
                Layout.margins: 16
                Layout.leftMargin: 0
                visible: Theme.wide
                vm: root.vm
            }
        }
        FootBar {
            Layout.fillWidth: true
            note: root.vm.form.openText
            noteLevel: root.vm.form.openLevel
            primaryText: !root.vm.form.hasNext ? qsTr("念给户主听") : Theme.narrow ? qsTr("下一组") : root.vm.form.nextLabel
            onPrimaryClicked: root.vm.form.hasNext ? root.vm.form.next() : root.summaryWanted()

            PlainButton {
                glyph: "back"
                text: Theme.narrow ? "" : root.vm.form.previousLabel
                visible: root.vm.form.hasPrevious
                Accessible.name: root.vm.form.previousLabel
                onClicked: root.vm.form.previous()
            }
            PlainButton {
                glyph: "people"
                text: Theme.narrow ? "" : qsTr("家庭成员")
                Accessible.name: qsTr("家庭成员")
                onClicked: root.membersWanted()
            }
        }
    }
}
