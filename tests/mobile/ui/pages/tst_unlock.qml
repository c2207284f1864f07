import QtQuick

// The lock in front of everything.
PageCase {
    function init() {
        verify(stage.begin("locked"));
        stage.warnings();
    }
    function test_fitsEverySizeAndLanguage() {
        for (const language of ["en", "zh_CN"]) {
            stage.language(language);
            for (const size of [[1280, 800], [800, 1280], [360, 740]]) {
                stage.resize(size[0], size[1]);
                compare(stage.flaws(), [], language + " " + size);
            }
        }
    }
    function test_theKeyboardTypesThePinAndItsPrimaryLeadsIn() {
        for (const digit of [Qt.Key_2, Qt.Key_4, Qt.Key_6, Qt.Key_9])
            stage.key(digit);
        compare(stage.vm().pin.length, 4);
        stage.key(Qt.Key_Backspace);
        compare(stage.vm().pin.length, 3);
        for (const digit of [Qt.Key_8, Qt.Key_2, Qt.Key_4])
            stage.key(digit);
        compare(stage.page(), "Unlock");
        stage.key(Qt.Key_Return, Qt.ControlModifier);
        compare(stage.page(), "Home");
    }
    function test_returnLeadsInAsWell() {
        for (const digit of [Qt.Key_2, Qt.Key_4, Qt.Key_6, Qt.Key_8, Qt.Key_2, Qt.Key_4])
            stage.key(digit);
        stage.key(Qt.Key_Return);
        compare(stage.page(), "Home");
    }
    function test_whoForgotThePinIsToldWhatToDo() {
        compare(stage.press("忘了密码"), "");
        verify(stage.sees("再给你一个登记码"));
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
