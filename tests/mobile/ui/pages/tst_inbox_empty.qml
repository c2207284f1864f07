import QtQuick

// Nothing waits.
PageCase {
    function test_saysThatNothingWaits() {
        verify(stage.vm().empty);
        compare(stage.vm().list.count, 0);
    }

    name: "InboxEmpty"
    page: "Inbox"
    village: "empty"
}
