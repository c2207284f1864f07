import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// Search and list of the village's households.
Rectangle {
    id: root

    required property HouseholdsViewModel vm

    signal groupsWanted
    signal addWanted

    color: Theme.surface

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.margins: 16
            Layout.bottomMargin: 8
            spacing: 8

            TextBox {
                id: search

                Layout.fillWidth: true
                leftPadding: Theme.scaled(44)
                text: root.vm.search
                placeholderText: qsTr("姓名、拼音、尾号、电话")
                Accessible.name: qsTr("搜索农户")
                onTextEdited: root.vm.search = search.text

                Icon {
                    anchors.left: parent.left
                    anchors.leftMargin: 12
                    anchors.verticalCenter: parent.verticalCenter
                    glyph: "search"
                }
            }
            PlainButton {
                quiet: true
                glyph: "clear"
                visible: root.vm.search !== ""
                Layout.preferredWidth: Theme.touch
                Accessible.name: qsTr("清空")
                onClicked: root.vm.search = ""
            }
            PlainButton {
                glyph: "scan"
                Layout.preferredWidth: Theme.touch
                Accessible.name: qsTr("扫户卡")
                onClicked: picker.open()
            }
        }
        Note {
            Layout.fillWidth: true
            Layout.leftMargin: 16
            Layout.rightMargin: 16
            Layout.bottomMargin: 8
            text: root.vm.trouble
            level: "warn"
        }
        FilterBox {
            Layout.fillWidth: true
            Layout.leftMargin: 16
            Layout.rightMargin: 16
            Layout.bottomMargin: 8
            vm: root.vm
        }
        // Placed by hand: wrapped words and buttons in one layout do not come to rest when the text grows.
        Item {
            Layout.fillWidth: true
            Layout.leftMargin: 16
            Layout.rightMargin: 8
            implicitHeight: Math.max(result.height, buttons.height)

            Words {
                id: result

                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - buttons.width - 4
                text: root.vm.resultText
                font.pixelSize: Theme.smallSize
                color: Theme.ink2
            }
            Row {
                id: buttons

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: 4

                PlainButton {
                    quiet: true
                    glyph: "group"
                    text: Theme.narrow ? "" : qsTr("分组")
                    Accessible.name: qsTr("分组")
                    onClicked: root.groupsWanted()
                }
                PlainButton {
                    quiet: true
                    glyph: "plus"
                    text: Theme.narrow ? "" : qsTr("漏登的户")
                    Accessible.name: qsTr("漏登的户")
                    onClicked: root.addWanted()
                }
            }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: 1
            color: Theme.line
        }
        ListView {
            id: list

            objectName: "households" // for the measurements
            activeFocusOnTab: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            model: root.vm.list
            reuseItems: true
            boundsBehavior: Flickable.StopAtBounds

            ScrollBar.vertical: ScrollBar {
            }
            delegate: HouseholdRow {
            }

            Words {
                anchors.centerIn: parent
                width: parent.width - 48
                horizontalAlignment: Text.AlignHCenter
                text: root.vm.emptyText
                color: Theme.ink2
                visible: root.vm.emptyText !== ""
            }
        }
    }
    PicturePicker {
        id: picker

        title: qsTr("扫户卡")
        scanning: true
        onCodeRead: text => root.vm.take(text)
        onPicked: file => root.vm.scan(file)
    }
}
