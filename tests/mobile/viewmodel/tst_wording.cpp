#include "tests/forms/sheets.h"
#include "tests/mobile/viewmodel/sample_fixture.h"

using viewmodel::Wording;
namespace type = records::type;

class WordingTest : public QObject {
    Q_OBJECT
private slots:
    void whatIsUnknownIsShownAsItIs() {
        QCOMPARE(m_words.fieldName(type::kHousehold, "field_of_a_newer_program"),
                 QStringLiteral("field_of_a_newer_program"));
        QCOMPARE(m_words.value(type::kHousehold, "house_structure", "77"), QStringLiteral("77"));
        QCOMPARE(m_words.value(type::kHousehold, "phone", ""), QString());
        QCOMPARE(m_words.code("no.such.code"), QStringLiteral("no.such.code"));
    }
    void codesBecomeLabelsAndNumbersGetTheirUnit() {
        QCOMPARE(m_words.value(type::kHousehold, "house_area", "96"), QStringLiteral("96 平方米"));
        QCOMPARE(m_words.value(type::kHousehold, "house_structure", "3"), QStringLiteral("砖瓦砖木"));
        QCOMPARE(m_words.value(type::kHousehold, "electricity", "1"), QStringLiteral("是"));
        QCOMPARE(m_words.value(type::kVisit, "answers[score_02_appliances]", "tv fridge"),
                 QStringLiteral("彩色电视机、冰箱"));
    }
    void aFieldWithoutAShortNameIsCalledByItsQuestion() {
        QCOMPARE(m_words.fieldName(type::kHousehold, "house_area"), QStringLiteral("住房面积"));
        QCOMPARE(m_words.fieldName(type::kVisit, "answers[score_01_housing]"),
                 QStringLiteral("住的房子是什么样的？"));
    }
    void whatOnlyAnEarlierVersionAskedKeepsItsName() {
        viewmodel::Forms forms{m_fixture.entry, m_fixture.member, {}};
        forms.entryBefore.push_back(testforms::formOf("select_one colour,door,Which door?\n",
                                                      "list_name,name,label\ncolour,red,Red\n"));
        const Wording words(forms, text::Language::English);
        QCOMPARE(words.fieldName(type::kVisit, "answers[door]"), QStringLiteral("Which door?"));
        QCOMPARE(words.value(type::kVisit, "answers[door]", "red"), QStringLiteral("Red"));
        QCOMPARE(m_words.fieldName(type::kVisit, "answers[door]"), QStringLiteral("answers[door]"));
    }
    void theSentenceOfARuleSpeaksLabels() {
        const QString said = m_words.finding("check.id_sex", {{"id_sex", "2"}, {"sex", "1"}});
        QCOMPARE(said, QStringLiteral("证号上是女，这里选了男。请改一处。"));
    }
    void theLanguageDecides() {
        Wording english(m_fixture.formsKnown, text::Language::English);
        QCOMPARE(english.value(type::kHousehold, "electricity", "0"), QStringLiteral("No"));
        QCOMPARE(english.fieldName(type::kVisit, "answers[score_01_housing]"),
                 QStringLiteral("What is the house like?"));
    }
    void nearTimesAreWordsAndFarOnesDates() {
        const base::Seconds now = m_fixture.clock.now(); // 2015-10-21 14:20
        QCOMPARE(Wording::time(now - 3600, now), QStringLiteral("13:20"));
        QCOMPARE(Wording::time(now - 86'400, now), QStringLiteral("昨天 14:20"));
        QCOMPARE(Wording::time(now - 10 * 86'400, now), QStringLiteral("10 月 11 日 14:20"));
        QCOMPARE(Wording::time(now - 400 * 86'400, now), QStringLiteral("2014-09-16 14:20"));
    }

private:
    SampleFixture m_fixture{false};
    Wording m_words{m_fixture.formsKnown, text::Language::Chinese};
};

QTEST_GUILESS_MAIN(WordingTest)
#include "tst_wording.moc"
