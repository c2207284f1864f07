import QtQuick

// What can be taken back.
PageCase {
    function test_whatAnotherChangedSinceIsNotTakenBackAndSaysSo() {
        const vm = stage.vm();
        const keys = [];
        for (let i = 0; i < vm.acts.count; ++i)
            keys.push(vm.acts.value(i, "key"));
        let refused = 0; // the phone, which another tablet has set since
        for (const key of keys.reverse()) {
            vm.undo(key);
            stage.settle();
            if (vm.trouble === "")
                continue;
            ++refused;
            verify(stage.sees(vm.trouble));
        }
        verify(refused > 0);
        verify(refused < keys.length);
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
