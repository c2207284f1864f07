import QtQuick
import QtQuick.Layouts
import Ruhu.Ui

// The roots of the app: a rail at the left, or a bar at the bottom of a phone.
Rectangle {
    id: root

    property bool vertical: true
    property string page: ""
    property int inboxCount: 0
    property int dueCount: 0
    property string personName: ""

    signal homeClicked
    signal homesClicked
    signal inboxClicked
    signal syncClicked
    signal selfClicked

    implicitWidth: Theme.scaled(88)
    implicitHeight: Theme.scaled(72)
    color: Theme.rail

    GridLayout {
        anchors.fill: parent
        anchors.margins: 8
        flow: root.vertical ? GridLayout.TopToBottom : GridLayout.LeftToRight
        rows: root.vertical ? 7 : 1
        columns: root.vertical ? 1 : 5
        rowSpacing: 8
        columnSpacing: 4

        Icon {
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: 8
            Layout.bottomMargin: 4
            size: 32
            glyph: "house"
            color: "#F3CE85"
            visible: root.vertical
        }
        NavButton {
            Layout.fillWidth: true
            text: qsTr("首页")
            glyph: "house"
            badge: root.dueCount
            current: root.page === "Home"
            onClicked: root.homeClicked()
        }
        NavButton {
            Layout.fillWidth: true
            text: qsTr("农户")
            objectName: "tour-homes"
            glyph: "homes"
            current: root.page === "Households" || root.page === "Household" || root.page === "Groups"
            onClicked: root.homesClicked()
        }
        NavButton {
            Layout.fillWidth: true
            text: qsTr("待定")
            objectName: "tour-inbox"
            glyph: "inbox"
            badge: root.inboxCount
            current: root.page === "Inbox"
            onClicked: root.inboxClicked()
        }
        NavButton {
            Layout.fillWidth: true
            text: qsTr("同步")
            objectName: "tour-sync"
            glyph: "sync"
            current: root.page === "Sync"
            onClicked: root.syncClicked()
        }
        Item {
            Layout.fillHeight: true
            Layout.fillWidth: true
            visible: root.vertical
        }
        NavButton {
            Layout.fillWidth: true
            text: root.vertical && root.personName !== "" ? root.personName : qsTr("我的")
            glyph: "person"
            wraps: root.vertical
            current: root.page === "Settings"
            Accessible.name: qsTr("我的：%1").arg(root.personName)
            onClicked: root.selfClicked()
        }
    }
}
