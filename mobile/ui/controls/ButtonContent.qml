import QtQuick
import QtQuick.Layouts
import Ruhu.Ui

// Icon, words, remark, icon: what stands on a button, in its middle.
Item {
    id: root

    property string text: ""
    property string remark: ""
    property string glyph: ""
    property string glyphAfter: ""
    property color ink: Theme.ink
    property font face

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight

    RowLayout {
        id: row

        anchors.centerIn: parent
        width: Math.min(row.implicitWidth, root.width)
        spacing: 8

        Icon {
            size: 20
            visible: root.glyph !== ""
            glyph: root.glyph
            color: root.ink
        }
        Words {
            Layout.fillWidth: true
            text: root.text
            color: root.ink
            font: root.face
            visible: root.text !== ""
            Accessible.ignored: true
        }
        Words {
            text: root.remark
            color: root.ink
            font.pixelSize: Theme.smallSize
            visible: root.remark !== ""
            Accessible.ignored: true
        }
        Icon {
            size: 20
            visible: root.glyphAfter !== ""
            glyph: root.glyphAfter
            color: root.ink
        }
    }
}
