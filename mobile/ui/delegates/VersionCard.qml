import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// What one person said: value, who, tablet, when, and the button that takes it.
Rectangle {
    id: root

    required property ConflictViewModel owner
    required property int number
    required property string letter
    required property string value
    required property string who
    required property string device
    required property string when
    required property bool chosen
    required property string pickLabel
    readonly property color ink: root.number % 2 === 1 ? Theme.versionA : Theme.versionB
    readonly property color soft: root.number % 2 === 1 ? Theme.versionASoft : Theme.versionBSoft

    implicitHeight: column.implicitHeight + 32
    implicitWidth: 260
    radius: 12
    color: Theme.surface
    border.width: root.chosen ? Theme.strokeStrong : Theme.stroke
    border.color: root.chosen ? root.ink : Theme.line

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: 16
        spacing: 8

        RowLayout {
            spacing: 8

            Rectangle {
                Layout.preferredWidth: 34
                Layout.preferredHeight: 34
                radius: 17
                color: root.soft

                Words {
                    anchors.centerIn: parent
                    text: root.letter
                    strong: true
                    color: root.ink
                }
            }
            Words {
                text: qsTr("%1填的").arg(root.letter)
                strong: true
                color: root.ink
            }
        }
        Words {
            Layout.fillWidth: true
            text: root.value
            font.pixelSize: root.value.length > 8 ? Theme.titleSize : Theme.displaySize
            strong: true
        }
        GridLayout {
            Layout.fillWidth: true
            columns: 2
            columnSpacing: 12
            rowSpacing: 2

            Words {
                text: qsTr("谁")
                font.pixelSize: Theme.smallSize
                color: Theme.ink2
            }
            Words {
                Layout.fillWidth: true
                text: root.who
                font.pixelSize: Theme.smallSize
            }
            Words {
                text: qsTr("平板")
                font.pixelSize: Theme.smallSize
                color: Theme.ink2
            }
            Words {
                Layout.fillWidth: true
                text: root.device
                font.pixelSize: Theme.smallSize
            }
            Words {
                text: qsTr("时间")
                font.pixelSize: Theme.smallSize
                color: Theme.ink2
            }
            Words {
                Layout.fillWidth: true
                text: root.when
                font.pixelSize: Theme.smallSize
            }
        }
        Item {
            Layout.fillHeight: true
            Layout.minimumHeight: 4
        }
        PlainButton {
            Layout.fillWidth: true
            text: root.pickLabel
            chosen: root.chosen
            ink: root.chosen ? root.ink : Theme.ink
            onClicked: root.owner.pick(root.number)
        }
    }
}
