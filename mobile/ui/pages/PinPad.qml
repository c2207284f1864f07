import QtQuick
import Ruhu.Model
import Ruhu.Ui

// Delegates in place, and values whose shape only the run knows: Qt 6.4 has no bound components.
// qmllint disable unqualified compiler

// Ten digits and back, under the finger or from a keyboard; how many were typed; what to do without the PIN.
Column {
    id: root

    required property PeopleViewModel vm
    property bool forgotten: false

    spacing: 12
    // At the lock there is nothing else to type into.
    onVisibleChanged: if (root.visible && root.vm.locked)
        root.forceActiveFocus()
    Keys.onPressed: event => {
        if (/^[0-9]$/.test(event.text))
            root.vm.digit(event.text);
        else if (event.key === Qt.Key_Backspace)
            root.vm.erase();
        else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && event.modifiers === Qt.NoModifier)
            root.vm.enter();
        else
            return;
        event.accepted = true;
    }

    Words {
        width: root.width
        height: Theme.scaled(36)
        horizontalAlignment: Text.AlignHCenter
        text: root.vm.pin === "" ? qsTr("几位数字，跟设的时候一样") : root.vm.pin
        font.pixelSize: root.vm.pin === "" ? Theme.smallSize : Theme.titleSize
        color: root.vm.pin === "" ? Theme.ink2 : Theme.accent
        verticalAlignment: Text.AlignVCenter
        Accessible.name: qsTr("输了 %1 位").arg(root.vm.pin.length)
    }
    Grid {
        columns: 3
        spacing: 12

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "forgotten", "0", "erase"]

            PlainButton {
                required property string modelData

                width: (root.width - 24) / 3
                height: Math.max(Theme.primary, implicitHeight)
                quiet: modelData === "forgotten"
                text: modelData.length === 1 ? modelData : modelData === "forgotten" ? qsTr("忘了密码") : ""
                glyph: modelData === "erase" ? "erase" : ""
                font.pixelSize: modelData.length === 1 ? Theme.titleSize : Theme.bodySize
                font.weight: Font.Bold
                leftPadding: 4
                Accessible.name: modelData === "erase" ? qsTr("退一位") : modelData === "forgotten" ? qsTr("忘了密码") : modelData
                onClicked: {
                    if (modelData === "forgotten")
                        root.forgotten = !root.forgotten;
                    else if (modelData === "erase")
                        root.vm.erase();
                    else
                        root.vm.digit(modelData);
                }
            }
        }
    }
    Note {
        width: root.width
        glyph: "lock"
        text: root.forgotten ? qsTr("请县里再给你一个登记码，用它设新的密码。填的都还在。") : ""
    }
}
