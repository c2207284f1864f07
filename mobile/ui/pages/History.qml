import QtQuick
import QtQuick.Controls.Basic
import Ruhu.Model
import Ruhu.Ui

// Delegates in place, and values whose shape only the run knows: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// What happened to a household, newest first; or all versions of one field.
PageFrame {
    id: root

    required property HistoryViewModel vm
    readonly property real side: Math.max(Theme.margin, (root.width - Theme.scaled(860)) / 2)
    readonly property bool ofField: root.vm.fieldLabel !== ""

    title: root.ofField ? root.vm.fieldLabel : root.vm.title
    context: root.ofField ? root.vm.title : qsTr("新的在上面。点一项看它所有的版本")
    deep: true

    Column {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.leftMargin: root.side
        anchors.rightMargin: root.side
        anchors.topMargin: Theme.margin
        spacing: 8

        Note {
            width: parent.width
            text: root.vm.trouble
            level: "bad"
        }
        Note {
            width: parent.width
            text: root.vm.lackText
        }
        PlainButton {
            glyph: "sync"
            text: root.vm.busy ? qsTr("正在取…") : qsTr("从县里取更早的")
            visible: root.vm.canFetch || root.vm.busy
            enabled: !root.vm.busy
            onClicked: root.vm.fetch()
        }
        PlainButton {
            glyph: "back"
            text: qsTr("回到全部历史")
            visible: root.ofField
            onClicked: root.vm.closeField()
        }
    }
    ListView {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.topMargin: head.height > 0 ? 12 : 0
        anchors.bottom: parent.bottom
        anchors.leftMargin: root.side
        anchors.rightMargin: root.side
        bottomMargin: Theme.margin
        spacing: 12
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.vm.entries
        visible: !root.ofField

        ScrollBar.vertical: ScrollBar {
        }
        delegate: ChangeRow {
            required when
            required who
            required reason
            required fields
            required tag
            required level
            required property string record

            width: list.width
            onFieldClicked: field => root.vm.openField(record, field)
        }
    }
    ListView {
        id: versions

        anchors.fill: list
        spacing: 12
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.vm.versions
        visible: root.ofField

        ScrollBar.vertical: ScrollBar {
        }
        delegate: ChangeRow {
            id: version

            required when
            required who
            required reason
            required tag
            required level
            required property string value

            width: versions.width

            Words {
                text: version.value
                font.pixelSize: Theme.titleSize
                strong: true
            }
        }
    }
}
