import QtQuick
import Ruhu.Model
import Ruhu.Ui

// Over the line of time: which deeds, a search, and what this tablet lacks.
Rectangle {
    id: root

    required property HistoryViewModel vm
    property bool wholeOffered: false

    signal wholeWanted

    implicitHeight: column.height + 25
    z: 2 // over the rows that scroll under it
    color: Theme.surface

    Column {
        id: column

        x: Theme.narrow ? 12 : 16
        y: 12
        width: parent.width - 2 * x
        spacing: 10

        Flow {
            width: parent.width
            spacing: 8

            Repeater {
                model: root.vm.filters

                DeedChip {
                }
            }
            PlainButton {
                glyph: "history"
                text: qsTr("整页看")
                visible: root.wholeOffered
                onClicked: root.wholeWanted()
            }
            TextBox {
                id: search

                width: Math.min(parent.width, Theme.scaled(220))
                text: root.vm.search
                placeholderText: qsTr("找一项、一个人")
                Accessible.name: qsTr("在历史里找")
                onTextEdited: root.vm.search = search.text
            }
        }
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
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
}
