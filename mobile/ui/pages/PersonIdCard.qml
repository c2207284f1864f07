import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// Delegates in place: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// The number of the open person's document, always in sight: boxes, what is wrong, what follows from it.
Rectangle {
    id: root

    required property PersonIdViewModel vm
    property bool brief: false  // no room but for the boxes
    property bool listed: false // the checks stand here, not at the side
    readonly property bool focused: field.focused
    // As a question's card says it.
    readonly property bool current: root.vm.current
    readonly property string hint: qsTr("按证上 6-8-4 分三段核对")
    property alias field: field

    implicitHeight: column.implicitHeight + 28
    radius: 12
    color: Theme.surface
    border.width: root.vm.current || root.vm.level !== "" ? Theme.strokeStrong : Theme.stroke
    border.color: root.vm.level !== "" ? Theme.levelInk(root.vm.level) : root.vm.current ? Theme.accent : Theme.line

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 14
        anchors.leftMargin: 16
        anchors.rightMargin: 16
        spacing: 8

        Flow {
            Layout.fillWidth: true
            visible: !root.brief
            spacing: 8

            Words {
                text: root.vm.label
                strong: true
            }
            Words {
                text: qsTr("必填")
                strong: true
                color: Theme.bad
                visible: root.vm.value === ""
            }
            Words {
                text: root.hint
                font.pixelSize: Theme.smallSize
                color: Theme.ink2
                visible: !Theme.narrow
            }
        }
        PersonIdField {
            id: field

            Layout.fillWidth: true
            vm: root.vm
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 8
            visible: root.vm.derived !== "" && !root.brief

            Icon {
                size: 20
                glyph: "calc"
            }
            Words {
                Layout.fillWidth: true
                text: qsTr("按证号：%1").arg(root.vm.derived)
            }
        }
        Flow {
            id: checks

            Layout.fillWidth: true
            visible: root.listed
            spacing: 12

            Repeater {
                model: root.vm.checks

                CheckLine {
                    width: Math.min(implicitWidth, checks.width)
                }
            }
        }
        Note {
            Layout.fillWidth: true
            text: root.brief ? "" : root.vm.problem
            level: root.vm.level
        }
        PlainButton {
            glyph: "ask"
            text: qsTr("这一题有两个答案，去定")
            ink: Theme.ask
            visible: root.vm.conflict
            onClicked: root.vm.openConflict()
        }
    }
}
