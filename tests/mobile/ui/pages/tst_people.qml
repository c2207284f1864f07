import QtQuick

// Who works on this tablet.
PageCase {
    function test_aCodeThatCannotBeSentIsKeptAndSaid() {
        compare(stage.fill("登记码", "ABCD"), "");
        compare(stage.press("登记"), "");
        verify(stage.vm().trouble !== "");
    }

    name: "People"
    page: "People"
    back: "Settings"
}
