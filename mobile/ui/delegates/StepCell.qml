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
    contentItem: ColumnLayout {
        spacing: 4

        RowLayout {
            Layout.fillWidth: true
            spacing: 6

            Icon {
                size: 20
                glyph: root.glyph
                color: root.next ? Theme.accentInk : Theme.ink2
            }
            Words {
                Layout.fillWidth: true
                text: root.label
                strong: true
            }
        }
        RowLayout {
            spacing: 6

            Words {
                text: root.count.toLocaleString(Qt.locale("zh_CN"), "f", 0)
                font.pixelSize: Theme.displaySize
                strong: true
            }
            Words {
                Layout.alignment: Qt.AlignBottom
                Layout.bottomMargin: 6
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
            visible: root.mine !== ""
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: 1
            color: Theme.line
            visible: root.count > 0
        }
        Repeater {
            model: root.groups

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
        }
    }
}
