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
    signal undoWanted
    signal peopleWanted
    signal practiceWanted
    signal tourWanted
    signal helpWanted
    signal groupsWanted
    signal changeWanted(string household, string kind)

    color: Theme.bg
}
