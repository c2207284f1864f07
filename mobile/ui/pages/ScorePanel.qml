import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// The live score, item by item. It never says "poor".
Card {
    id: root

    required property SurveyViewModel vm

    implicitWidth: 276

    Flickable {
        anchors.fill: parent
        anchors.margins: 16
        contentHeight: column.implicitHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        ColumnLayout {
            id: column

            width: parent.width
            spacing: 8

            RowLayout {
                Layout.fillWidth: true

                Words {
                    Layout.fillWidth: true
                    text: qsTr("现在得分")
                    font.pixelSize: Theme.smallSize
                    color: Theme.ink2
                }
                Tag {
                    text: qsTr("示例权重")
                    glyph: "flag"
                }
            }
            RowLayout {
                spacing: 8

                Words {
                    text: root.vm.scoreText
                    font.pixelSize: Theme.scoreSize
                    strong: true
                }
                Words {
                    Layout.alignment: Qt.AlignBottom
                    Layout.bottomMargin: 10
                    text: root.vm.scoreMaxText
                    color: Theme.ink2
                }
            }
            ProgressTrack {
                Layout.fillWidth: true
                share: root.vm.scoreShare
            }
            Note {
                Layout.fillWidth: true
                glyph: "flag"
                text: qsTr("分数线县里还没下达。分低不等于一定评上。")
            }
            Words {
                Layout.fillWidth: true
                text: root.vm.vetoText
                font.pixelSize: Theme.smallSize
                strong: true
                color: Theme.levelInk(root.vm.vetoLevel)
            }
            RowLayout {
                Layout.fillWidth: true

                Icon {
                    size: 18
                    glyph: "calc"
                }
                Words {
                    Layout.fillWidth: true
                    text: qsTr("人均纯收入")
                    font.pixelSize: Theme.smallSize
                }
                Words {
                    text: root.vm.incomeText
                    font.pixelSize: Theme.smallSize
                    strong: true
                }
            }
            RowLayout {
                Layout.fillWidth: true
                Layout.topMargin: 8

                Words {
                    Layout.fillWidth: true
                    text: qsTr("逐项")
                    strong: true
                }
                Words {
                    text: root.vm.answeredText
                    font.pixelSize: Theme.smallSize
                    color: Theme.ink2
                }
            }
            Repeater {
                model: root.vm.scoreRows

                ScoreRow {
                    Layout.fillWidth: true
                }
            }
        }
    }
}
