import QtQuick

// What is only here, and trying without a network.
PageCase {
    function test_withoutANetworkItSaysSoAndKeepsTheWork() {
        compare(stage.press("同步"), "");
        verify(stage.sees("没有网"));
    }
    function test_theCheckCodeStandsInTheFirstView() {
        const code = stage.vm().outbox.people.value(0, "fingerprint");
        verify(/^[0-9A-Z]{4} [0-9A-Z]{4}$/.test(code), code);
        verify(stage.seesAtOnce(code));
        verify(!stage.seesAtOnce("平板的地方"), "what stands below is told apart");
    }
    function test_aHouseholdThatWaitsIsOpened() {
        compare(stage.press("韦例一家"), "");
        compare(stage.page(), "Household");
    }
    function test_fitsWithTheLargestText() {
        checkLargestText();
    }
    function test_fitsWhileTheWindowIsResized() {
        checkLiveResizing();
    }

    name: "Sync"
    page: "Sync"
}
