import QtQuick

// Who set what, when.
PageCase {
    function test_fetchingWithoutANetworkSaysSo() {
        if (stage.press("向县里要") === "")
            verify(stage.sees("网"));
    }
    function test_tellsWhoAndBefore() {
        verify(stage.vm().entries.count > 3);
        verify(stage.sees("调查员甲"));
    }

    name: "History"
    page: "History"
    back: "Household"
}
