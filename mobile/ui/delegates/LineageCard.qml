import QtQuick
import Ruhu.Ui

// Delegates in place, and values whose shape only the run knows: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// One version of a field: the value, who, when, and what became of it.
Rectangle {
    id: root

    required property var modelData // {"letter", "value", "tag", "level", "who", "when", "remark", "head"}
    required property int index
    readonly property bool large: root.modelData.head
    readonly property color ink: root.index % 2 === 0 ? Theme.versionA : Theme.versionB
    readonly property bool lettered: root.modelData.letter !== ""

    implicitHeight: words.height + 28
    radius: 12
    color: root.large && root.modelData.level === "ok" ? Theme.okSoft : root.lettered ? Theme.surface : Theme.inset
    border.width: root.large ? Theme.strokeStrong : Theme.stroke
    border.color: root.lettered ? root.ink : root.large ? Theme.levelInk(root.modelData.level) : Theme.line

    Column {
        id: words

        x: 14
        y: 14
        width: root.width - 28
        spacing: 4

        Flow {
            width: parent.width
            spacing: 8

            Rectangle {
                width: Theme.scaled(34)
                height: width
                radius: width / 2
                color: root.index % 2 === 0 ? Theme.versionASoft : Theme.versionBSoft
                visible: root.lettered

                Words {
                    anchors.centerIn: parent
                    text: root.modelData.letter
                    strong: true
                    color: root.ink
                }
            }
            Words {
                width: Math.min(implicitWidth, words.width)
                text: root.modelData.value
                strong: true
                font.pixelSize: root.modelData.value.length > (root.large ? 12 : 8) ? Theme.headSize : root.large && !root.lettered ? Theme.displaySize : Theme.titleSize
            }
            Tag {
                text: root.modelData.tag
                level: root.modelData.level
                glyph: root.modelData.level === "" ? "file" : Theme.levelIcon(root.modelData.level)
            }
        }
        Words {
            width: parent.width
            text: root.modelData.who
            font.pixelSize: Theme.smallSize
            color: Theme.ink2
            visible: text !== ""
        }
        Words {
            width: parent.width
            text: root.modelData.when
            font.pixelSize: Theme.smallSize
            color: Theme.ink2
            visible: text !== ""
        }
        Words {
            width: parent.width
            text: root.modelData.remark
            font.pixelSize: Theme.smallSize
            color: Theme.ink2
            visible: text !== ""
        }
    }
}
