import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// The window: bar, rail, and the page where App says the person is. With Roots and Ways the only file that knows App.
ApplicationWindow {
    id: root

    readonly property PageFrame current: page.item as PageFrame
    // What a loaded page is, only the run knows.
    // qmllint disable compiler
    readonly property bool deep: root.current !== null && root.current.deep
    readonly property bool bare: root.current === null || root.current.bare
    // qmllint enable compiler
    readonly property bool listBeside: Theme.wide && (App.page === "Households" || App.page === "Household")

    function show() {
        page.setSource("pages/" + App.page + ".qml", {
                "vm": App.pageViewModel
            });
    }

    width: 1280
    height: 800
    minimumWidth: 320
    visible: true
    title: qsTr("入户")
    color: Theme.bg
    font.family: Theme.family
    font.pixelSize: Theme.bodySize

    Component.onCompleted: if (App.ready)
        root.show()

    Binding {
        target: Theme
        property: "windowWidth"
        value: root.width
    }
    Binding {
        target: Theme
        property: "theme"
        value: App.look.theme
    }
    Binding {
        target: Theme
        property: "scale"
        value: App.look.textPercent / 100
    }
    Connections {
        target: App
        function onPageChanged() {
            root.show();
        }
    }
    Ways {
        target: root.current
    }
    Shortcut {
        sequences: ["Esc", "Alt+Left", "Back"]
        onActivated: App.guide.touring ? App.guide.endTour() : App.guide.helpOpen ? App.guide.closeHelp() : App.back()
    }
    Shortcut {
        sequences: ["F1"]
        onActivated: App.guide.toggleHelp()
    }
    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        onActivated: if (root.current)
            root.current.pressPrimary(root.current)
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SampleStrip {
            Layout.fillWidth: true
            visible: App.sample
            practice: App.practice
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            Roots {
                Layout.fillHeight: true
                visible: !Theme.narrow && !root.deep && !root.bare
            }
            HouseholdsPane {
                Layout.fillHeight: true
                Layout.preferredWidth: 400
                visible: root.listBeside
                vm: App.households
                onGroupsWanted: App.openGroups()
                onAddWanted: App.openChange("", "add")
            }
            Rectangle {
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                color: Theme.line
                visible: root.listBeside
            }
            // By anchors: a layout of Qt 6.4 may keep room for a bar that has gone.
            Item {
                Layout.fillWidth: true
                Layout.fillHeight: true

                TopBar {
                    id: bar

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.top: parent.top
                    height: root.bare ? 0 : bar.implicitHeight
                    visible: !root.bare
                    // qmllint disable compiler
                    title: root.current ? root.current.title : ""
                    context: root.current && root.current.context !== "" ? root.current.context : App.villageText + " · " + App.deviceText
                    savedText: root.current ? root.current.savedText : ""
                    deep: root.current !== null && root.current.hasBack
                    themeShown: root.current !== null && root.current.glare
                    // qmllint enable compiler
                    pillText: App.sync.pillText
                    pillShort: App.sync.pillShort
                    pillLevel: App.sync.pillLevel
                    // qmllint disable compiler
                    pillShown: root.current !== null && !root.current.hasBack
                    // qmllint enable compiler
                    onBackClicked: App.back()
                    onPillClicked: App.openSync()
                    onThemeClicked: App.look.nextTheme()
                    onHelpClicked: App.guide.toggleHelp()
                }
                ReminderStrip {
                    Layout.fillWidth: true
                    text: App.reminder.text
                    visible: text !== "" && !root.bare && App.page !== "Home"
                    onOpenClicked: {
                        App.reminder.dismiss();
                        App.openHome();
                    }
                    onDismissed: App.reminder.dismiss()
                }
                Loader {
                    id: page

                    onLoaded: tour.pointSoon()

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.top: bar.bottom
                    anchors.bottom: parent.bottom
                }
            }
        }
        Roots {
            Layout.fillWidth: true
            vertical: false
            visible: Theme.narrow && !root.deep && !root.bare
        }
    }
    HelpPane {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: Theme.narrow ? parent.width : Theme.scaled(400)
        visible: App.guide.helpOpen
        vm: App.guide
        canTour: App.page !== "Enrol" && App.page !== "Unlock"
        onTourWanted: App.startTour()
    }
    TourCard {
        id: tour

        anchors.fill: parent
        visible: App.guide.touring
        vm: App.guide
        around: root.contentItem
    }
}
