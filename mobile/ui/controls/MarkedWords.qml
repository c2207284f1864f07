import QtQuick
import Ruhu.Ui

// Delegates in place, and values whose shape only the run knows: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// Words with what a search hit in them: ground and underline. The plain text keeps the place; rich text, which does
// not tell a layout when it wraps otherwise, is drawn over it only where something was hit.
Words {
    id: root

    property var marks: [] // places and lengths in turn
    property color ink: Theme.ink
    readonly property bool marked: root.marks.length > 0

    function escaped(text: string): string {
        return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    }
    function richText(): string {
        let at = 0, out = "";
        for (let i = 0; i + 1 < root.marks.length; i += 2) {
            const hit = root.text.substr(root.marks[i], root.marks[i + 1]);
            out += root.escaped(root.text.substring(at, root.marks[i])) + "<span style=\"background-color:" + Theme.mark + ";text-decoration:underline\">" + root.escaped(hit) + "</span>";
            at = root.marks[i] + root.marks[i + 1];
        }
        return out + root.escaped(root.text.substring(at));
    }

    color: root.marked ? "transparent" : root.ink

    Loader {
        anchors.fill: parent
        active: root.marked

        sourceComponent: Text {
            text: root.richText()
            textFormat: Text.RichText
            font: root.font
            color: root.ink
            wrapMode: root.wrapMode
            horizontalAlignment: root.horizontalAlignment
            Accessible.ignored: true
        }
    }
}
