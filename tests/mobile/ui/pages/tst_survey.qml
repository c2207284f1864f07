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

    function test_theVetoesAreAListAndADetail() {
        const form = stage.vm().form, vetoes = stage.vm().vetoes;
        form.enter(form.itemOf("veto_4"));
        for (const size of [[360, 740], [800, 1280], [1280, 800]]) {
            stage.resize(size[0], size[1]);
            compare(stage.flaws(), [], size);
            compare(vetoes.code, "V4");
            verify(stage.sees("否决和评分分开记"));
        }
        verify(stage.sees("8 条都要问到"));
        verify(stage.sees("V4 有能用的、值钱的汽车或大型农机"));
        compare(stage.press("疑似"), "");
        compare(vetoes.level, "warn");
        verify(stage.sees("怎么知道的？")); // follows from the suspicion
        compare(stage.nameless(), []);
        const next = vetoes.nextCode;
        verify(stage.sees("下一条没问的：" + next));
        stage.key(Qt.Key_Return, Qt.ControlModifier);
        compare(vetoes.code, next);
        compare(form.currentItem, form.itemOf("veto_5")); // where the survey will open again
    }

    name: "Survey"
    page: "Survey"
    back: "Household"
}
