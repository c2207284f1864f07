import QtQuick
import QtQuick.Layouts
import Ruhu.Ui

// One fact as it is read out: right, or not, with the family's words.
Rectangle {
    id: root

    required property string question
    required property string label
    required property string value
    required property string state
    required property string words
    property bool asking: false

    signal confirmed
    signal disputed(string said)
    signal correctionWanted

    implicitHeight: column.implicitHeight + 20
    color: Theme.surface

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: 16
        anchors.rightMargin: 12
        spacing: 8

        GridLayout {
            Layout.fillWidth: true
            columns: Theme.narrow ? 1 : 2
            columnSpacing: 12
            rowSpacing: 6

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Words {
                    Layout.fillWidth: true
                    text: root.label
                    font.pixelSize: Theme.smallSize
                    color: Theme.ink2
                }
                Words {
                    Layout.fillWidth: true
                    text: root.value
                    font.pixelSize: Theme.titleSize
                    strong: true
                }
            }
            RowLayout {
                spacing: 8

                PlainButton {
                    text: qsTr("对")
                    chosen: root.state === "confirmed"
                    Accessible.name: qsTr("%1，对").arg(root.label)
                    onClicked: {
                        root.asking = false;
                        root.confirmed();
                    }
                }
                PlainButton {
                    text: qsTr("不对")
                    ink: Theme.bad
                    chosen: root.state === "disputed"
                    glyph: root.state === "disputed" ? "bad" : ""
                    Accessible.name: qsTr("%1，不对").arg(root.label)
                    onClicked: root.asking = true
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 8
            visible: root.asking

            TextBox {
                id: said

                Layout.fillWidth: true
                placeholderText: qsTr("他说应该是什么")
                Accessible.name: qsTr("他说应该是什么")
            }
            PlainButton {
                text: qsTr("记下")
                enabled: said.text.trim() !== ""
                onClicked: {
                    root.disputed(said.text);
                    root.asking = false;
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 8
            visible: root.state === "disputed" && !root.asking

            Note {
                Layout.fillWidth: true
                level: "bad"
                text: qsTr("户主说：%1").arg(root.words)
            }
            PlainButton {
                glyph: "pencil"
                text: qsTr("去改")
                onClicked: root.correctionWanted()
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
}
