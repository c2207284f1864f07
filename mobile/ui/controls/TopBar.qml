import QtQuick
import QtQuick.Layouts
import Ruhu.Ui

// Back, title, context, what is saved, and the sync pill.
Rectangle {
    id: root

    property string title: ""
    property string context: ""
    property string savedText: ""
    property bool deep: false
    property string pillText: ""
    property string pillShort: "" // where there is no room
    property string pillLevel: ""
    property bool pillShown: true

    property bool themeShown: false

    signal backClicked
    signal themeClicked
    signal pillClicked
    signal helpClicked

    implicitHeight: Math.max(Theme.scaled(Theme.narrow ? 60 : 64), bar.implicitHeight + 8)
    color: Theme.surface

    RowLayout {
        id: bar

        anchors.fill: parent
        anchors.leftMargin: root.deep ? 8 : Theme.margin
        anchors.rightMargin: Theme.margin
        spacing: 8

        PlainButton {
            quiet: true
            glyph: "back"
            visible: root.deep
            Layout.preferredWidth: Theme.touch
            Accessible.name: qsTr("返回")
            onClicked: root.backClicked()
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Words {
                Layout.fillWidth: true
                text: root.title
                font.pixelSize: Theme.narrow ? Theme.headSize : Theme.titleSize
                strong: true
                maximumLineCount: Theme.tight ? 2 : 1 // a name is not cut
                elide: Text.ElideRight
            }
            Words {
                Layout.fillWidth: true
                text: root.context
                font.pixelSize: Theme.smallSize
                color: Theme.ink2
                maximumLineCount: 1
                elide: Text.ElideRight
                visible: root.context !== "" && !Theme.tight
            }
        }
        Tag {
            text: root.savedText
            level: "ok"
            visible: root.savedText !== "" && !Theme.narrow
        }
        PlainButton {
            Layout.preferredWidth: Theme.touch
            quiet: true
            glyph: Theme.theme === "outdoor" ? "sun" : Theme.theme === "dark" ? "moon" : "light"
            visible: root.themeShown && !Theme.tight
            Accessible.name: qsTr("换亮度：屋里、太阳下、夜里")
            onClicked: root.themeClicked()
        }
        PlainButton {
            visible: root.pillShown
            glyph: root.pillLevel === "" ? "sync" : root.pillLevel
            text: Theme.narrow ? root.pillShort : root.pillText
            Accessible.name: root.pillText
            ink: Theme.levelInk(root.pillLevel)
            font.pixelSize: Theme.smallSize
            font.weight: Font.Normal
            Layout.maximumWidth: root.width * 0.5
            onClicked: root.pillClicked()
        }
        PlainButton {
            objectName: "tour-help"
            quiet: true
            glyph: "help"
            Layout.preferredWidth: Theme.touch
            Accessible.name: qsTr("这一页怎么用")
            onClicked: root.helpClicked()
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
}
