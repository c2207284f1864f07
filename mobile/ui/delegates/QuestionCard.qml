import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// One question: its words, its editor, what is wrong and what to do about it.
Rectangle {
    id: root

    required property FormViewModel owner
    required property int item
    required property int number
    required property string label
    required property string hint
    required property bool must
    required property string kind
    required property string value
    required property string unit
    required property RowsModel choices
    required property string problem
    required property string level
    required property bool acceptable
    required property bool conflict
    required property bool more
    readonly property bool current: root.owner.currentItem === root.item
    readonly property bool typed: root.kind === "text" || root.kind === "number" || root.kind === "date" || root.kind === "multiline"

    implicitHeight: column.implicitHeight + 28
    radius: 12
    color: root.kind === "calculated" || root.kind === "note" ? Theme.inset : Theme.surface
    border.width: root.current || root.level !== "" ? Theme.strokeStrong : Theme.stroke
    border.color: root.level !== "" ? Theme.levelInk(root.level) : root.current ? Theme.accent : Theme.line

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 14
        anchors.leftMargin: 16
        anchors.rightMargin: 16
        spacing: 8

        RowLayout {
            Layout.fillWidth: true
            spacing: 8

            Icon {
                size: 20
                glyph: "calc"
                visible: root.kind === "calculated"
            }
            Words {
                Layout.alignment: Qt.AlignTop
                text: root.number
                font.pixelSize: Theme.smallSize
                color: Theme.ink3
                visible: root.kind !== "calculated" && root.kind !== "note"
            }
            Words {
                Layout.fillWidth: true
                text: root.label
                strong: root.kind !== "note"
            }
            Words {
                text: root.kind === "calculated" ? qsTr("自动算") : qsTr("必填")
                font.pixelSize: Theme.smallSize
                strong: root.must
                color: root.must ? Theme.bad : Theme.ink3
                visible: root.must || root.kind === "calculated"
            }
        }
        Words {
            Layout.fillWidth: true
            text: root.hint
            font.pixelSize: Theme.smallSize
            color: Theme.ink2
            visible: root.hint !== ""
        }
        AnswerField {
            Layout.fillWidth: true
            visible: root.typed
            form: root.owner
            item: root.item
            kind: root.kind
            value: root.value
            unit: root.unit
            level: root.level
            label: root.label
            current: root.current
        }
        ChoiceField {
            Layout.fillWidth: true
            visible: root.kind === "one" || root.kind === "many"
            choices: root.choices
        }
        PlainButton {
            quiet: true
            text: qsTr("更多…")
            visible: root.more
            onClicked: root.owner.showAll(root.item)
        }
        Words {
            text: root.value === "" ? "—" : root.unit === "" ? root.value : root.value + " " + root.unit
            font.pixelSize: Theme.titleSize
            strong: true
            visible: root.kind === "calculated"
        }
        Note {
            Layout.fillWidth: true
            text: root.problem
            level: root.level
        }
        Flow {
            Layout.fillWidth: true
            spacing: 8
            visible: root.acceptable

            PlainButton {
                id: again

                text: qsTr("再问过了，没错")
                onClicked: root.owner.accept(root.item, again.text)
            }
            PlainButton {
                id: looked

                text: qsTr("看过了，没错")
                onClicked: root.owner.accept(root.item, looked.text)
            }
        }
        PlainButton {
            glyph: "ask"
            text: qsTr("这一题有两个答案，去定")
            ink: Theme.ask
            visible: root.conflict
            onClicked: root.owner.openConflict()
        }
    }
}
