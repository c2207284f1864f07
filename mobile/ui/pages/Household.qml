import QtQuick
import QtQuick.Controls.Basic
import Ruhu.Model
import Ruhu.Ui

// Delegates in place, and values whose shape only the run knows: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// One household under tabs, and the way into its survey.
PageFrame {
    id: root

    required property HouseholdViewModel vm
    readonly property bool arrowsAlone: Theme.narrow || Theme.scale > 1.3 // no room for their words

    title: root.vm.title
    context: root.vm.subtitle
    hasBack: !Theme.wide

    Rectangle {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: tabs.height + 1
        color: Theme.surface

        Flow {
            id: tabs

            anchors.left: parent.left
            anchors.right: receipt.visible ? receipt.left : parent.right
            anchors.leftMargin: Theme.narrow ? 6 : 12
            anchors.rightMargin: 6

            Repeater {
                model: root.vm.tabs

                TabButton {
                    required property string key

                    onClicked: root.vm.tab = key
                }
            }
        }
        Tag {
            id: receipt

            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            text: root.vm.receiptText
            level: root.vm.receiptLevel
            visible: !Theme.narrow
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.line
        }
    }
    Item {
        id: body

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: foot.top

        HouseholdOverview {
            anchors.fill: parent
            vm: root.vm
            visible: root.vm.tab === "overview"
            onInboxWanted: root.inboxWanted()
        }
        HouseholdPeople {
            anchors.fill: parent
            vm: root.vm
            visible: root.vm.tab === "members"
        }
        HouseholdAnswers {
            anchors.fill: parent
            vm: root.vm
            visible: root.vm.tab === "answers"
        }
        Flickable {
            anchors.fill: parent
            contentHeight: photos.implicitHeight + 32
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            visible: root.vm.tab === "photos"

            PhotoStrip {
                id: photos

                x: Theme.margin
                y: 16
                width: parent.width - 2 * Theme.margin
                vm: root.vm.photos
            }
        }
        Loader {
            anchors.fill: parent
            active: root.vm.tab === "history" && root.vm.history !== null

            sourceComponent: History {
                vm: root.vm.history
                within: true
                onHistoryWanted: root.historyWanted()
            }
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
        UndoBar {
            width: parent.width
            text: root.vm.undoText
            onUndoWanted: root.vm.takeBack()
            onExpired: root.vm.forgetUndo()
        }
    }
    FootBar {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        primaryText: root.vm.startLabel
        onPrimaryClicked: root.surveyWanted()

        PlainButton {
            glyph: "up"
            text: root.arrowsAlone ? "" : qsTr("上一户")
            Accessible.name: qsTr("上一户")
            visible: !Theme.wide
            enabled: root.vm.previousId !== ""
            onClicked: root.vm.openNeighbour(root.vm.previousId)
        }
        PlainButton {
            glyph: "down"
            text: root.arrowsAlone ? "" : qsTr("下一户")
            Accessible.name: qsTr("下一户")
            visible: !Theme.wide
            enabled: root.vm.nextId !== ""
            onClicked: root.vm.openNeighbour(root.vm.nextId)
        }
        PlainButton {
            glyph: "people"
            text: Theme.wide ? qsTr("改成员") : ""
            Accessible.name: qsTr("改成员")
            visible: !Theme.narrow || root.vm.tab === "members"
            onClicked: root.membersWanted()
        }
        PlainButton {
            glyph: "split"
            text: Theme.wide ? qsTr("有变动") : ""
            Accessible.name: qsTr("有变动")
            visible: !Theme.narrow || root.vm.tab !== "members"
            onClicked: root.changeWanted(root.vm.number, "")
        }
    }
    PhotoPane {
        anchors.fill: parent
        vm: root.vm.photos
    }
}
