import QtQuick

// Conflicts, news, questions.
PageCase {
    function test_aConflictIsDecidedWithAReason() {
        compare(stage.press("潘例莲"), "");
        compare(stage.vm().openKind, "conflict");
        verify(!stage.vm().conflict.canSettle);
        compare(stage.press("都不对，填第三个答案"), "");
        compare(stage.fill("第三个答案", "110"), "");
        compare(stage.fill("原因", "量过了"), "");
        verify(stage.vm().conflict.canSettle);
        stage.key(Qt.Key_Return, Qt.ControlModifier);
        for (let i = 0; i < stage.vm().list.count; ++i)
            verify(stage.vm().list.value(i, "kind") !== "conflict");
    }
    function test_fitsWithTheLargestText() {
        checkLargestText();
    }
    function test_fitsWhileTheWindowIsResized() {
        checkLiveResizing();
    }

    name: "Inbox"
    page: "Inbox"
}
