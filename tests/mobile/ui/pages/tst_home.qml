import QtQuick

// Where a day begins.
PageCase {
    function test_onAPhoneAllStepsOfTheSurveyStandInTheFirstView() {
        stage.resize(360, 740);
        for (const step of ["待入户", "要再去", "在填", "已签字", "不在村"])
            verify(stage.seesAtOnce(step), step);
    }
    function test_whatComesAfterTheSurveyIsNamedAndThatTheLineIsNotSet() {
        verify(stage.seesAtOnce("小组评议"));
        verify(stage.seesAtOnce("建档立卡"));
        verify(stage.seesAtOnce("未下达"));
    }
    function test_aCellOfTheBoardLeadsToItsHouseholds() {
        compare(stage.press("待入户"), "");
        compare(stage.page(), "Households");
        verify(stage.vm().filtered);
    }
    function test_fitsWithTheLargestText() {
        checkLargestText();
    }
    function test_fitsWhileTheWindowIsResized() {
        checkLiveResizing();
    }

    name: "Home"
    page: "Home"
    back: ""
}
