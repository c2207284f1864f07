import QtQuick

// The survey: typed, kept when wrong, on to the next group.
PageCase {
    function test_theFilledButtonLeadsToTheNextGroup() {
        const title = stage.vm().form.pageTitle;
        stage.key(Qt.Key_Return, Qt.ControlModifier);
        compare(stage.page(), "Survey");
        verify(stage.vm().form.pageTitle !== title);
    }
    function test_aWrongAnswerIsKeptAndSaidBesideIt() {
        const form = stage.vm().form;
        form.enter(form.itemOf("house_year"));
        stage.settle();
        compare(stage.fill("哪一年盖的？", "19"), "");
        verify(stage.sees("请填四位数的年份"));
        compare(form.questions.value(form.currentRow, "value"), "19");
        compare(stage.fill("哪一年盖的？", "1998"), "");
        verify(!stage.sees("请填四位数的年份"));
    }

    name: "Survey"
    page: "Survey"
    back: "Household"
}
