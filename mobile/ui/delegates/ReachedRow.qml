import QtQuick
import Ruhu.Ui

// How far an answer has come: a place, and what is known of it there.
Row {
    id: root

    required property string glyph
    required property string where
    required property string state
    required property string level

    spacing: 10

    Icon {
        size: 20
        glyph: root.glyph
    }
    Words {
        width: Theme.scaled(110)
        text: root.where
    }
    Words {
        width: root.width - Theme.scaled(130) - 20
        text: root.state
        strong: root.level !== ""
        color: Theme.levelInk(root.level)
    }
}
