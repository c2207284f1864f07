import QtQuick
import QtQuick.Layouts
import Ruhu.Ui

// Delegates in place, and values whose shape only the run knows: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// One act of somebody: when, who, what, and each field before and after.
Rectangle {
    id: root

    required property string what
    property string when: ""
    property string who: ""
    property string reason: ""
    property var fields: []
    property bool unfolded: false
    readonly property int shown: root.unfolded || root.fields.length <= 5 ? root.fields.length : 4
    property string tag: ""
    property string level: ""
    default property alias actions: buttons.data

    implicitHeight: column.implicitHeight + 28
    radius: 12
    color: Theme.surface
    border.width: Theme.stroke
    border.color: Theme.line

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 14
        spacing: 6

        RowLayout {
            Layout.fillWidth: true
            spacing: 8

            Words {
                Layout.fillWidth: true
                text: root.what
                strong: true
            }
            Tag {
                text: root.tag
                level: root.level
            }
        }
        Words {
            Layout.fillWidth: true
            text: root.who === "" ? root.when : root.when + " · " + root.who
            font.pixelSize: Theme.smallSize
            color: Theme.ink2
            visible: text !== ""
        }
        Words {
            Layout.fillWidth: true
            text: qsTr("原因：%1").arg(root.reason)
            font.pixelSize: Theme.smallSize
            visible: root.reason !== ""
        }
        // No layout around rows that come and go: Qt 6.4 then lays out one that is gone, and dies.
        Column {
            id: changes

            Layout.fillWidth: true
            spacing: 6

            Repeater {
                model: root.shown

                FieldChangeRow {
                    required property int index

                    width: changes.width
                    modelData: root.fields[index]
                }
            }
            PlainButton {
                quiet: true
                glyph: "down"
                text: qsTr("还有 %1 处").arg(root.fields.length - root.shown)
                visible: root.shown < root.fields.length
                onClicked: root.unfolded = true
            }
        }
        Flow {
            id: buttons

            Layout.fillWidth: true
            spacing: 8
        }
    }
}
