import QtQuick
import QtTest

// What holds for every page.
TestCase {
    id: root

    required property string page
    property string village: "sample"
    property string back: "Home" // where Esc leads; "" stays

    function initTestCase() {
        verify(stage.begin(root.village));
    }
    function cleanupTestCase() {
        stage.end();
    }
    function init() {
        stage.resize(1280, 800);
        verify(stage.go(root.page));
        stage.warnings();
    }
    function cleanup() {
        compare(stage.warnings(), []);
    }
    function test_fitsEverySizeAndLanguage() {
        for (const language of ["zh_CN", "en"]) {
            stage.language(language);
            // A tablet is turned while the page is open; none becomes a phone.
            for (const size of [[1280, 800], [800, 1280], [1280, 800]]) {
                stage.resize(size[0], size[1]);
                compare(stage.flaws(), [], language + " " + size);
            }
            stage.resize(360, 740);
            verify(stage.go(root.page));
            compare(stage.flaws(), [], language + " phone");
            stage.resize(1280, 800);
            verify(stage.go(root.page));
        }
        stage.language("zh_CN");
    }
    function checkLargestText() {
        for (const language of ["zh_CN", "en"]) {
            stage.language(language);
            stage.textSize(150);
            for (const size of [[1280, 800], [360, 740]]) {
                stage.resize(size[0], size[1]);
                verify(stage.go(root.page));
                compare(stage.flaws(), [], language + " " + size);
            }
        }
        stage.textSize(100);
        stage.language("zh_CN");
    }
    // A window that is drawn larger, or smaller, while the page is open.
    function checkLiveResizing() {
        for (const language of ["zh_CN", "en"]) {
            stage.language(language);
            for (const size of [[360, 740], [1280, 800], [520, 740], [800, 1280], [360, 740], [1280, 800]]) {
                stage.resize(size[0], size[1]);
                compare(stage.flaws(), [], language + " " + size);
            }
        }
        stage.language("zh_CN");
    }
    function test_everyControlHasANameAndIsReachedByTheKeyboard() {
        compare(stage.nameless(), []);
        compare(stage.notReached(), []);
    }
    function test_escapeLeadsBack() {
        stage.key(Qt.Key_Escape);
        compare(stage.page(), root.back === "" ? root.page : root.back);
    }
}
