import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// The roster beside the form of the person that is open; where there is no room, one or the other.
PageFrame {
    id: root

    required property MembersViewModel vm
    property bool listed: false // without room for both: the roster is shown
    property bool folded: false // the keys are put away
    readonly property bool cramped: root.height < Theme.scaled(560) // no room for keys and foot
    readonly property bool editing: Theme.wide || !root.listed
    readonly property bool keys: !Theme.wide && root.editing && root.vm.personId.shown && !root.folded && (card.focused || pad.activeFocus)

    title: qsTr("家庭成员")
    context: root.vm.title + " · " + root.vm.countText
    savedText: root.vm.form.savedText
    deep: true
    glare: true

    Connections {
        target: root.vm
        function onFormChanged() {
            root.folded = false;
            if (root.vm.member === "new" && Theme.wide)
                card.field.begin();
        }
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            Layout.topMargin: 8
            visible: !Theme.wide && !root.listed && !root.keys
            spacing: 12

            PlainButton {
                glyph: "people"
                text: root.vm.countText
                Accessible.name: qsTr("名单：%1").arg(root.vm.countText)
                onClicked: root.listed = true
            }
            Words {
                Layout.fillWidth: true
                text: root.vm.memberName
                font.pixelSize: Theme.headSize
                strong: true
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            RosterPane {
                Layout.preferredWidth: 344
                Layout.fillWidth: !Theme.wide
                Layout.fillHeight: true
                visible: Theme.wide || root.listed
                vm: root.vm
                onChosen: root.listed = false
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: root.editing
                spacing: 0

                PersonIdCard {
                    id: card

                    Layout.fillWidth: true
                    Layout.leftMargin: Theme.margin
                    Layout.rightMargin: Theme.margin
                    Layout.topMargin: Theme.wide ? 16 : 8
                    visible: root.vm.personId.shown
                    vm: root.vm.personId
                    listed: !Theme.wide && (!Theme.narrow || root.keys && !Theme.tight)
                    brief: root.keys && Theme.tight
                }
                QuestionList {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    form: root.vm.form
                    plain: true
                    covered: root.vm.personId.covered
                    moreText: root.vm.otherText
                    onMoreWanted: root.vm.turn()
                }
            }
            PersonIdSide {
                Layout.preferredWidth: Theme.scaled(240)
                Layout.fillWidth: false
                Layout.fillHeight: true
                Layout.topMargin: 16
                Layout.rightMargin: 16
                visible: Theme.wide && root.vm.personId.shown
                vm: root.vm.personId
                field: card.field
            }
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: pad.implicitHeight + 16
            visible: root.keys
            color: Theme.inset

            KeyPad {
                id: pad

                anchors.left: parent.left
                anchors.right: fold.left
                anchors.margins: 8
                anchors.verticalCenter: parent.verticalCenter
                keyWidth: Math.min(Theme.scaled(120), (width - 16) / 3)
                onTyped: text => card.field.insert(text)
                onErased: card.field.erase()
            }
            PlainButton {
                id: fold

                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.margins: 8
                focusPolicy: Qt.TabFocus
                glyph: "down"
                Accessible.name: qsTr("收起数字键")
                onClicked: root.folded = true
            }
            Rectangle {
                width: parent.width
                height: 1
                color: Theme.line
            }
        }
        FootBar {
            Layout.fillWidth: true
            visible: root.editing && !(root.keys && root.cramped)
            note: root.keys && Theme.narrow ? "" : root.vm.form.openText
            noteLevel: root.vm.form.openLevel
            primaryText: root.vm.nextName === "" ? qsTr("填完了") : qsTr("下一位：%1").arg(root.vm.nextName)
            primaryGlyph: root.vm.nextName === "" ? "check" : "next"
            onPrimaryClicked: root.vm.nextName === "" ? root.backWanted() : root.vm.next()

            Item {
                // keeps the place of what stands at the left
                implicitWidth: 1
                implicitHeight: 1
            }
            PlainButton {
                glyph: "leave"
                ink: Theme.bad
                text: Theme.narrow ? "" : qsTr("标为已离开…")
                visible: root.vm.member !== "new"
                Accessible.name: qsTr("标为已离开…")
                onClicked: root.vm.markLeft()
            }
        }
    }
}
