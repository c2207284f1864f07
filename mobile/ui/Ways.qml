import QtQuick
import Ruhu.Model

// Where a page asks to go, App goes.
Connections {
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
    function onHelpWanted() {
        App.guide.toggleHelp();
    }
    function onTourWanted() {
        App.startTour();
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
