import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// First use: the county's server, a one-time code, then the village's data.
PageFrame {
    id: root

    required property EnrolViewModel vm

    bare: true

    GridLayout {
        anchors.fill: parent
        columns: Theme.wide ? 2 : 1
        columnSpacing: 0
        rowSpacing: 0

        BrandPanel {
            Layout.fillWidth: !Theme.wide
            Layout.fillHeight: Theme.wide
            Layout.preferredWidth: 420
            onHelpClicked: root.helpWanted()
            onLanguageClicked: root.languageWanted()

            BrandFact {
                Layout.fillWidth: true
                number: 1
                done: root.vm.enrolled || root.vm.serverUrl !== ""
                current: !done
                text: qsTr("找到县里的服务器")
                detail: root.vm.serverUrl
            }
            BrandFact {
                Layout.fillWidth: true
                number: 2
                done: root.vm.enrolled
                current: !done && root.vm.serverUrl !== ""
                text: qsTr("输登记码")
                detail: qsTr("县里发的，只能用一次")
            }
            BrandFact {
                Layout.fillWidth: true
                number: 3
                current: root.vm.enrolled
                text: qsTr("收村里的数据")
                detail: qsTr("断了会接着收；收完就能下村，路上不用网")
            }
        }
        Flickable {
            id: scroll

            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: column.implicitHeight + 2 * column.y
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            ScrollBar.vertical: ScrollBar {
            }

            ColumnLayout {
                id: column

                x: Theme.wide ? 56 : Theme.margin
                y: Theme.wide ? Math.max(Theme.margin, Math.min(56, (scroll.height - implicitHeight) / 2)) : Theme.margin
                width: Math.min(scroll.width - 2 * x, 748)
                spacing: 12

                Words {
                    Layout.fillWidth: true
                    text: root.vm.enrolled ? qsTr("正在收村里的数据") : qsTr("登记这台平板")
                    font.pixelSize: Theme.narrow ? Theme.titleSize : Theme.displaySize
                    strong: true
                }
                EnrolForm {
                    Layout.fillWidth: true
                    vm: root.vm
                    visible: !root.vm.enrolled
                }
                PracticeCard {
                    Layout.fillWidth: true
                    visible: !root.vm.enrolled
                    enabled: !root.vm.busy
                    onPracticeWanted: root.practiceWanted()
                }
                EnrolProgress {
                    Layout.fillWidth: true
                    vm: root.vm.sync
                    visible: root.vm.enrolled
                    onSkipped: root.homesWanted()
                }
                Note {
                    Layout.fillWidth: true
                    glyph: "lock"
                    text: qsTr("忘了密码或者平板坏了，没上传的工作县里还能取出来。平板丢了，马上告诉县里停用。")
                }
            }
        }
    }
}
