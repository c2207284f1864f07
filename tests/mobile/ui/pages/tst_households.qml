import QtQuick

// The list with its search and filters.
PageCase {
    function test_searchTellsHowManyAndWhatToDoWithNone() {
        compare(stage.fill("搜索农户", "wei"), "");
        compare(stage.vm().list.count, 2);
        compare(stage.fill("搜索农户", "zzzz"), "");
        compare(stage.vm().list.count, 0);
        verify(stage.sees("没有找到“zzzz”"));
        compare(stage.press("清空"), "");
        verify(stage.vm().list.count > 2);
    }
    function test_arrowsAndEnterOpenAHousehold() {
        verify(stage.focusList());
        stage.key(Qt.Key_Down);
        stage.key(Qt.Key_Return);
        compare(stage.page(), "Household");
    }
    function test_fitsWithTheLargestText() {
        checkLargestText();
    }
    function test_fitsWhileTheWindowIsResized() {
        checkLiveResizing();
    }

    name: "Households"
    page: "Households"
}
