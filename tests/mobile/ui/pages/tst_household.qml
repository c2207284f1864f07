import QtQuick

// One household under tabs.
PageCase {
    function tab(key: string): string {
        for (let i = 0; i < stage.vm().tabs.count; ++i)
            if (stage.vm().tabs.value(i, "key") === key)
                return stage.vm().tabs.value(i, "words");
        return "";
    }
    function cleanup() {
        compare(stage.warnings(), []);
        stage.vm().tab = "overview";
    }
    function test_theFilledButtonLeadsIntoTheSurvey() {
        stage.key(Qt.Key_Return, Qt.ControlModifier);
        compare(stage.page(), "Survey");
        stage.key(Qt.Key_Escape);
    }
    function test_aPersonIsOpened() {
        compare(stage.press("覃例伴"), "");
        compare(stage.page(), "Members");
        stage.key(Qt.Key_Escape);
    }
    function test_everyTabFitsAndIsReachedByTheKeyboard_data() {
        return [{
                "tag": "members"
            }, {
                "tag": "answers"
            }, {
                "tag": "photos"
            }, {
                "tag": "history"
            }];
    }
    function test_everyTabFitsAndIsReachedByTheKeyboard(data) {
        compare(stage.press(tab(data.tag)), "");
        compare(stage.vm().tab, data.tag);
        compare(stage.nameless(), []);
        compare(stage.notReached(), []);
        for (const language of ["zh_CN", "en"]) {
            stage.language(language);
            for (const size of [[1280, 800], [800, 1280], [360, 740]]) {
                stage.resize(size[0], size[1]);
                verify(stage.go(page));
                stage.vm().tab = data.tag;
                stage.settle();
                compare(stage.flaws(), [], language + " " + size);
            }
        }
        stage.language("zh_CN");
    }
    // In the tab the history is one pane: Back goes up within it before it leaves the household.
    function test_backGoesUpWithinTheHistory() {
        compare(stage.press(tab("history")), "");
        stage.settle();
        const history = stage.vm().history;
        history.open(history.items.value(0, "key"));
        verify(history.openWhat !== "");
        compare(stage.press("回到全部历史"), "");
        compare(history.openWhat, "");
        history.open(history.items.value(0, "key"));
        stage.key(Qt.Key_Escape);
        compare(stage.page(), "Household");
        compare(history.openWhat, "");
        compare(stage.press("整页看"), "");
        compare(stage.page(), "History");
        stage.key(Qt.Key_Escape);
        compare(stage.page(), "Household");
        compare(stage.vm().tab, "history");
    }
    function test_tabsTellHowManyAndTheAnswersStandInWords() {
        compare(tab("members"), "成员 4");
        compare(stage.press(tab("answers")), "");
        verify(stage.sees("4 人"));
        verify(stage.sees("评分入户"), "a choice by its label");
    }
    function test_backFromTheSurveyIsUnderTheSameTab() {
        compare(stage.press(tab("answers")), "");
        stage.key(Qt.Key_Return, Qt.ControlModifier);
        compare(stage.page(), "Survey");
        stage.key(Qt.Key_Escape);
        compare(stage.vm().tab, "answers");
    }
    function test_inPortraitOneGoesToTheNextHouseholdAndBack() {
        stage.resize(800, 1280);
        const here = stage.vm().title;
        compare(stage.press(tab("answers")), "");
        compare(stage.press("下一户"), "");
        compare(stage.page(), "Household");
        verify(stage.vm().title !== here);
        compare(stage.vm().tab, "answers");
        compare(stage.press("上一户"), "");
        compare(stage.vm().title, here);
    }
    function test_aStepOfTheSurveyIsOpenedThere() {
        compare(stage.press("三算"), "");
        compare(stage.page(), "Survey");
        stage.key(Qt.Key_Escape);
    }
    function test_fitsWithTheLargestText() {
        checkLargestText();
    }
    function test_fitsWhileTheWindowIsResized() {
        checkLiveResizing();
    }

    name: "Household"
    page: "Household"
    back: "Households"
}
