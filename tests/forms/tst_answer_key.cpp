#include "shared/forms/answer_key.h"
#include "tests/forms/sheets.h"

using namespace forms;
using namespace testforms;

class AnswerKeyTest : public QObject {
    Q_OBJECT
private slots:
    void takesWhatIsNoKeyOfARepeatAsAName();
    void findsNothingThatTheFormDoesNotHave();
    void writesAndReadsEverySpot();
    void findsInstancesAlsoByQuestionsOfOtherVersions();

private:
    Form m_form = formOf("text,a,A\nbegin repeat,plots,P\nbegin group,g,G\ninteger,area,X\nend group,,\n"
                         "end repeat,,\nbegin repeat,other,O\ntext,b,B\nend repeat,,\n");
};

void AnswerKeyTest::takesWhatIsNoKeyOfARepeatAsAName() {
    for (const char* text : {"a", "", "#", "#1-2", "#1-2/a", "plots#", "plots#x/a", "plots#1-2/",
                             "plots#0-1/a", "plots#1-2 /a"}) {
        const AnswerKey key = splitAnswerKey(text);
        QCOMPARE(std::string(key.question), std::string(text));
        QVERIFY(key.repeat.empty() && !key.instance.valid());
    }
}

void AnswerKeyTest::findsNothingThatTheFormDoesNotHave() {
    for (const char* key : {"nobody", "area", "plots#1-2/nobody", "plots#1-2/a", "plots#1-2/b", "nobody#1-2",
                            "a#1-2", "g#1-2", "plots#1-2/g/area", "plots#1-2/area/"})
        QVERIFY2(!spotOf(m_form, key), key);
}

void AnswerKeyTest::writesAndReadsEverySpot() {
    const Instance instance{12, 345};
    for (const auto& [key, spot] : {std::pair<std::string, Spot>{"a", 0},
                                    {"plots#12-345", {1, instance}},
                                    {"plots#12-345/area", {3, instance}},
                                    {"other#12-345/b", {5, instance}}}) {
        QCOMPARE(answerKey(m_form, spot), key);
        QVERIFY(spotOf(m_form, key) == spot);
    }
}

void AnswerKeyTest::findsInstancesAlsoByQuestionsOfOtherVersions() {
    const Answers answers = {{"plots#2-1/area", "5"},  {"plots#1-9", "1"},     {"plots#1-10/gone", "x"},
                             {"plots#1-9/area", "7"},  {"plots#3-3/area", ""}, {"plots#4-4", ""},
                             {"plotsb#5-5/area", "1"}, {"plots", "1"},         {"plots#6-6 /area", "1"}};
    QCOMPARE(instancesIn(answers, "plots"), (std::vector<Instance>{{1, 9}, {1, 10}, {2, 1}}));
    QCOMPARE(instancesIn(answers, "plot"), std::vector<Instance>());
}

QTEST_APPLESS_MAIN(AnswerKeyTest)
#include "tst_answer_key.moc"
