import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// Delegates in place, and values whose shape only the run knows: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// The person's own page: who, how the app looks, what this tablet is.
PageFrame {
    id: root

    required property SettingsViewModel vm

    title: qsTr("我的")
    context: root.vm.roleText

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
            width: Math.min(scroll.width - 2 * Theme.margin, Theme.scaled(820))
            spacing: 16

            SettingCard {
                Layout.fillWidth: true
                title: qsTr("外观")
                detail: qsTr("太阳底下用户外，夜里用深色。换了马上生效，正在填的不会丢。")

                Repeater {
                    model: [{
                            "key": "light",
                            "words": qsTr("平常"),
                            "glyph": "light"
                        }, {
                            "key": "outdoor",
                            "words": qsTr("户外"),
                            "glyph": "sun"
                        }, {
                            "key": "dark",
                            "words": qsTr("深色"),
                            "glyph": "moon"
                        }]

                    PlainButton {
                        required property var modelData

                        text: modelData.words
                        glyph: modelData.glyph
                        chosen: root.vm.look.theme === modelData.key
                        onClicked: root.vm.look.theme = modelData.key
                    }
                }
            }
            SettingCard {
                Layout.fillWidth: true
                title: qsTr("字的大小")
                detail: qsTr("字大了，按钮也跟着大。")

                Repeater {
                    model: [100, 115, 130, 150]

                    PlainButton {
                        required property int modelData

                        text: modelData + "%"
                        chosen: root.vm.look.textPercent === modelData
                        onClicked: root.vm.look.textPercent = modelData
                    }
                }
            }
            SettingCard {
                Layout.fillWidth: true
                title: qsTr("语言")

                PlainButton {
                    text: "中文"
                    chosen: root.vm.language !== "en"
                    onClicked: if (!chosen)
                        root.languageWanted()
                }
                PlainButton {
                    text: "English"
                    chosen: root.vm.language === "en"
                    onClicked: if (!chosen)
                        root.languageWanted()
                }
            }
            SettingCard {
                Layout.fillWidth: true
                title: qsTr("人和记录")

                PlainButton {
                    glyph: "people"
                    text: qsTr("换人、密码")
                    onClicked: root.peopleWanted()
                }
                PlainButton {
                    glyph: "undo"
                    text: qsTr("撤回和找回")
                    onClicked: root.undoWanted()
                }
            }
            SettingCard {
                Layout.fillWidth: true
                title: qsTr("帮助")
                detail: qsTr("打电话问县里时，先存一份诊断文件。里面只有数字和代号，没有农户的任何东西。")

                PlainButton {
                    glyph: "help"
                    text: qsTr("再看一遍怎么用")
                    onClicked: root.tourWanted()
                }
                PlainButton {
                    glyph: "file"
                    text: root.vm.diagnosis.busy ? qsTr("正在存…") : qsTr("存诊断文件")
                    enabled: !root.vm.diagnosis.busy
                    onClicked: folder.open()
                }
            }
            Note {
                Layout.fillWidth: true
                text: root.vm.diagnosis.trouble === "" ? root.vm.diagnosis.said : root.vm.diagnosis.trouble
                level: root.vm.diagnosis.trouble === "" ? "ok" : "bad"
            }
            SettingCard {
                Layout.fillWidth: true
                title: root.vm.personName
                detail: root.vm.roleText + "\n" + root.vm.tabletText + "\n" + root.vm.serverText + "\n" + root.vm.versionText
            }
        }
    }

    FolderDialog {
        id: folder

        title: qsTr("存到哪个文件夹")
        onAccepted: root.vm.diagnosis.saveTo(folder.selectedFolder)
    }
}
