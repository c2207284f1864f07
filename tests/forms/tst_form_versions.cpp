#include "shared/forms/form_versions.h"
#include "tests/forms/sheets.h"

using namespace forms;
using namespace testforms;

namespace {

std::string describe(const Form& before, const Form& after) {
    std::string text;
    for (const ItemDifference& found : compareForms(before, after)) {
        text += text.empty() ? "" : "; ";
        if (found.fate == ItemFate::New)
            text += "new " + after.items[static_cast<std::size_t>(found.after)].name;
        else if (found.fate == ItemFate::Gone)
            text += "gone " + before.items[static_cast<std::size_t>(found.before)].name;
        else
            text += "changed " + after.items[static_cast<std::size_t>(found.after)].name;
        for (const auto column : found.columns)
            text.append(" ").append(column);
    }
    return text;
}

std::string afterChange(const std::string& before, const std::string& after, const std::string& choices = {},
                        const std::string& choicesAfter = {}) {
    return describe(formOf(before, choices), formOf(after, choicesAfter.empty() ? choices : choicesAfter));
}

} // namespace

class FormVersionsTest : public QObject {
    Q_OBJECT
private slots:
    void findsNoDifferenceInWhatOnlyGuides();
    void namesWhatIsNewAndGone();
    void namesWhatMeansSomethingElse();
    void looksAtChoicesWhateverTheirOrder();
    void comparesWordsOnlyInCommonLanguages();
    void knowsAQuestionByItsRepeatToo();
    void neverReplacesAVersionThatIsNotHere();
};

void FormVersionsTest::findsNoDifferenceInWhatOnlyGuides() {
    QCOMPARE(
        afterChange("text,a,A\ninteger,b,B\nnote,n,N\n",
                    "note,other,words\ninteger,b,B,${a} = 1,,,yes\nbegin group,g,G\ntext,a,A,,,,,,,none\n"
                    "end group,,\ncalculate,c,,,,${b} + 1\n"),
        std::string());
}

void FormVersionsTest::namesWhatIsNewAndGone() {
    QCOMPARE(afterChange("text,a,A\ntext,b,B\n", "text,c,C\ntext,b,B\n"), std::string("new c; gone a"));
    // What was worked out was never asked.
    QCOMPARE(afterChange("calculate,a,,,,1 + 1\n", "integer,a,A\n"), std::string("new a"));
}

void FormVersionsTest::namesWhatMeansSomethingElse() {
    QCOMPARE(
        afterChange("text,a,A\ninteger,b,B,,. > 1\ntext,c,C\n", "text,a,A?\ninteger,b,B,,. > 2\ndate,c,C\n"),
        std::string("changed a label; changed b constraint; changed c type"));
}

void FormVersionsTest::looksAtChoicesWhateverTheirOrder() {
    const std::string head = "list_name,name,label\n";
    const std::string survey = "select_one l,a,A\n";
    QCOMPARE(afterChange(survey, survey, head + "l,x,X\nl,y,Y\n", head + "l,y,Y\nl,x,X\n"), std::string());
    for (const char* choices : {"l,x,X\n", "l,x,X\nl,y,Other\n", "l,x,X\nl,z,Y\n", "l,x,X\nl,y,Y\nl,z,Z\n"})
        QCOMPARE(afterChange(survey, survey, head + "l,x,X\nl,y,Y\n", head + choices),
                 std::string("changed a choices"));
}

void FormVersionsTest::comparesWordsOnlyInCommonLanguages() {
    const auto form = [](const std::string& sheet) { return readForm({sheet, {}, {}}).form; };
    const Form chinese = form("type,name,label::zh\ntext,a,问\n");
    QCOMPARE(describe(chinese, form("type,name,label::en,label::zh\ntext,a,Ask,问\n")), std::string());
    QCOMPARE(describe(chinese, form("type,name,label::en,label::zh\ntext,a,Ask,问？\n")),
             std::string("changed a label"));
}

void FormVersionsTest::knowsAQuestionByItsRepeatToo() {
    const std::string inside = "begin repeat,r,R\ntext,a,A\nend repeat,,\n";
    QCOMPARE(afterChange("text,a,A\n", inside), std::string("new a; gone a"));
    QCOMPARE(
        afterChange(inside, "begin repeat,r,Other\nbegin group,g,G\ntext,a,A\nend group,,\nend repeat,,\n"),
        std::string());
    QCOMPARE(afterChange(inside, "begin repeat,s,R\ntext,a,A\nend repeat,,\n"), std::string("new a; gone a"));
}

void FormVersionsTest::neverReplacesAVersionThatIsNotHere() {
    const Form first = formOf("text,a,A\n", {}, "form_id,version\nf,1\n");
    const Form second = formOf("text,a,A\n", {}, "form_id,version\nf,2\n");
    const std::vector<const Form*> known = {&first, &second};
    QCOMPARE(formOfVersion(known, "3"), nullptr);
    QCOMPARE(formOfVersion(known, "1"), &first);
    QCOMPARE(formOfVersion(known, ""), &second);
    QCOMPARE(formOfVersion({}, ""), nullptr);
}

QTEST_APPLESS_MAIN(FormVersionsTest)
#include "tst_form_versions.moc"
