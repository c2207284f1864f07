import QtQuick
import QtQuick.Layouts
import Ruhu.Ui

// A number with its name and one short remark.
Card {
    id: root

    property string label: ""
    property string number: ""
    property string remark: ""
    property string detail: ""
    property string detailLevel: ""
    property real share: -1

    implicitHeight: column.implicitHeight + 28
    implicitWidth: 180

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 14
        spacing: 4

        Words {
            Layout.fillWidth: true
            text: root.label
            font.pixelSize: Theme.smallSize
            color: Theme.ink2
        }
        RowLayout {
            spacing: 6

            Words {
                text: root.number
                font.pixelSize: root.number.length > 7 ? Theme.titleSize : Theme.displaySize
                strong: true
            }
            Words {
                Layout.alignment: Qt.AlignBottom
                Layout.bottomMargin: 6
                text: root.remark
                color: Theme.ink2
                visible: root.remark !== ""
            }
        }
        ProgressTrack {
            Layout.fillWidth: true
            implicitHeight: 12
            share: root.share
            visible: root.share >= 0
        }
        Words {
            Layout.fillWidth: true
            text: root.detail
            font.pixelSize: Theme.smallSize
            color: root.detailLevel === "" ? Theme.ink2 : Theme.levelInk(root.detailLevel)
            strong: root.detailLevel === "warn" || root.detailLevel === "bad"
        }
    }
}
