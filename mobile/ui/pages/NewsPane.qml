import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// A piece of news ("you were overruled") or a rule that does not hold, and what one can do.
Item {
    id: root

    required property InboxViewModel vm

    signal recordWanted

    Connections {
        target: root.vm
        function onOpenChanged() {
            why.clear();
            right.clear();
        }
    }

    Flickable {
        id: scroll

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        contentHeight: column.implicitHeight + 2 * Theme.margin
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        ScrollBar.vertical: ScrollBar {
        }

        ColumnLayout {
            id: column

            x: Theme.margin
            y: Theme.margin
            width: scroll.width - 2 * Theme.margin
            spacing: 12

            Words {
                Layout.fillWidth: true
                text: root.vm.noticeTitle
                font.pixelSize: Theme.titleSize
                strong: true
            }
            Card {
                Layout.fillWidth: true
                implicitHeight: words.implicitHeight + 40

                Words {
                    id: words

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.top: parent.top
                    anchors.margins: 20
                    text: root.vm.noticeText
                    lineHeight: 1.3
                }
            }
            Note {
                Layout.fillWidth: true
                text: root.vm.trouble
                level: "bad"
            }
            Words {
                Layout.fillWidth: true
                text: qsTr("不同意，就写上原因。这一处会重新打开，由上一级来定，两个答案都留着。")
                color: Theme.ink2
                visible: root.vm.mayDisagree
            }
            TextBox {
                id: why

                Layout.fillWidth: true
                placeholderText: qsTr("为什么不同意")
                Accessible.name: qsTr("为什么不同意")
                visible: root.vm.mayDisagree
            }
            TextBox {
                id: right

                Layout.fillWidth: true
                placeholderText: qsTr("没错的话，写上为什么")
                Accessible.name: qsTr("没错的原因")
                visible: root.vm.mayAccept
            }
            PlainButton {
                glyph: "check"
                text: qsTr("没错，是这样")
                visible: root.vm.mayAccept
                enabled: right.text.trim() !== ""
                onClicked: root.vm.accept(right.text)
            }
            PlainButton {
                glyph: "ask"
                text: qsTr("我不同意")
                visible: root.vm.mayDisagree
                enabled: why.text.trim() !== ""
                onClicked: root.vm.disagree(why.text)
            }
        }
    }
    FootBar {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        primaryText: root.vm.openKind === "news" ? qsTr("知道了") : qsTr("去看这户")
        primaryGlyph: root.vm.openKind === "news" ? "check" : "next"
        onPrimaryClicked: root.vm.openKind === "news" ? root.vm.markRead() : root.recordWanted()

        PlainButton {
            glyph: "house"
            text: qsTr("看这户")
            visible: root.vm.openKind === "news" && root.vm.noticeRecord !== ""
            onClicked: root.recordWanted()
        }
    }
}
