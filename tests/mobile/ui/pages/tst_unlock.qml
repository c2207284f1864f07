import QtQuick

// The lock in front of everything.
PageCase {
    function init() {
        verify(stage.begin("locked"));
        stage.warnings();
    }
    function test_fitsEverySizeAndLanguage() {
        for (const size of [[1280, 800], [800, 1280], [360, 740]]) {
            stage.resize(size[0], size[1]);
            compare(stage.flaws(), []);
        }
    }
    function test_aWrongPinSaysSoAndTheRightOneLeadsIn() {
        for (const digit of ["1", "1", "1", "1"])
            compare(stage.press(digit), "");
        compare(stage.press("进去"), "");
        compare(stage.page(), "Unlock");
        verify(stage.vm().trouble !== "");
        for (const digit of ["2", "4", "6", "8", "2", "4"])
            compare(stage.press(digit), "");
        compare(stage.press("进去"), "");
        compare(stage.page(), "Home");
    }

    name: "Unlock"
    page: "Unlock"
    village: "locked"
    back: ""
}
