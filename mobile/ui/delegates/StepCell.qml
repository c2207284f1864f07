import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// Delegates in place, and values whose shape only the run knows: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler deferred-property-id

// One step of the survey on the board: how many households stand here, in which groups.
AbstractButton {
    id: root

    required property HomeViewModel owner
    required property string step
    required property string label
    required property string glyph
    required property int count
    required property string mine
    required property var groups
    required property bool next

    implicitHeight: root.implicitContentHeight + 20
    implicitWidth: Theme.scaled(136)
    padding: 10
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1，%2 户").arg(root.label).arg(root.count)
    onClicked: root.owner.openStep(root.step)

    background: Rectangle {
        radius: 8
        color: root.down ? Theme.accentSoft : Theme.inset
        border.width: root.next || root.visualFocus ? Theme.strokeStrong : Theme.stroke
        border.color: root.next || root.visualFocus ? Theme.accent : Theme.line
    }
    contentItem: GridLayout {
        columns: Theme.narrow ? 2 : 1
        columnSpacing: 6
        rowSpacing: 4

        RowLayout {
            Layout.fillWidth: true
            spacing: 6

            Icon {
                size: 20
                glyph: root.glyph
                color: root.next ? Theme.accentInk : Theme.ink2
            }
            Words {
                text: root.label
                strong: true
            }
            Words {
                Layout.fillWidth: true
                text: root.mine
                font.pixelSize: Theme.smallSize
                color: Theme.ink2
                visible: Theme.narrow
            }
        }
        RowLayout {
            spacing: 6

            Words {
                text: root.count.toLocaleString(Qt.locale("zh_CN"), "f", 0)
                font.pixelSize: Theme.narrow ? Theme.titleSize : Theme.displaySize
                strong: true
            }
            Words {
                Layout.alignment: Theme.narrow ? Qt.AlignVCenter : Qt.AlignBottom
                Layout.bottomMargin: Theme.narrow ? 0 : 6
                text: qsTr("户")
                font.pixelSize: Theme.smallSize
                color: Theme.ink2
            }
        }
        Words {
            Layout.fillWidth: true
            text: root.mine
            font.pixelSize: Theme.smallSize
            color: Theme.ink2
            visible: !Theme.narrow && root.mine !== ""
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: 1
            color: Theme.line
            visible: !Theme.narrow && root.count > 0
        }
        Repeater {
            model: Theme.narrow ? [] : root.groups

            RowLayout {
                id: line

                required property var modelData

                Layout.fillWidth: true
                spacing: 6

                Words {
                    Layout.fillWidth: true
                    text: line.modelData.name
                    font.pixelSize: Theme.smallSize
                    maximumLineCount: 1
                    elide: Text.ElideRight
                }
                Words {
                    text: line.modelData.count
                    font.pixelSize: Theme.smallSize
                    strong: true
                }
            }
        }
        Item {
            Layout.fillHeight: true
            visible: !Theme.narrow
        }
    }
}
