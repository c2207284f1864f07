import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// The store cannot be read: save what can be read, then begin anew. A window of its own, for there is no App yet.
ApplicationWindow {
    id: root

    required property SalvageViewModel vm

    width: 1280
    height: 800
    minimumWidth: 320
    visible: true
    title: qsTr("入户")
    color: Theme.bg
    font.family: Theme.family
    font.pixelSize: Theme.bodySize

    Binding {
        target: Theme
        property: "windowWidth"
        value: root.width
    }
    Flickable {
        id: scroll

        // What is asked, and what was saved, comes into view on a small screen.
        readonly property real end: Math.max(0, contentHeight - height)
        readonly property bool atEnd: root.vm.asking || root.vm.saved

        anchors.fill: parent
        contentHeight: column.implicitHeight + 2 * column.y
        boundsBehavior: Flickable.StopAtBounds
        onAtEndChanged: contentY = atEnd ? end : 0
        onEndChanged: contentY = atEnd ? end : Math.min(contentY, end)

        ColumnLayout {
            id: column

            x: (scroll.width - width) / 2
            y: Theme.wide ? 56 : Theme.margin
            width: Math.min(scroll.width - 2 * Theme.margin, 760)
            spacing: 16

            RowLayout {
                Layout.fillWidth: true
                spacing: 12

                Words {
                    Layout.fillWidth: true
                    text: qsTr("这台平板的数据坏了")
                    font.pixelSize: Theme.narrow ? Theme.titleSize : Theme.displaySize
                    strong: true
                }
                PlainButton {
                    glyph: "globe"
                    text: qsTr("English")
                    onClicked: root.vm.switchLanguage()
                }
            }
            Words {
                Layout.fillWidth: true
                text: qsTr("存数据的文件有的地方读不出来，打不开了，没有动它。已经传给县里的都在县里，重新登记就会回来；还没传的，先在这里救出来。")
                color: Theme.ink2
                lineHeight: 1.2
            }
            Card {
                Layout.fillWidth: true
                implicitHeight: saving.implicitHeight + 40

                ColumnLayout {
                    id: saving

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.top: parent.top
                    anchors.margins: 20
                    spacing: 12

                    Words {
                        Layout.fillWidth: true
                        text: root.vm.saved ? qsTr("① 救出来了") : qsTr("① 救出能读的")
                        font.pixelSize: Theme.headSize
                        strong: true
                    }
                    Words {
                        Layout.fillWidth: true
                        text: qsTr("存到这个文件（最好是 U 盘上）")
                        color: Theme.ink2
                        visible: !root.vm.saved
                    }
                    TextBox {
                        id: file

                        Layout.fillWidth: true
                        text: root.vm.file
                        visible: !root.vm.saved
                        enabled: !root.vm.busy
                        inputMethodHints: Qt.ImhUrlCharactersOnly
                        Accessible.name: qsTr("存到这个文件（最好是 U 盘上）")
                        onTextEdited: root.vm.file = file.text
                    }
                    Repeater {
                        model: root.vm.summary

                        Words {
                            required property string modelData

                            Layout.fillWidth: true
                            text: modelData
                            wrapMode: Text.WrapAnywhere
                        }
                    }
                    Note {
                        Layout.fillWidth: true
                        text: root.vm.warning
                        level: "warn"
                    }
                    Note {
                        Layout.fillWidth: true
                        text: root.vm.trouble
                        level: "bad"
                    }
                    PlainButton {
                        Layout.fillWidth: Theme.narrow
                        glyph: "warn"
                        text: qsTr("不封存也要救，谁都能看")
                        visible: root.vm.onlyPlain && !root.vm.busy
                        onClicked: root.vm.savePlain()
                    }
                    PlainButton {
                        Layout.alignment: Qt.AlignRight
                        Layout.fillWidth: Theme.narrow
                        primary: !root.vm.saved
                        text: root.vm.busy ? qsTr("正在救…") : root.vm.saved ? qsTr("再救一次") : qsTr("救出能读的")
                        enabled: !root.vm.busy && root.vm.file !== ""
                        onClicked: root.vm.save()
                    }
                }
            }
            Card {
                Layout.fillWidth: true
                implicitHeight: anew.implicitHeight + 40

                ColumnLayout {
                    id: anew

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.top: parent.top
                    anchors.margins: 20
                    spacing: 12

                    Words {
                        Layout.fillWidth: true
                        text: qsTr("② 重新开始")
                        font.pixelSize: Theme.headSize
                        strong: true
                    }
                    Words {
                        Layout.fillWidth: true
                        text: qsTr("坏的文件改个名放在一边，不会删。这台平板要用新的登记码重新登记，再收一次村里的数据。")
                        color: Theme.ink2
                        lineHeight: 1.2
                    }
                    Note {
                        Layout.fillWidth: true
                        level: "warn"
                        text: !root.vm.asking ? "" : root.vm.saved ? qsTr("现在就把坏的文件放到一边吗？") : qsTr("还没有救。不救的话，没传的工作这台平板上就看不到了。真的要重新开始吗？")
                    }
                    GridLayout {
                        Layout.alignment: Qt.AlignRight
                        Layout.fillWidth: Theme.narrow
                        columns: Theme.narrow ? 1 : 2
                        columnSpacing: 12
                        rowSpacing: 12

                        PlainButton {
                            Layout.fillWidth: Theme.narrow
                            quiet: true
                            text: root.vm.asking ? qsTr("先不") : qsTr("不救，直接重新开始")
                            visible: root.vm.asking || !root.vm.saved
                            enabled: !root.vm.busy
                            onClicked: root.vm.asking ? root.vm.keep() : root.vm.decline()
                        }
                        PlainButton {
                            Layout.fillWidth: Theme.narrow
                            primary: root.vm.saved || root.vm.asking
                            text: root.vm.asking ? qsTr("是，放到一边") : qsTr("把坏的放到一边，重新开始")
                            enabled: root.vm.mayStartAnew
                            onClicked: root.vm.asking ? root.vm.startAnew() : root.vm.ask()
                        }
                    }
                }
            }
        }
    }
}
