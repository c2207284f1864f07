import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// The people of this tablet: quick switch, PINs, one more.
PageFrame {
    id: root

    required property PeopleViewModel vm

    title: qsTr("这台平板上的人")
    hasBack: true

    Flickable {
        id: scroll

        anchors.fill: parent
        contentHeight: grid.implicitHeight + 2 * Theme.margin
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        ScrollBar.vertical: ScrollBar {
        }

        GridLayout {
            id: grid

            x: Theme.margin
            y: Theme.margin
            width: Math.min(scroll.width - 2 * Theme.margin, Theme.scaled(960))
            columns: Theme.narrow ? 1 : 2
            columnSpacing: 24
            rowSpacing: 16

            PeoplePane {
                Layout.fillWidth: true
                Layout.preferredWidth: 10
                Layout.alignment: Qt.AlignTop
                vm: root.vm
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 10
                Layout.alignment: Qt.AlignTop
                spacing: 16

                Card {
                    Layout.fillWidth: true
                    implicitHeight: pins.implicitHeight + 32

                    ColumnLayout {
                        id: pins

                        anchors.left: parent.left
                        anchors.right: parent.right
                        anchors.top: parent.top
                        anchors.margins: 16
                        spacing: 8

                        Words {
                            Layout.fillWidth: true
                            text: qsTr("%1的密码").arg(root.vm.chosenName)
                            font.pixelSize: Theme.headSize
                            strong: true
                        }
                        Words {
                            Layout.fillWidth: true
                            text: qsTr("有了密码，平板放一会儿就锁上。忘了就请县里再给一个登记码，填的都还在。")
                            color: Theme.ink2
                        }
                        TextBox {
                            id: old

                            Layout.fillWidth: true
                            visible: root.vm.settingPin && root.vm.asksPin
                            echoMode: TextInput.Password
                            placeholderText: qsTr("原来的密码")
                            Accessible.name: qsTr("原来的密码")
                            inputMethodHints: Qt.ImhDigitsOnly
                        }
                        TextBox {
                            id: fresh

                            Layout.fillWidth: true
                            visible: root.vm.settingPin
                            echoMode: TextInput.Password
                            placeholderText: qsTr("新的密码，几位数字")
                            Accessible.name: qsTr("新的密码")
                            inputMethodHints: Qt.ImhDigitsOnly
                        }
                        PlainButton {
                            glyph: "lock"
                            text: root.vm.settingPin ? qsTr("定这个密码") : root.vm.asksPin ? qsTr("换密码") : qsTr("设密码")
                            onClicked: {
                                if (root.vm.settingPin)
                                    root.vm.givePin(old.text, fresh.text);
                                else
                                    root.vm.beginPin();
                                old.clear();
                                fresh.clear();
                            }
                        }
                    }
                }
                Card {
                    Layout.fillWidth: true
                    implicitHeight: more.implicitHeight + 32

                    ColumnLayout {
                        id: more

                        anchors.left: parent.left
                        anchors.right: parent.right
                        anchors.top: parent.top
                        anchors.margins: 16
                        spacing: 8

                        Words {
                            Layout.fillWidth: true
                            text: qsTr("再加一个人")
                            font.pixelSize: Theme.headSize
                            strong: true
                        }
                        Words {
                            Layout.fillWidth: true
                            text: qsTr("县里给他一个登记码，有网的时候填。")
                            color: Theme.ink2
                        }
                        TextBox {
                            id: code

                            Layout.fillWidth: true
                            text: root.vm.code
                            placeholderText: qsTr("登记码")
                            Accessible.name: qsTr("登记码")
                            onTextEdited: root.vm.code = code.text
                        }
                        PlainButton {
                            glyph: "plus"
                            text: root.vm.busy ? qsTr("正在登记…") : qsTr("登记")
                            enabled: !root.vm.busy && root.vm.code !== ""
                            onClicked: root.vm.addPerson()
                        }
                    }
                }
            }
        }
    }
}
