import QtQuick
import Ruhu.Ui

// What every page tells the window around it, and where it may ask to go.
Rectangle {
    id: root

    property string title: ""
    property string context: ""
    property string savedText: ""
    property bool deep: false     // hides the rail: full width, no way out by a mis-tap
    property bool hasBack: root.deep
    property bool glare: false    // worked on in the sun and at night: the theme is one button in the bar
    property bool bare: false     // no bar at all: the page is the whole window

    signal backWanted
    signal recordWanted(string id)
    signal surveyWanted
    signal membersWanted
    signal inboxWanted
    signal homesWanted
    signal languageWanted
    signal syncWanted
    signal summaryWanted
    signal historyWanted
    signal undoWanted
    signal peopleWanted
    signal practiceWanted
    signal tourWanted
    signal helpWanted
    signal groupsWanted
    signal changeWanted(string household, string kind)

    // Presses the one filled button of the page, wherever it stands; true once it is found. The compiler of this Qt
    // has no `const` in a function.
    // qmllint disable compiler
    function pressPrimary(item: Item): bool {
        if (!item.visible)
            return false;
        const button = item as PlainButton;
        if (button && button.primary) {
            if (button.enabled)
                button.clicked();
            return true;
        }
        for (let i = 0; i < item.children.length; ++i)
            if (root.pressPrimary(item.children[i]))
                return true;
        return false;
    }

    // qmllint enable compiler
    color: Theme.bg
}
