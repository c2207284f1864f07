import QtQuick
import Ruhu.Model
import Ruhu.Ui

// The roots of the app, as App has them now.
NavBar {
    page: App.page
    inboxCount: App.inboxCount
    dueCount: App.reminder.count
    personName: App.personName
    onHomeClicked: App.openHome()
    onHomesClicked: App.openHouseholds()
    onInboxClicked: App.openInbox()
    onSyncClicked: App.openSync()
    onSelfClicked: App.openSettings()
}
