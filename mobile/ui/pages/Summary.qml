import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// Delegates in place, and values whose shape only the run knows: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// What was written down, read out to the family fact by fact, and signed.
PageFrame {
    id: root

    required property SummaryViewModel vm

    title: qsTr("念给户主听")
    context: root.vm.title + " · " + root.vm.context
    deep: true
    glare: true

    ListView {
        id: list

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        anchors.bottom: foot.top
        width: Math.min(parent.width, Theme.scaled(860))
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.vm.facts
        visible: !root.vm.signing

        ScrollBar.vertical: ScrollBar {
        }
        header: ColumnLayout {
            width: list.width
            // A head that grows does not push the view: what was in sight stays so.
            onHeightChanged: if (list.contentY <= 0)
                Qt.callLater(list.positionViewAtBeginning)
            spacing: 12

            Item {
                Layout.preferredHeight: 4
            }
            Note {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.margin
                Layout.rightMargin: Theme.margin
                text: root.vm.sealText
                level: root.vm.sealLevel
            }
            ColumnLayout {
                Layout.leftMargin: Theme.margin
                Layout.rightMargin: Theme.margin
                spacing: 4
                visible: root.vm.sealed

                Words {
                    text: root.vm.sealKind
                    font.pixelSize: Theme.smallSize
                    color: Theme.ink2
                }
                Rectangle {
                    Layout.preferredWidth: Theme.scaled(224)
                    Layout.preferredHeight: Theme.scaled(152)
                    color: "#FFFFFF"
                    border.width: Theme.stroke
                    border.color: Theme.outline
                    visible: root.vm.sealPicture !== ""

                    Image {
                        anchors.fill: parent
                        anchors.margins: 1
                        source: root.vm.sealPicture
                        sourceSize.width: 448
                        sourceSize.height: 448
                        fillMode: Image.PreserveAspectFit
                        asynchronous: true
                        Accessible.role: Accessible.Graphic
                        Accessible.name: root.vm.sealKind
                    }
                }
            }
            Note {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.margin
                Layout.rightMargin: Theme.margin
                text: root.vm.trouble
                level: "bad"
            }
            RowLayout {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.margin
                Layout.rightMargin: Theme.margin
                spacing: 12

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 2

                    Words {
                        Layout.fillWidth: true
                        text: qsTr("得分 %1 %2 · 人均纯收入 %3").arg(root.vm.survey.scoreText).arg(root.vm.survey.scoreMaxText).arg(root.vm.survey.incomeText)
                        strong: true
                    }
                    Words {
                        Layout.fillWidth: true
                        text: qsTr("分数用的是示例权重。%1").arg(root.vm.countText)
                        font.pixelSize: Theme.smallSize
                        color: Theme.ink2
                    }
                }
                PlainButton {
                    glyph: "check"
                    text: Theme.narrow ? qsTr("都对") : qsTr("都念过了，都对")
                    visible: !root.vm.allRead && root.vm.facts.count > 0
                    onClicked: root.vm.confirmAll()
                }
            }
            Item {
                Layout.preferredHeight: 4
            }
        }
        section.property: "group"
        section.delegate: Rectangle {
            id: head

            required property string section

            width: list.width
            height: words.implicitHeight + 20
            color: Theme.bg

            Words {
                id: words

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                anchors.leftMargin: Theme.margin
                text: head.section
                font.pixelSize: Theme.headSize
                strong: true
            }
        }
        delegate: FactCard {
            width: list.width
            onConfirmed: root.vm.confirm(question)
            onDisputed: said => root.vm.dispute(question, said)
            onCorrectionWanted: root.vm.correct(question)
        }
        footer: ColumnLayout {
            width: list.width
            spacing: 8

            Item {
                Layout.preferredHeight: 8
            }
            PhotoStrip {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.margin
                Layout.rightMargin: Theme.margin
                vm: root.vm.photos
            }
            Repeater {
                model: root.vm.obstacles

                Note {
                    required property string words

                    Layout.fillWidth: true
                    Layout.leftMargin: Theme.margin
                    Layout.rightMargin: Theme.margin
                    level: "warn"
                    text: words
                }
            }
            Item {
                Layout.preferredHeight: 8
            }
        }
    }
    Flickable {
        id: scroll

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        contentHeight: sign.implicitHeight + 2 * Theme.margin
        interactive: contentHeight > height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        visible: root.vm.signing

        SignPane {
            id: sign

            x: Math.max(Theme.margin, (scroll.width - width) / 2)
            y: Theme.margin
            width: Math.min(scroll.width - 2 * Theme.margin, Theme.scaled(760))
            vm: root.vm
        }
    }
    // Above the foot, so that it is in sight wherever the page was scrolled to.
    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        anchors.margins: Theme.margin
        spacing: 8

        UndoBar {
            width: parent.width
            text: root.vm.photos.undoText
            onUndoWanted: root.vm.photos.takeBack()
            onExpired: root.vm.photos.forgetUndo()
        }
    }
    FootBar {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        note: root.vm.canSign ? "" : root.vm.obstacles.count === 0 ? qsTr("这户还没有开始入户") : qsTr("还有 %1 样没齐，往下看").arg(root.vm.obstacles.count)
        noteLevel: root.vm.canSign ? "" : "warn"
        primaryText: root.vm.signing ? "" : root.vm.sealed ? qsTr("重新签字") : qsTr("去签字")
        primaryEnabled: root.vm.canSign
        primaryGlyph: "pen"
        onPrimaryClicked: root.vm.signing = true

        PlainButton {
            glyph: "back"
            text: qsTr("回去改")
            onClicked: root.backWanted()
        }
    }
    PhotoPane {
        anchors.fill: parent
        vm: root.vm.photos
    }
}
