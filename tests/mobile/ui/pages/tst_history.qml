import QtQuick

// Who set what, when.
PageCase {
    function test_tellsWhoAndBefore() {
        verify(stage.vm().items.count > 0);
        verify(stage.sees("调查员甲"));
    }

    function test_aDeedOpensItsFieldsAndAFieldItsVersions() {
        const items = stage.vm().items;
        stage.vm().open(items.value(items.count - 1, "key"));
        verify(stage.sees("新填"));
        compare(stage.press("户编号 0012"), "");
        tryVerify(() => stage.sees("这个答案到了哪里"));
        verify(stage.sees("历史只能看"));
        compare(stage.flaws(), []);
        // Each Esc leads back one level.
        stage.key(Qt.Key_Escape);
        verify(!stage.sees("这个答案到了哪里"));
        compare(stage.page(), "History");
        stage.key(Qt.Key_Escape);
        compare(stage.page(), "History");
    }
    function test_findsWithinTheHistory() {
        stage.vm().search = "这里没有这样的字";
        verify(stage.sees("没有找到"));
        stage.vm().search = "";
        verify(!stage.sees("没有找到"));
    }

    name: "History"
    page: "History"
    back: "Household"
}
