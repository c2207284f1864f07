import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// The questions of the open page. All of them are alive, so that typing never loses its field.
Flickable {
    id: root

    required property FormViewModel form

    signal conflictOpened

    contentHeight: column.implicitHeight + 2 * Theme.margin
    clip: true
    boundsBehavior: Flickable.StopAtBounds

    ScrollBar.vertical: ScrollBar {}

    Connections {
        target: root.form
        function onPlaceChanged() {
            root.showCurrent();
        }
    }
    Timer {
        // Animation only: the cards need one frame to know their heights.
        id: settled

        interval: 0
        onTriggered: root.showCurrent()
    }
    Component.onCompleted: settled.start()
    onFormChanged: settled.start()

    function showCurrent() {
        const card = cards.itemAt(root.form.currentRow);
        if (card && (card.y < root.contentY || card.y + card.height > root.contentY + root.height - 2 * Theme.margin))
            root.contentY = Math.max(0, Math.min(card.y, root.contentHeight - root.height));
    }

    ColumnLayout {
        id: column

        x: Theme.margin
        y: Theme.margin
        width: root.width - 2 * Theme.margin
        spacing: 12

        Words {
            Layout.fillWidth: true
            text: root.form.pageTitle
            font.pixelSize: Theme.titleSize
            strong: true
        }
        Note {
            Layout.fillWidth: true
            text: root.form.trouble
            level: "bad"
        }
        Repeater {
            id: cards

            model: root.form.questions

            QuestionCard {
                Layout.fillWidth: true
                form: root.form
                onConflictOpened: root.conflictOpened()
            }
        }
    }
}
