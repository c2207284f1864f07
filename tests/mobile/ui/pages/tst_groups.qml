import QtQuick

// Groups, their heads, who visits.
PageCase {
    function test_whoVisitsAGroupIsChosen() {
        compare(stage.press("示例一屯"), "");
        verify(stage.vm().open);
        compare(stage.press("调查员甲"), "");
        verify(stage.sees("调查员甲入户"));
    }

    name: "Groups"
    page: "Groups"
    back: "Households"
}
