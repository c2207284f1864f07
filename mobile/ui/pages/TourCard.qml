import QtQuick
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// The tour: a ring around what is spoken of, and a card that says it. What is under it can still be used.
Item {
    id: root

    required property GuideViewModel vm
    required property Item around // where the targets are looked for, by objectName
    property Item target: null

    // What is not shown yet is found too, if nothing of that name is: it comes with its data.
    // qmllint disable compiler
    function find(item: Item, name: string, shown: bool): Item {
        if (item.objectName === name)
            return item.visible || !shown ? item : null;
        for (let i = 0; i < item.children.length; ++i) {
            const found = root.find(item.children[i], name, shown);
            if (found)
                return found;
        }
        return null;
    }
    // qmllint enable compiler
    function pointSoon() {
        soon.restart();
    }
    function point() {
        const name = root.vm.stepTarget;
        root.target = name === "" ? null : root.find(root.around, name, true) || root.find(root.around, name, false);
        if (!root.target)
            return;
        const place = root.mapFromItem(root.target, 0, 0);
        ring.x = place.x - 4;
        ring.y = place.y - 4;
        ring.width = root.target.width + 8;
        ring.height = root.target.height + 8;
    }

    onWidthChanged: soon.restart()
    onHeightChanged: soon.restart()
    onVisibleChanged: if (root.visible) {
        soon.restart();
        forward.forceActiveFocus();
    }

    // A page finds its places while its data arrive.
    Connections {
        target: root.target
        ignoreUnknownSignals: true
        function onVisibleChanged() {
            root.point();
        }
        function onXChanged() {
            root.point();
        }
        function onYChanged() {
            root.point();
        }
        function onWidthChanged() {
            root.point();
        }
        function onHeightChanged() {
            root.point();
        }
    }
    Connections {
        target: root.vm
        function onChanged() {
            soon.restart();
        }
    }
    Timer {
        id: soon

        interval: 0
        onTriggered: root.point()
    }
    Timer {
        interval: 250
        repeat: true
        running: root.visible
        onTriggered: root.point()
    }
    Rectangle {
        id: ring

        visible: root.target !== null && root.target.visible
        color: "transparent"
        radius: 12
        border.width: 4
        border.color: Theme.accent
    }
    Rectangle {
        // Away from what it speaks of.
        x: (parent.width - width) / 2
        y: root.target && ring.y > parent.height / 2 ? 24 : parent.height - height - Theme.scaled(96)
        width: Math.min(parent.width - 24, Theme.scaled(460))
        height: column.implicitHeight + 32
        radius: 12
        color: Theme.surface
        border.width: Theme.strokeStrong
        border.color: Theme.accent

        MouseArea {
            anchors.fill: parent
        }
        ColumnLayout {
            id: column

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: 16
            spacing: 8

            Words {
                Layout.fillWidth: true
                text: root.vm.stepTitle
                font.pixelSize: Theme.headSize
                strong: true
            }
            Words {
                Layout.fillWidth: true
                text: root.vm.stepText
                lineHeight: 1.2
            }
            RowLayout {
                Layout.fillWidth: true
                Layout.topMargin: 4
                spacing: 8

                Words {
                    Layout.fillWidth: true
                    text: root.vm.stepCount
                    font.pixelSize: Theme.smallSize
                    color: Theme.ink2
                }
                PlainButton {
                    quiet: true
                    text: qsTr("不看了")
                    visible: !root.vm.lastStep
                    onClicked: root.vm.endTour()
                }
                PlainButton {
                    glyph: "back"
                    Layout.preferredWidth: Theme.touch
                    Accessible.name: qsTr("上一条")
                    visible: !root.vm.firstStep
                    onClicked: root.vm.previous()
                }
                PlainButton {
                    id: forward

                    text: root.vm.lastStep ? qsTr("开始用") : qsTr("下一条")
                    chosen: true
                    glyph: root.vm.lastStep ? "check" : "next"
                    onClicked: root.vm.next()
                }
            }
        }
    }
}
