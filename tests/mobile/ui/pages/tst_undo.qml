import QtQuick

// What can be taken back.
PageCase {
    function test_whatAnotherChangedSinceIsNotTakenBackAndSaysSo() {
        compare(stage.press("撤回"), ""); // the phone, which another tablet has set since
        verify(stage.vm().trouble !== "");
    }
    function test_theLastActIsTakenBack() {
        verify(stage.go("Survey"));
        const form = stage.vm().form;
        form.enter(form.itemOf("house_area"));
        stage.settle();
        compare(stage.fill("房子有多大？", "101"), "");
        verify(stage.go("Undo"));
        verify(stage.sees("101 平方米"));
        compare(stage.press("撤回"), "");
        compare(stage.vm().trouble, "");
        verify(stage.sees("撤回了"));
    }

    name: "Undo"
    page: "Undo"
    back: "Settings"
}
