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
    required property string guidance
    required property bool must
    required property bool missing
    required property bool later
    required property string kind
    required property string value
    required property string unit
    required property RowsModel choices
    required property string file
    required property string problem
    required property string level
    required property list<string> reasons
    required property string settled
    required property bool conflict
    required property bool more
    property bool plain: false // one of many short ones: no card around it
    property bool guided: false // how to look and ask is open
    readonly property bool current: root.owner.currentItem === root.item
    readonly property bool asks: root.kind !== "calculated" && root.kind !== "note" && root.kind !== "instance" && root.kind !== "add"
    readonly property string standing: root.kind === "calculated" ? qsTr("自动算") : root.later ? qsTr("留着后面问") : root.missing ? qsTr("必填 · 还没答") : root.must && root.asks ? qsTr("必填") : ""
    readonly property bool typed: root.kind === "text" || root.kind === "id" || root.kind === "number" || root.kind === "date" || root.kind === "multiline"

    signal photoWanted

    implicitHeight: column.implicitHeight + (root.plain ? 8 : 28)
    radius: 12
    color: root.plain ? "transparent" : root.kind === "calculated" || root.kind === "note" ? Theme.inset : root.kind === "instance" || root.kind === "add" ? Theme.bg : Theme.surface
    border.width: root.plain || root.kind === "instance" || root.kind === "add" ? 0 : root.current || root.level !== "" ? Theme.strokeStrong : Theme.stroke
    border.color: root.level !== "" ? Theme.levelInk(root.level) : root.current ? Theme.accent : Theme.line

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: root.plain ? 4 : 14
        anchors.leftMargin: root.plain ? 0 : 16
        anchors.rightMargin: root.plain ? 0 : 16
        spacing: root.plain ? 4 : 8

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
                Layout.topMargin: 2
                text: root.number
                font.pixelSize: Theme.smallSize
                color: Theme.ink3
                visible: root.asks && !root.plain
            }
            Words {
                Layout.fillWidth: true
                text: root.label
                font.pixelSize: root.kind === "instance" ? Theme.headSize : root.plain ? Theme.smallSize : Theme.bodySize
                strong: root.kind !== "note" && (!root.plain || root.current)
                color: root.plain ? root.level !== "" ? Theme.levelInk(root.level) : Theme.ink2 : Theme.ink
                visible: root.kind !== "add"
            }
            Icon {
                size: 18
                glyph: "flag"
                color: Theme.accentInk
                visible: root.later
            }
            Words {
                text: root.standing
                font.pixelSize: Theme.smallSize
                strong: root.missing
                color: root.later ? Theme.accentInk : root.missing ? Theme.bad : Theme.ink2
                visible: root.standing !== "" && !Theme.narrow && !root.plain
            }
            PlainButton {
                Layout.preferredWidth: Theme.touch
                Layout.topMargin: -10
                Layout.bottomMargin: -10
                Layout.rightMargin: -8
                quiet: true
                glyph: "help"
                visible: root.guidance !== ""
                chosen: root.guided
                Accessible.name: qsTr("怎么看、怎么问：%1").arg(root.label)
                onClicked: root.guided = !root.guided
            }
            PlainButton {
                Layout.topMargin: -10
                Layout.bottomMargin: -10
                quiet: true
                glyph: "trash"
                text: Theme.narrow ? "" : qsTr("去掉")
                visible: root.kind === "instance"
                Accessible.name: qsTr("去掉 %1").arg(root.label)
                onClicked: root.owner.removeInstance(root.item)
            }
        }
        Words {
            Layout.fillWidth: true
            text: root.standing
            font.pixelSize: Theme.smallSize
            strong: root.missing
            color: root.later ? Theme.accentInk : root.missing ? Theme.bad : Theme.ink2
            visible: root.standing !== "" && (root.plain ? root.missing || root.later : Theme.narrow)
        }
        Words {
            Layout.fillWidth: true
            text: root.hint
            font.pixelSize: Theme.smallSize
            color: Theme.ink2
            visible: root.hint !== "" && (!root.plain || root.current)
        }
        Note {
            Layout.fillWidth: true
            glyph: "help"
            text: root.guided ? root.guidance : ""
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
            more: root.more
            onMoreWanted: root.owner.showAll(root.item)
        }
        VetoSegments {
            Layout.fillWidth: true
            visible: root.kind === "veto"
            choices: root.choices
        }
        PlaceField {
            Layout.fillWidth: true
            visible: root.kind === "place"
            form: root.owner
            item: root.item
            value: root.value
            level: root.level
            label: root.label
        }
        FileField {
            Layout.fillWidth: true
            visible: root.kind === "image" || root.kind === "signature"
            form: root.owner
            item: root.item
            kind: root.kind
            value: root.value
            file: root.file
            label: root.label
            onPhotoWanted: root.photoWanted()
        }
        PlainButton {
            glyph: "plus"
            text: root.label
            visible: root.kind === "add"
            onClicked: root.owner.addInstance(root.item)
        }
        Words {
            text: root.value === "" ? "—" : root.unit === "" ? root.value : root.value + " " + root.unit
            font.pixelSize: Theme.titleSize
            strong: true
            visible: root.kind === "calculated"
        }
        Note {
            Layout.fillWidth: true
            text: root.settled === "" ? root.problem : ""
            level: root.level
        }
        ReasonField {
            Layout.fillWidth: true
            visible: root.reasons.length > 0
            form: root.owner
            item: root.item
            reasons: root.reasons
        }
        Note {
            Layout.fillWidth: true
            glyph: "ok"
            text: root.settled === "" ? "" : root.problem + "\n" + qsTr("已说明：%1").arg(root.settled)
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
