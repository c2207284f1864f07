import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// Delegates in place, and values whose shape only the run knows: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// Taking back the last things one did; bringing back deleted households.
PageFrame {
    id: root

    required property UndoViewModel vm

    title: qsTr("撤回和找回")
    context: qsTr("撤回是再记一笔改回去，原来的也留着")
    hasBack: true

    Flickable {
        id: scroll

        anchors.fill: parent
        contentHeight: column.implicitHeight + 2 * Theme.margin
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        ScrollBar.vertical: ScrollBar {
        }

        ColumnLayout {
            id: column

            x: Theme.margin
            y: Theme.margin
            width: Math.min(scroll.width - 2 * Theme.margin, Theme.scaled(860))
            spacing: 12

            Note {
                Layout.fillWidth: true
                text: root.vm.trouble
                level: "bad"
            }
            Words {
                Layout.fillWidth: true
                text: qsTr("还没有可以撤回的，也没有删掉的户。")
                color: Theme.ink2
                visible: root.vm.empty
            }
            Words {
                text: qsTr("删掉的户")
                font.pixelSize: Theme.headSize
                strong: true
                visible: root.vm.deleted.count > 0
            }
            Repeater {
                model: root.vm.deleted

                ChangeRow {
                    id: gone

                    required property string record
                    required property string title
                    required property string detail

                    Layout.fillWidth: true
                    what: title
                    when: detail

                    PlainButton {
                        glyph: "undo"
                        text: qsTr("找回来")
                        onClicked: root.vm.restore(gone.record)
                    }
                }
            }
            Words {
                text: qsTr("我最近做的")
                font.pixelSize: Theme.headSize
                strong: true
                visible: root.vm.acts.count > 0
            }
            Repeater {
                model: root.vm.acts

                ChangeRow {
                    id: act

                    required property string key
                    required property string title
                    required property string detail
                    required property bool able
                    required property bool redo
                    required fields
                    required tag

                    Layout.fillWidth: true
                    what: title
                    when: detail

                    PlainButton {
                        glyph: "undo"
                        text: act.redo ? qsTr("再做回去") : qsTr("撤回")
                        visible: act.able
                        onClicked: root.vm.undo(act.key)
                    }
                }
            }
        }
    }
}
