import QtQuick
import Ruhu.Ui

// Words with what a search hit in them: ground and underline. Without marks it is plain text.
Words {
    id: root

    property string words: ""
    property var marks: [] // places and lengths in turn

    function escaped(text: string): string {
        return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    }
    function marked(): string {
        let at = 0, out = "";
        for (let i = 0; i + 1 < root.marks.length; i += 2) {
            const hit = root.words.substr(root.marks[i], root.marks[i + 1]);
            out += root.escaped(root.words.substring(at, root.marks[i])) + "<span style=\"background-color:" + Theme.mark + ";text-decoration:underline\">" + root.escaped(hit) + "</span>";
            at = root.marks[i] + root.marks[i + 1];
        }
        return out + root.escaped(root.words.substring(at));
    }

    text: root.marks.length > 0 ? root.marked() : root.words
    textFormat: root.marks.length > 0 ? Text.RichText : Text.PlainText
    Accessible.name: root.words
}
