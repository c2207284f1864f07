import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// The entry survey: steps, questions, live score.
PageFrame {
    id: root

    required property SurveyViewModel vm
    // A phone goes question by question as long as the group has one to ask.
    readonly property bool byQuestion: Theme.narrow && root.vm.form.asksMore && !root.atVetoes
    readonly property bool atVetoes: root.vm.vetoes.open
    readonly property bool byVeto: root.atVetoes && root.vm.vetoes.nextCode !== ""

    title: root.vm.title
    context: Theme.narrow ? root.vm.form.placeText : root.vm.context
    savedText: root.vm.form.savedText
    deep: true
    glare: true

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
        ScoreStrip {
            id: strip

            Layout.fillWidth: true
            visible: !Theme.wide && !root.atVetoes
            vm: root.vm
        }
        VetoStrip {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            Layout.topMargin: 8
            visible: !Theme.wide && root.atVetoes
            vm: root.vm.vetoes
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            SurveySteps {
                Layout.preferredWidth: 232
                Layout.fillHeight: true
                visible: Theme.wide
                vm: root.vm
                onSummaryWanted: root.summaryWanted()
                onMembersWanted: root.membersWanted()
            }
            VetoList {
                Layout.preferredWidth: 372
                Layout.fillHeight: true
                visible: Theme.wide && root.atVetoes
                vm: root.vm.vetoes
            }
            VetoDetail {
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: root.atVetoes
                vm: root.vm
            }
            QuestionList {
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: !root.atVetoes && (Theme.wide || !strip.opened)
                form: root.vm.form
            }
            ScorePanel {
                Layout.preferredWidth: 276
                Layout.fillWidth: !Theme.wide
                Layout.fillHeight: true
                Layout.margins: 16
                Layout.leftMargin: Theme.wide ? 0 : 16
                visible: !root.atVetoes && (Theme.wide || strip.opened)
                vm: root.vm
            }
        }
        FootBar {
            Layout.fillWidth: true
            note: root.atVetoes ? root.vm.vetoes.openText : root.vm.form.openText
            noteLevel: root.atVetoes ? "" : root.vm.form.openLevel
            primaryText: root.byVeto ? (Theme.narrow ? qsTr("下一条：%1") : qsTr("下一条没问的：%1")).arg(root.vm.vetoes.nextCode) : root.byQuestion ? qsTr("下一题") : root.vm.form.hasNext ? root.vm.form.nextLabel : qsTr("念给户主听")
            onPrimaryClicked: root.byVeto ? root.vm.vetoes.next() : root.byQuestion ? root.vm.form.advance() : root.vm.form.hasNext ? root.vm.form.next() : root.summaryWanted()

            PlainButton {
                readonly property bool veto: root.atVetoes && root.vm.vetoes.previousCode !== ""

                glyph: "back"
                text: Theme.narrow ? "" : Accessible.name
                visible: root.vm.form.hasPrevious
                Accessible.name: veto ? root.vm.vetoes.previousCode : root.vm.form.previousLabel
                onClicked: veto ? root.vm.vetoes.previous() : root.vm.form.previous()
            }
            PlainButton {
                glyph: "flag"
                quiet: !Theme.narrow
                text: Theme.narrow ? "" : qsTr("留到后面问")
                Accessible.name: qsTr("留到后面问")
                onClicked: root.vm.form.askLater()
            }
            PlainButton {
                glyph: "people"
                text: ""
                visible: !Theme.wide
                Accessible.name: qsTr("家庭成员")
                onClicked: root.membersWanted()
            }
        }
    }
}
