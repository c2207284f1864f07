#include "shared/forms/builtin.h"
#include "shared/forms/form_session.h"
#include "tests/gen/test_county.h"

#include <QtTest>

#include <algorithm>
#include <set>

class SurveyTest : public QObject {
    Q_OBJECT

    static const gen::SurveyQuestion& appliances() {
        static const gen::SurveyQuestion question = {"q", {{"none", 0}, {"tv", 2}, {"fridge", 3}}, true};
        return question;
    }

private slots:
    void takesNothingTogetherWithNone() {
        gen::Random random(1);
        std::set<std::string> seen;
        for (int i = 0; i < 2000; ++i)
            seen.insert(gen::answerTo(appliances(), random, i % 1000));
        QVERIFY((seen == std::set<std::string>{"none", "tv", "fridge", "tv fridge"}));
    }
    void givesThePoorestFewPoints() {
        gen::Random random(1);
        const gen::SurveyQuestion question = {"q", {{"rich", 9}, {"poor", 0}, {"middle", 4}}};
        for (int i = 0; i < 500; ++i) {
            QVERIFY(gen::answerTo(question, random, 0) != "rich");
            QVERIFY(gen::answerTo(question, random, 999) != "poor");
        }
    }
    void completesTheScoreOfTheBuiltInSurvey() {
        const auto form = forms::builtinForm("entry_survey");
        QVERIFY2(form, form ? "" : form.error().describe().c_str());
        gen::Options options;
        options.survey = gen::scoredQuestions(*form);
        QCOMPARE(options.survey.size(), std::size_t{18});
        options.householdsPerVillage = 100;
        int least = 200, most = 0;
        for (const auto& household : gen_test::makeHouseholds(options, {9})) {
            forms::SessionStart start;
            start.answers.insert(household.answers.begin(), household.answers.end());
            start.answers["visit_outcome"] = "completed";
            const forms::FormSession session(*form, start);
            QVERIFY(session.score().complete());
            QVERIFY(session.opening().cleared.empty());
            for (const auto& question : options.survey)
                QCOMPARE(session.question(question.name)->problem, std::string());
            least = std::min(least, session.score().halfPoints);
            most = std::max(most, session.score().halfPoints);
        }
        QVERIFY2(least < 80 && most > 120, qPrintable(QString("%1 … %2 half points").arg(least).arg(most)));
    }
};

QTEST_GUILESS_MAIN(SurveyTest)
#include "tst_survey.moc"
