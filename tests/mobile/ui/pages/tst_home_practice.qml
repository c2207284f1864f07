import QtQuick

// The practice village is told on every page.
PageCase {
    function test_everyPageSaysThatItIsForPractice() {
        for (const page of ["Home", "Households", "Inbox", "Sync", "Settings"]) {
            verify(stage.go(page));
            verify(stage.sees("练习"), page);
        }
    }

    name: "HomePractice"
    page: "Home"
    village: "practice"
    back: ""
}
