import QtQuick

// What is only here, and trying without a network.
PageCase {
    function test_withoutANetworkItSaysSoAndKeepsTheWork() {
        compare(stage.press("同步"), "");
        verify(stage.sees("没有网"));
    }

    name: "Sync"
    page: "Sync"
}
