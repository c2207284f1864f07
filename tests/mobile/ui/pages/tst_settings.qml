import QtQuick

// Look, language, people.
PageCase {
    function test_theLookChangesAtOnce() {
        for (const look of ["深色", "户外", "平常"])
            compare(stage.press(look), "");
        compare(stage.press("150%"), "");
        compare(stage.flaws(), []);
        compare(stage.press("100%"), "");
    }
    function test_theLanguageChangesAndComesBack() {
        compare(stage.press("English"), "");
        verify(stage.sees("Language"));
        compare(stage.press("中文"), "");
        verify(stage.sees("语言"));
    }

    name: "Settings"
    page: "Settings"
}
