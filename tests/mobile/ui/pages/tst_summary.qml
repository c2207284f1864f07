import QtQuick

// Read out fact by fact; what is missing keeps the signature closed.
PageCase {
    function test_whatIsMissingIsSaidAndTheSignatureStaysClosed() {
        verify(!stage.vm().canSign);
        verify(stage.sees("还有"));
        stage.key(Qt.Key_Return, Qt.ControlModifier);
        compare(stage.vm().signing, false);
    }
    function test_aFactIsDisputedInTheFamilysWords() {
        compare(stage.press("不对"), "");
        compare(stage.fill("他说应该是什么", "一共五口人"), "");
        compare(stage.press("记下"), "");
        verify(stage.sees("户主说：一共五口人"));
    }

    name: "Summary"
    page: "Summary"
    back: "Survey"
}
