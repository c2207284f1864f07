import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// The way through the survey: the five steps in any order, then reading out and signing.
Rectangle {
    id: root

    required property SurveyViewModel vm

    signal summaryWanted
    signal membersWanted

    color: Theme.surface

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 8
        spacing: 4

        ListView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            model: root.vm.form.steps
            activeFocusOnTab: true
            currentIndex: root.vm.form.currentStep
            highlightMoveDuration: 0
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            ScrollBar.vertical: ScrollBar {
            }
            delegate: StepRow {
            }
        }
        PlainButton {
            Layout.fillWidth: true
            glyph: "people"
            text: qsTr("家庭成员")
            onClicked: root.membersWanted()
        }
        PlainButton {
            Layout.fillWidth: true
            glyph: "read"
            text: qsTr("念给户主听、签字")
            onClicked: root.summaryWanted()
        }
    }
    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.line
    }
}
