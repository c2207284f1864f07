import QtQuick

// Nothing was done yet.
PageCase {
    function test_saysThatThereIsNothing() {
        verify(stage.sees("还没有可以撤回的"));
    }

    name: "UndoEmpty"
    page: "Undo"
    village: "empty"
    back: "Settings"
}
