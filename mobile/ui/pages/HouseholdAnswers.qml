import QtQuick
import QtQuick.Controls.Basic
import Ruhu.Model
import Ruhu.Ui

// Delegates in place, and values whose shape only the run knows: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// What the survey was answered, step by step; to read, not to change.
ListView {
    id: root

    required property HouseholdViewModel vm

    activeFocusOnTab: true
    leftMargin: Theme.margin
    rightMargin: Theme.margin
    bottomMargin: Theme.margin
    model: root.vm.answers
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    section.property: "step"
    Accessible.role: Accessible.List
    Accessible.name: qsTr("入户答案")

    ScrollBar.vertical: ScrollBar {
    }
    section.delegate: Words {
        required property string section

        width: root.width - 2 * Theme.margin
        topPadding: 16
        bottomPadding: 4
        text: section
        font.pixelSize: Theme.headSize
        strong: true
    }
    delegate: AnswerRow {
        width: root.width - 2 * Theme.margin
    }

    Words {
        anchors.centerIn: parent
        width: parent.width - 48
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("还没有答案。点下面的按钮开始入户。")
        color: Theme.ink2
        visible: root.count === 0
    }
}
