import QtQuick

// First use.
PageCase {
    function test_withoutANetworkTheCodeStays() {
        compare(stage.fill("县里的服务器", "https://example.invalid"), "");
        compare(stage.fill("登记码", "ABCDEFGH"), "");
        stage.key(Qt.Key_Return, Qt.ControlModifier);
        compare(stage.page(), "Enrol");
        verify(stage.vm().trouble !== "");
        compare(stage.vm().code, "ABCDEFGH");
    }
    function test_thePracticeVillageOpens() {
        compare(stage.press("打开练习村"), "");
        compare(stage.page(), "Home");
        verify(stage.begin("new"));
    }

    name: "Enrol"
    page: "Enrol"
    village: "new"
    back: ""
}
