import QtQuick

// One household at a glance.
PageCase {
    function test_theFilledButtonLeadsIntoTheSurvey() {
        stage.key(Qt.Key_Return, Qt.ControlModifier);
        compare(stage.page(), "Survey");
    }
    function test_aPersonIsOpened() {
        compare(stage.press("覃例伴"), "");
        compare(stage.page(), "Members");
    }

    name: "Household"
    page: "Household"
    back: "Households"
}
