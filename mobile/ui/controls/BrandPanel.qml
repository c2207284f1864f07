import QtQuick
import QtQuick.Layouts
import Ruhu.Ui

// Who this is, at the left of the pages before one is in, or on a phone above them; what stands there is the page's, where there
// is room.
Rectangle {
    id: root

    default property alias facts: column.data

    signal helpClicked
    signal languageClicked

    implicitWidth: 420
    implicitHeight: brand.implicitHeight + 2 * brand.anchors.margins
    color: Theme.rail

    GridLayout {
        id: brand

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: Theme.wide ? parent.bottom : undefined
        anchors.margins: Theme.wide ? 40 : Theme.margin
        columns: Theme.wide ? 1 : Theme.tight ? 2 : 3
        columnSpacing: 12
        rowSpacing: 16

        Icon {
            Layout.preferredWidth: Theme.wide ? 72 : 36
            Layout.preferredHeight: Layout.preferredWidth
            size: Theme.wide ? 72 : 36
            glyph: "house"
            color: "#F3CE85"
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Words {
                Layout.fillWidth: true
                text: qsTr("入户")
                font.pixelSize: Theme.wide ? Theme.scoreSize : Theme.titleSize
                strong: true
                color: Theme.index === 1 ? Theme.railSelInk : "#FFFFFF"
            }
            Words {
                Layout.fillWidth: true
                text: qsTr("精准识别入户平台")
                color: Theme.railInk
                visible: !Theme.narrow
            }
        }
        ColumnLayout {
            id: column

            Layout.fillWidth: true
            Layout.topMargin: 24
            spacing: 16
            visible: Theme.wide
        }
        Item {
            Layout.fillHeight: true
            visible: Theme.wide
        }
        Row {
            Layout.columnSpan: Theme.tight ? 2 : 1
            spacing: 8

            PlainButton {
                glyph: "globe"
                text: qsTr("English")
                onClicked: root.languageClicked()
            }
            PlainButton {
                glyph: "help"
                text: Theme.wide ? qsTr("这一页怎么用") : ""
                Accessible.name: qsTr("这一页怎么用")
                onClicked: root.helpClicked()
            }
        }
    }
}
