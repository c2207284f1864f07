#include "shared/domain/scoring.h"

#include <QtTest>

using base::ErrorCode;
using domain::HalfPoints;
using domain::ItemKind;
using domain::ScoreForm;

namespace {

// House 0-20 in one choice, appliances capped at 3, vehicle 0 or 2.5; full mark 25.5.
ScoreForm form() {
    return {{51},
            {{"house", ItemKind::OneOf, {40}, {{"brick", {40}}, {"earth", {5}}, {"none", {0}}}},
             {"appliances",
              ItemKind::CappedSum,
              {6},
              {{"tv", {2}}, {"fridge", {3}}, {"washer", {4}}, {"none", {0}}}},
             {"vehicle", ItemKind::OneOf, {5}, {{"motorcycle", {5}}, {"none", {0}}}}}};
}

} // namespace

class ScoringTest : public QObject {
    Q_OBJECT
private slots:
    void refusesAFormThatDoesNotAddUp_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("item");
        QTest::newRow("option above its maximum") << 0 << "house";
        QTest::newRow("negative points") << 1 << "vehicle";
        QTest::newRow("option twice") << 2 << "appliances";
        QTest::newRow("option without code") << 3 << "appliances";
        QTest::newRow("item without options") << 4 << "vehicle";
        QTest::newRow("item twice") << 5 << "house";
        QTest::newRow("item without code") << 6 << "";
        QTest::newRow("maxima above the full mark") << 7 << "vehicle";
        QTest::newRow("absurd maximum") << 8 << "house";
    }
    void refusesAFormThatDoesNotAddUp() {
        QFETCH(int, kind);
        auto f = form();
        switch (kind) {
        case 0:
            f.items[0].options[0].points = {41};
            break;
        case 1:
            f.items[2].options[1].points = {-1};
            break;
        case 2:
            f.items[1].options[1].code = "tv";
            break;
        case 3:
            f.items[1].options[1].code.clear();
            break;
        case 4:
            f.items[2].options.clear();
            break;
        case 5:
            f.items[2].code = "house";
            break;
        case 6:
            f.items[0].code.clear();
            break;
        case 7:
            f.fullMark = {50};
            break;
        case 8:
            f.items[0].max = {20'001};
            break;
        }
        const auto result = domain::checkScoreForm(f);
        QVERIFY(!result);
        QCOMPARE(base::errorName(result.error().code), base::errorName(ErrorCode::ScoreForm));
        QTEST(QString::fromStdString(result.error().params.at(0).second), "item");
    }
    void acceptsAFormThatAddsUp() { QVERIFY(domain::checkScoreForm(form())); }

    void refusesAnswersThatAreNotOnTheForm() {
        const auto codeOf = [](const domain::ScoreAnswers& answers) {
            const auto result = domain::scoreOf(form(), answers);
            return result ? std::string()
                          : std::string(base::errorName(result.error().code)) + " " +
                                result.error().params.at(0).second;
        };
        QCOMPARE(codeOf({{"garden", {"none"}}}), std::string("score.answer garden"));
        QCOMPARE(codeOf({{"house", {"castle"}}}), std::string("score.answer house"));
        QCOMPARE(codeOf({{"house", {"brick", "earth"}}}), std::string("score.answer house"));
        QCOMPARE(codeOf({{"appliances", {"tv", "tv"}}}), std::string("score.answer appliances"));
    }
    void addsHalvesExactly() {
        const auto score = domain::scoreOf(
            form(), {{"house", {"earth"}}, {"appliances", {"tv", "fridge"}}, {"vehicle", {"motorcycle"}}});
        QVERIFY(score);
        QCOMPARE(score->total.text(), std::string("7.5"));
        QVERIFY(score->complete);
    }
    void capsASumAndKeepsWhatItWas() {
        const auto score = domain::scoreOf(form(), {{"appliances", {"tv", "fridge", "washer"}}}).value();
        QCOMPARE(score.items.at(1).sum.text(), std::string("4.5"));
        QCOMPARE(score.items.at(1).points.text(), std::string("3"));
        QCOMPARE(score.total.text(), std::string("3"));
    }
    void countsWhatIsAnswered() {
        const auto none = domain::scoreOf(form(), {}).value();
        QCOMPARE(none.answered, 0);
        QVERIFY(!none.complete && none.total == HalfPoints{0} && none.items.size() == 3);
        const auto some = domain::scoreOf(form(), {{"house", {"none"}}, {"vehicle", {}}}).value();
        QCOMPARE(some.answered, 1); // an answer of 0 points is an answer, no code is none
        QVERIFY(some.items[0].answered && !some.items[2].answered);
    }
    void reachesTheFullMarkAndNotMore() {
        const auto best = domain::scoreOf(
            form(),
            {{"house", {"brick"}}, {"appliances", {"tv", "fridge", "washer"}}, {"vehicle", {"motorcycle"}}});
        QVERIFY(best->total == form().fullMark);
    }
    void readsAndWritesHalves() {
        for (const char* text : {"0", "0.5", "41.5", "40", "10000"})
            QCOMPARE(HalfPoints::parse(text).value().text(), std::string(text));
        QVERIFY(HalfPoints::parse("40.0") == HalfPoints{80});
        QCOMPARE((HalfPoints{-1}.text()), std::string("-0.5"));
        for (const char* wrong :
             {"", ".5", "1.", "1.25", "-1", "+1", "1,5", "10000.5", "123456", "1.5 ", "x"})
            QVERIFY2(!HalfPoints::parse(wrong), wrong);
    }
    void comparesWithTheLine() {
        QVERIFY(domain::isBelowLine({119}, {120}, false));
        QVERIFY(!domain::isBelowLine({120}, {120}, false));
        QVERIFY(domain::isBelowLine({120}, {120}, true));
        QVERIFY(!domain::isBelowLine({121}, {120}, true));
    }
};

QTEST_GUILESS_MAIN(ScoringTest)
#include "tst_scoring.moc"
