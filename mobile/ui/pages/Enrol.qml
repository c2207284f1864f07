import QtQuick
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

        Rectangle {
            Layout.fillWidth: !Theme.wide
            Layout.fillHeight: Theme.wide
            Layout.preferredWidth: 420
            implicitHeight: brand.implicitHeight + 48
            color: Theme.rail

            ColumnLayout {
                id: brand

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.margins: Theme.wide ? 40 : 24
                spacing: 8

                RowLayout {
                    Layout.fillWidth: true
                    spacing: 12

                    Icon {
                        Layout.preferredWidth: Theme.wide ? 56 : 36
                        Layout.preferredHeight: Layout.preferredWidth
                        size: Theme.wide ? 56 : 36
                        glyph: "house"
                        color: "#F3CE85"
                    }
                    Words {
                        Layout.fillWidth: true
                        text: qsTr("入户")
                        font.pixelSize: Theme.displaySize
                        strong: true
                        color: Theme.railSel
                    }
                    PlainButton {
                        glyph: "help"
                        Layout.preferredWidth: Theme.touch
                        Accessible.name: qsTr("这一页怎么用")
                        onClicked: root.helpWanted()
                    }
                    PlainButton {
                        glyph: "globe"
                        text: qsTr("English")
                        onClicked: root.languageWanted()
                    }
                }
                Words {
                    Layout.fillWidth: true
                    text: qsTr("登记一次，收完数据就能下村，路上不用网。")
                    color: Theme.railInk
                }
            }
        }
        Flickable {
            id: scroll

            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: column.implicitHeight + 2 * Theme.margin
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            ColumnLayout {
                id: column

                x: Theme.wide ? 56 : Theme.margin
                y: Theme.wide ? 56 : Theme.margin
                width: Math.min(scroll.width - 2 * x, 720)
                spacing: 12

                Words {
                    Layout.fillWidth: true
                    text: root.vm.enrolled ? qsTr("正在收村里的数据") : qsTr("登记这台平板")
                    font.pixelSize: Theme.displaySize
                    strong: true
                }
                Flow {
                    Layout.fillWidth: true
                    spacing: 8
                    visible: !root.vm.enrolled

                    PlainButton {
                        glyph: "scan"
                        text: qsTr("扫县里给的二维码")
                        enabled: !root.vm.busy
                        onClicked: picker.open()
                    }
                }
                Words {
                    Layout.fillWidth: true
                    text: qsTr("没有二维码就照着输；收到的是一段文字，整段贴到登记码里。")
                    font.pixelSize: Theme.smallSize
                    color: Theme.ink2
                    visible: !root.vm.enrolled
                }
                Note {
                    Layout.fillWidth: true
                    text: root.vm.enrolled ? "" : root.vm.scannedText
                    level: "ok"
                }
                Words {
                    Layout.fillWidth: true
                    text: qsTr("县里的服务器")
                    color: Theme.ink2
                    visible: !root.vm.enrolled
                }
                TextBox {
                    id: server

                    Layout.fillWidth: true
                    text: root.vm.serverUrl
                    placeholderText: "https://"
                    inputMethodHints: Qt.ImhUrlCharactersOnly
                    visible: !root.vm.enrolled
                    enabled: !root.vm.busy
                    Accessible.name: qsTr("县里的服务器")
                    onTextEdited: root.vm.serverUrl = server.text
                }
                Words {
                    Layout.fillWidth: true
                    text: qsTr("登记码（县里发的，只能用一次）")
                    color: Theme.ink2
                    visible: !root.vm.enrolled
                }
                TextBox {
                    id: code

                    Layout.fillWidth: true
                    number: true
                    inputMethodHints: Qt.ImhNoPredictiveText
                    text: root.vm.code
                    visible: !root.vm.enrolled
                    enabled: !root.vm.busy
                    Accessible.name: qsTr("登记码")
                    onTextEdited: root.vm.code = code.text
                    onAccepted: root.vm.enrol()
                }
                Note {
                    Layout.fillWidth: true
                    text: root.vm.trouble
                    level: "bad"
                }
                PlainButton {
                    Layout.alignment: Qt.AlignRight
                    primary: true
                    text: root.vm.busy ? qsTr("正在登记…") : qsTr("登记")
                    glyphAfter: "next"
                    enabled: root.vm.canEnrol
                    visible: !root.vm.enrolled
                    onClicked: root.vm.enrol()
                }
                Card {
                    Layout.fillWidth: true
                    visible: !root.vm.enrolled
                    implicitHeight: practice.implicitHeight + 40

                    ColumnLayout {
                        id: practice

                        anchors.left: parent.left
                        anchors.right: parent.right
                        anchors.top: parent.top
                        anchors.margins: 20
                        spacing: 12

                        Words {
                            Layout.fillWidth: true
                            text: qsTr("先练一练")
                            font.pixelSize: Theme.headSize
                            strong: true
                        }
                        Words {
                            Layout.fillWidth: true
                            text: qsTr("打开一个练习村：里面的人都是编的，随便填、随便改，不用网，什么都不会传到县里。")
                            color: Theme.ink2
                        }
                        PlainButton {
                            glyph: "house"
                            text: qsTr("打开练习村")
                            enabled: !root.vm.busy
                            onClicked: root.practiceWanted()
                        }
                    }
                }
                Card {
                    Layout.fillWidth: true
                    visible: root.vm.enrolled
                    implicitHeight: progress.implicitHeight + 40

                    ColumnLayout {
                        id: progress

                        anchors.left: parent.left
                        anchors.right: parent.right
                        anchors.top: parent.top
                        anchors.margins: 20
                        spacing: 12

                        Words {
                            Layout.fillWidth: true
                            text: root.vm.sync.headline
                            strong: true
                        }
                        ProgressLine {
                            Layout.fillWidth: true
                            label: qsTr("收下的记录")
                            count: root.vm.sync.fetchText
                            share: root.vm.sync.fetchShare
                        }
                        Words {
                            Layout.fillWidth: true
                            text: root.vm.sync.bytesText
                            font.pixelSize: Theme.smallSize
                            color: Theme.ink3
                        }
                        RowLayout {
                            visible: !root.vm.sync.running
                            spacing: 12

                            PlainButton {
                                glyph: "sync"
                                text: qsTr("再收一次")
                                onClicked: root.vm.sync.start()
                            }
                            PlainButton {
                                quiet: true
                                text: qsTr("先进去看看")
                                onClicked: root.homesWanted()
                            }
                        }
                    }
                }
            }
        }
    }
    PicturePicker {
        id: picker

        title: qsTr("扫县里给的二维码")
        scanning: true
        onCodeRead: text => root.vm.take(text)
        onPicked: file => root.vm.scan(file)
    }
}
