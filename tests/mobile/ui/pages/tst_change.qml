import QtQuick

// A household is divided: nothing is written before who and why are said.
PageCase {
    function test_dividingNeedsPeopleAndAReason() {
        verify(stage.sees("先选人"));
        stage.key(Qt.Key_Return, Qt.ControlModifier);
        compare(stage.page(), "Change");
        compare(stage.press("覃例雨"), "");
        verify(stage.sees("再写一下原因"));
        compare(stage.press("成家另过"), "");
        stage.key(Qt.Key_Return, Qt.ControlModifier);
        compare(stage.page(), "Household");
        verify(stage.sees("覃例雨"));
    }

    name: "Change"
    page: "Change"
    back: "Household"
}
