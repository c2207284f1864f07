import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// The county's server and a one-time code: scanned, or typed.
ColumnLayout {
    id: root

    required property EnrolViewModel vm

    spacing: 12

    PlainButton {
        glyph: "scan"
        text: qsTr("扫县里给的二维码")
        enabled: !root.vm.busy
        onClicked: picker.open()
    }
    Words {
        Layout.fillWidth: true
        text: qsTr("没有二维码就照着输；收到的是一段文字，整段贴到登记码里。")
        font.pixelSize: Theme.smallSize
        color: Theme.ink2
    }
    Note {
        Layout.fillWidth: true
        text: root.vm.scannedText
        level: "ok"
    }
    Words {
        Layout.fillWidth: true
        text: qsTr("县里的服务器")
        color: Theme.ink2
    }
    TextBox {
        id: server

        Layout.fillWidth: true
        text: root.vm.serverUrl
        placeholderText: "https://"
        inputMethodHints: Qt.ImhUrlCharactersOnly
        enabled: !root.vm.busy
        Accessible.name: qsTr("县里的服务器")
        onTextEdited: root.vm.serverUrl = server.text
    }
    Words {
        Layout.fillWidth: true
        text: qsTr("登记码（县里发的，只能用一次）")
        color: Theme.ink2
    }
    TextBox {
        id: code

        Layout.fillWidth: true
        number: true
        inputMethodHints: Qt.ImhNoPredictiveText
        text: root.vm.code
        enabled: !root.vm.busy
        Accessible.name: qsTr("登记码")
        onTextEdited: root.vm.code = code.text
        onAccepted: root.vm.enrol()
    }
    Note {
        Layout.fillWidth: true
        text: root.vm.trouble
        level: "bad"
    }
    PlainButton {
        Layout.alignment: Qt.AlignRight
        primary: true
        text: root.vm.busy ? qsTr("正在登记…") : qsTr("登记")
        glyphAfter: "next"
        enabled: root.vm.canEnrol
        onClicked: root.vm.enrol()
    }
    PicturePicker {
        id: picker

        title: qsTr("扫县里给的二维码")
        scanning: true
        onCodeRead: text => root.vm.take(text)
        onPicked: file => root.vm.scan(file)
    }
}
