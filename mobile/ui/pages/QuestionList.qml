import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// Delegates in place, and values whose shape only the run knows: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// The questions of the open page. All of them are alive, so that typing never loses its field.
Flickable {
    id: root

    required property FormViewModel form
    property bool plain: false          // many short questions below each other: no cards
    property var covered: []       // questions that stand elsewhere on the page
    property var only: []               // places; none: all
    property string moreText: ""        // what stands on another page of the form

    property string remark: ""          // below the questions

    signal moreWanted

    // The place is followed while the cards still find their heights, until a finger moves the list.
    property bool follows: true

    function showCurrent() {
        const card = cards.itemAt(root.form.currentRow);
        if (root.follows && card && (card.y < root.contentY || card.y + card.height + Theme.margin > root.contentY + root.height))
            root.contentY = root.form.currentRow === 0 ? 0 : Math.max(0, Math.min(card.y, root.contentHeight - root.height));
    }

    contentHeight: column.implicitHeight + 2 * Theme.margin
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    onMovementStarted: root.follows = false
    onContentHeightChanged: root.showCurrent()
    onHeightChanged: root.showCurrent()

    Connections {
        target: root.form
        function onPlaceChanged() {
            root.follows = true;
            root.showCurrent();
        }
    }

    ScrollBar.vertical: ScrollBar {
    }

    ColumnLayout {
        id: column

        x: Theme.margin
        y: Theme.margin
        width: root.width - 2 * Theme.margin
        spacing: root.plain ? 4 : 12

        Words {
            Layout.fillWidth: true
            text: root.form.pageTitle
            visible: !root.plain && root.only.length === 0
            font.pixelSize: Theme.titleSize
            strong: true
        }
        Note {
            Layout.fillWidth: true
            text: root.form.trouble
            level: "bad"
        }
        Note {
            Layout.fillWidth: true
            text: root.form.versionText
        }
        PlainButton {
            glyph: root.form.onlyNew ? "read" : "up"
            text: root.form.onlyNew ? qsTr("看整张表") : qsTr("换成新版")
            visible: root.form.versionText !== ""
            onClicked: root.form.onlyNew ? root.form.showWhole() : root.form.migrate()
        }
        Repeater {
            id: cards

            model: root.form.questions

            QuestionCard {
                required property string name

                Layout.fillWidth: true
                visible: root.covered.indexOf(name) < 0 && (root.only.length === 0 || root.only.indexOf(item) >= 0)
                plain: root.plain
                onPhotoWanted: photo.ask(item)
            }
        }
        Note {
            Layout.fillWidth: true
            text: root.remark
        }
        PlainButton {
            Layout.fillWidth: true
            glyphAfter: root.form.hasPrevious ? "up" : "down"
            text: root.moreText
            visible: root.moreText !== ""
            onClicked: root.moreWanted()
        }
        RowLayout {
            Layout.fillWidth: true
            visible: root.form.removedText !== ""
            spacing: 12

            Words {
                Layout.fillWidth: true
                text: root.form.removedText
            }
            PlainButton {
                glyph: "undo"
                text: qsTr("撤销")
                onClicked: root.form.bringBack()
            }
        }
    }

    PicturePicker {
        id: photo

        property int item: -1

        function ask(place: int) {
            photo.item = place;
            photo.open();
        }

        onPicked: file => root.form.attachFile(photo.item, file)
    }
}
