import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ruhu.Model
import Ruhu.Ui

// The window: bar, rail, and the page where App says the person is. The only file that knows App.
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
    Connections {
        target: root.current
        function onBackWanted() {
            App.back();
        }
        function onRecordWanted(id: string) {
            App.openRecord(id);
        }
        function onSurveyWanted() {
            App.openSurvey();
        }
        function onMembersWanted() {
            App.openMembers();
        }
        function onInboxWanted() {
            App.openInbox();
        }
        function onHomesWanted() {
            App.openHouseholds();
        }
        function onLanguageWanted() {
            App.switchLanguage();
        }
        function onSyncWanted() {
            App.openSync();
        }
        function onHistoryWanted() {
            App.openHistory();
        }
        function onUndoWanted() {
            App.openUndo();
        }
        function onPeopleWanted() {
            App.openPeople();
        }
        function onPracticeWanted() {
            App.startPractice();
        }
        function onSummaryWanted() {
            App.openSummary();
        }
        function onGroupsWanted() {
            App.openGroups();
        }
        function onChangeWanted(household: string, kind: string) {
            App.openChange(household, kind);
        }
    }
    Shortcut {
        sequences: ["Esc", "Alt+Left", "Back"]
        onActivated: App.back()
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

            NavBar {
                Layout.fillHeight: true
                visible: !Theme.narrow && !root.deep && !root.bare
                page: App.page
                inboxCount: App.inboxCount
                personName: App.personName
                onHomeClicked: App.openHome()
                onHomesClicked: App.openHouseholds()
                onInboxClicked: App.openInbox()
                onSyncClicked: App.openSync()
                onSelfClicked: App.openSettings()
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
            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                spacing: 0

                TopBar {
                    Layout.fillWidth: true
                    visible: !root.bare
                    // qmllint disable compiler
                    title: root.current ? root.current.title : ""
                    context: root.current && root.current.context !== "" ? root.current.context : App.villageText + " · " + App.deviceText
                    savedText: root.current ? root.current.savedText : ""
                    deep: root.current !== null && root.current.hasBack
                    themeShown: root.current !== null && root.current.glare
                    // qmllint enable compiler
                    pillText: App.sync.pillText
                    pillLevel: App.sync.pillLevel
                    // qmllint disable compiler
                    pillShown: root.current !== null && !root.current.hasBack
                    // qmllint enable compiler
                    onBackClicked: App.back()
                    onPillClicked: App.openSync()
                    onThemeClicked: App.look.nextTheme()
                }
                Loader {
                    id: page

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                }
            }
        }
        NavBar {
            Layout.fillWidth: true
            vertical: false
            visible: Theme.narrow && !root.deep && !root.bare
            page: App.page
            inboxCount: App.inboxCount
            personName: App.personName
            onHomeClicked: App.openHome()
            onHomesClicked: App.openHouseholds()
            onInboxClicked: App.openInbox()
            onSyncClicked: App.openSync()
            onSelfClicked: App.openSettings()
        }
    }
}
