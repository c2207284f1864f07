import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// One photo of a strip: a small picture with square corners, what it shows, where it is.
AbstractButton {
    id: root

    required property PhotosViewModel owner
    required property string record
    required property string picture
    required property string words
    required property string badge
    required property string level

    implicitWidth: Theme.scaled(112) + 8
    implicitHeight: root.implicitContentHeight + 8
    padding: 4
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.words + " " + root.badge
    onClicked: root.owner.open(root.record)

    background: Rectangle {
        color: root.down ? Theme.accentSoft : "transparent"
        border.width: root.visualFocus ? Theme.strokeStrong : 0
        border.color: Theme.accent
    }
    contentItem: ColumnLayout {
        spacing: 4

        Rectangle {
            Layout.preferredWidth: Theme.scaled(112)
            Layout.preferredHeight: Theme.scaled(76)
            color: Theme.off
            border.width: Theme.stroke
            border.color: Theme.outline

            Icon {
                anchors.centerIn: parent
                glyph: "camera" // until the picture covers it
            }
            Image {
                anchors.fill: parent
                anchors.margins: 1
                source: root.picture
                sourceSize.width: 224
                sourceSize.height: 152
                fillMode: Image.PreserveAspectCrop
                asynchronous: true
            }
        }
        Words {
            Layout.fillWidth: true
            text: root.words
            font.pixelSize: Theme.smallSize
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 4

            Icon {
                size: 18
                glyph: Theme.levelIcon(root.level)
                color: Theme.levelInk(root.level)
            }
            Words {
                Layout.fillWidth: true
                text: root.badge
                font.pixelSize: Theme.smallSize
                color: Theme.levelInk(root.level)
            }
        }
    }
}
