import QtQuick

// The roster and one person's form.
PageCase {
    function test_theFilledButtonLeadsToTheNextGroup() {
        const title = stage.vm().form.pageTitle;
        stage.key(Qt.Key_Return, Qt.ControlModifier);
        verify(stage.vm().form.pageTitle !== title);
    }
    function test_aWrongNumberNamesTheDigit() {
        compare(stage.press("蒙例英"), "");
        verify(stage.sees("第 18 位"));
    }
    function test_anotherPersonBeginsEmpty() {
        compare(stage.press("加人"), "");
        compare(stage.vm().member, "new");
        compare(stage.fill("叫什么名字？", "覃例新"), "");
        stage.key(Qt.Key_Tab);
        compare(stage.vm().roster.count, 5);
    }

    name: "Members"
    page: "Members"
    back: "Household"
}
