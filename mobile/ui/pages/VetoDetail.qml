import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// One veto: its questions, and that it stands apart from the score.
ColumnLayout {
    id: root

    required property SurveyViewModel vm
    readonly property VetoesViewModel vetoes: root.vm.vetoes

    spacing: 0

    RowLayout {
        Layout.fillWidth: true
        Layout.margins: Theme.margin
        Layout.bottomMargin: 0
        visible: !Theme.narrow // a phone has the question at once
        spacing: 12

        Rectangle {
            implicitWidth: Theme.touch
            implicitHeight: Theme.touch
            radius: width / 2
            color: root.vetoes.level === "warn" || root.vetoes.level === "bad" ? Theme.levelSoft(root.vetoes.level) : Theme.surface
            border.width: Theme.strokeStrong
            border.color: root.vetoes.level === "" ? Theme.outline : Theme.levelInk(root.vetoes.level)

            Icon {
                anchors.centerIn: parent
                glyph: root.vetoes.icon
                color: Theme.levelInk(root.vetoes.level)
            }
        }
        Words {
            Layout.fillWidth: true
            text: root.vetoes.code + " " + root.vetoes.title
            font.pixelSize: Theme.headSize
            strong: true
        }
    }
    QuestionList {
        Layout.fillWidth: true
        Layout.fillHeight: true
        form: root.vm.form
        only: root.vetoes.places
        remark: qsTr("否决和评分分开记。有疑似也照样打分、照样上小组评议会；只有“确认”才进公示，公示只写条号，不写细节。")
    }
}
