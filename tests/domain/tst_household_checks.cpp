// Rules 1 (within a household), 4, 15-24 and 26, each changed in one thing from a household without findings.
#include "tests/domain/sound_household.h"

#include <QtTest>

#include <functional>
#include <set>

using namespace fixture;
using domain::CheckLimits;
using domain::HouseholdView;
using ruhu::v1::Household;

namespace {

using Change = std::function<void(HouseholdView&)>;

std::string check(const HouseholdView& view, const CheckLimits& limits = {}) {
    return codesOf(domain::checkHousehold(view, limits, today()));
}

} // namespace
Q_DECLARE_METATYPE(Change)

class HouseholdChecksTest : public QObject {
    Q_OBJECT
private slots:
    void appliesEachRule_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("codes");
        const auto row = [](const char* name, const char* codes, const Change& change) {
            QTest::newRow(name) << change << QString(codes);
        };
        row("nothing changed", "", [](auto&) {});
        // Rule 1.
        row("1 one number twice", "check.id_twice_here", [](auto& v) {
            member(v, kFather).set_relation("99");
            member(v, kFather).set_labour("01");
            member(v, kFather).set_person_id(member(v, kHead).person_id());
        });
        row("1 the other row has left", "", [](auto& v) {
            member(v, kFather).set_life_status("01");
            member(v, kFather).set_person_id(member(v, kHead).person_id());
            v.record.set_members_count(3);
        });
        // Rule 4.
        row("4 no head", "check.head_missing", [](auto& v) { member(v, kHead).set_relation("99"); });
        row("4 no members", "check.head_missing", [](auto& v) {
            v.members.clear();
            v.record.set_members_count(0);
        });
        row("4 the head has died", "check.head_missing", [](auto& v) {
            member(v, kHead).set_life_status("01");
            v.record.set_members_count(3);
        });
        row("4 two heads", "check.head_many", [](auto& v) { member(v, kFather).set_relation("01"); });
        row("4 spouse of the same sex", "check.spouse_sex", [](auto& v) {
            member(v, kWife).set_sex("1");
            member(v, kWife).set_person_id(idNumber("1972-03-01", 9));
        });
        row("4 spouse's sex unknown", "", [](auto& v) {
            member(v, kWife).set_sex("0");
            member(v, kWife).clear_person_id();
        });
        row("4 a woman is head", "", [](auto& v) {
            member(v, kHead).set_relation("02");
            member(v, kWife).set_relation("01");
            member(v, kFather).set_relation("15");
        });
        // Rule 15.
        row("15 farmland blank", "check.land_blank", [](auto& v) { v.record.clear_farmland(); });
        row("15 irrigated blank", "check.land_blank", [](auto& v) { v.record.clear_irrigated(); });
        row("15 forest blank", "check.land_blank", [](auto& v) { v.record.clear_forest(); });
        row("15 returned forest blank", "check.land_blank",
            [](auto& v) { v.record.clear_returned_forest(); });
        row("15 orchard blank", "check.land_blank", [](auto& v) { v.record.clear_orchard(); });
        row("15 pasture blank", "check.land_blank", [](auto& v) { v.record.clear_pasture(); });
        row("15 water blank", "check.land_blank", [](auto& v) { v.record.clear_water_surface(); });
        row("15 nothing but zeros", "", [](auto& v) {
            v.record.set_farmland(0);
            v.record.set_irrigated(0);
            v.record.set_forest(0);
            v.record.set_returned_forest(0);
        });
        // Rule 16.
        row("16 equal to forest and pasture", "", [](auto& v) {
            v.record.set_pasture(100);
            v.record.set_returned_forest(600);
        });
        row("16 more than forest and pasture", "check.returned_forest", [](auto& v) {
            v.record.set_pasture(100);
            v.record.set_returned_forest(601);
        });
        row("16 huge numbers do not overflow", "", [](auto& v) {
            v.record.set_forest(INT64_MAX);
            v.record.set_pasture(INT64_MAX);
            v.record.set_returned_forest(INT64_MAX);
        });
        // Rule 17.
        row("17 5 km", "", [](auto& v) { v.record.set_road_distance(500); });
        row("17 5.01 km", "check.road_far", [](auto& v) { v.record.set_road_distance(501); });
        row("17 blank", "check.road_blank", [](auto& v) { v.record.clear_road_distance(); });
        row("17 at the road", "", [](auto& v) { v.record.set_road_distance(0); });
        // Rule 18.
        row("18 no wage", "", [](auto& v) { v.record.set_income_wage(0); });
        row("18 0.01 yuan", "check.wage_low", [](auto& v) { v.record.set_income_wage(1); });
        row("18 299.99 yuan", "check.wage_low", [](auto& v) { v.record.set_income_wage(29'999); });
        row("18 300 yuan", "", [](auto& v) { v.record.set_income_wage(30'000); });
        row("18 300,000 yuan", "", [](auto& v) { v.record.set_income_wage(30'000'000); });
        row("18 300,000.01 yuan", "check.wage_high", [](auto& v) { v.record.set_income_wage(30'000'001); });
        // Rule 19.
        row("19 cost 0", "check.business_cost", [](auto& v) { v.record.set_business_cost(0); });
        row("19 cost blank", "", [](auto& v) { v.record.clear_business_cost(); });
        row("19 no business", "", [](auto& v) {
            v.record.set_income_business(0);
            v.record.set_business_cost(0);
        });
        // Rule 20.
        row("20 payment without returned forest", "check.ecological", [](auto& v) {
            v.record.set_transfer_ecological(1);
            v.record.set_returned_forest(0);
        });
        row("20 payment with returned forest", "", [](auto& v) {
            v.record.set_transfer_ecological(1);
            v.record.set_returned_forest(1);
        });
        // Rule 21.
        row("21 dibao 199.99", "check.dibao_low", [](auto& v) { v.record.set_transfer_dibao(19'999); });
        row("21 dibao 200", "", [](auto& v) { v.record.set_transfer_dibao(20'000); });
        row("21 pension 87.99", "check.pension_low", [](auto& v) { v.record.set_transfer_pension(8'799); });
        row("21 pension 88", "", [](auto& v) { v.record.set_transfer_pension(8'800); });
        row("21 pension 0", "", [](auto& v) { v.record.set_transfer_pension(0); });
        row("21 family planning 99.99", "check.family_planning_low",
            [](auto& v) { v.record.set_transfer_family_planning(9'999); });
        row("21 family planning 100", "", [](auto& v) { v.record.set_transfer_family_planning(10'000); });
        // Rule 22.
        for (const char* grade : {"A", "B"})
            QTest::addRow("22 dangerous with grade %s", grade) << Change([grade](auto& v) {
                v.record.set_dangerous_house(true);
                v.record.set_danger_grade(grade);
            }) << "check.danger_grade";
        for (const char* grade : {"C", "D", ""})
            QTest::addRow("22 dangerous with grade '%s'", grade) << Change([grade](auto& v) {
                v.record.set_dangerous_house(true);
                v.record.set_danger_grade(grade);
            }) << "";
        // Rule 23: the head is born 1970-05-10, his wife 1972-03-01.
        row("23 son 15 years younger", "", [](auto& v) {
            member(v, kSon).set_person_id(idNumber("1985-05-10", 3));
            member(v, kSon).set_labour("01");
        });
        row("23 son a day too near", "check.age_gap", [](auto& v) {
            member(v, kSon).set_person_id(idNumber("1985-05-09", 3));
            member(v, kSon).set_labour("01");
        });
        row("23 father 60 years older", "",
            [](auto& v) { member(v, kFather).set_person_id(idNumber("1909-05-11", 5)); });
        row("23 father 61 years older", "check.age_gap",
            [](auto& v) { member(v, kFather).set_person_id(idNumber("1909-05-10", 5)); });
        row("23 the wife's father too young", "check.age_gap", [](auto& v) {
            member(v, kFather).set_relation("13");
            member(v, kFather).set_person_id(idNumber("1957-03-02", 5));
            member(v, kFather).set_labour("05");
        });
        row("23 two heads: nobody's child for sure", "check.head_many", [](auto& v) {
            member(v, kWife).set_relation("01");
            member(v, kSon).set_person_id(idNumber("1985-05-09", 3));
            member(v, kSon).set_labour("01");
        });
        row("23 a number missing", "", [](auto& v) { member(v, kFather).clear_person_id(); });
        // Rule 24.
        row("24 one more than said", "check.members_count", [](auto& v) { v.record.set_members_count(3); });
        row("24 one fewer than said", "check.members_count", [](auto& v) { v.record.set_members_count(5); });
        row("24 not said", "", [](auto& v) { v.record.clear_members_count(); });
    }
    void appliesEachRule() {
        QFETCH(Change, change);
        QFETCH(QString, codes);
        auto view = soundHousehold();
        change(view);
        QCOMPARE(QString::fromStdString(check(view)), codes);
    }

    // Rule 26. The sound household has 15,080 yuan for four people: 3,770 a head.
    void comparesScoreAndIncome_data() {
        QTest::addColumn<int>("halves");
        QTest::addColumn<int>("incomeLine");
        QTest::addColumn<bool>("lineIncluded");
        QTest::addColumn<QString>("codes");
        const QString lowHigh = "check.score_low_income_high", highLow = "check.score_high_income_low";
        QTest::newRow("poor by both") << 100 << 400'000 << false << "";
        QTest::newRow("poor by neither") << 140 << 300'000 << false << "";
        QTest::newRow("poor by score only") << 100 << 300'000 << false << lowHigh;
        QTest::newRow("poor by income only") << 140 << 400'000 << false << highLow;
        QTest::newRow("a cent over the line") << 100 << 376'999 << false << lowHigh;
        QTest::newRow("on the income line, score low") << 100 << 377'000 << false << "";
        QTest::newRow("on the income line, score high") << 140 << 377'000 << false << "";
        QTest::newRow("a cent under the line") << 140 << 377'001 << false << highLow;
        QTest::newRow("half a point under") << 119 << 300'000 << false << lowHigh;
        QTest::newRow("on the score line, not included") << 120 << 300'000 << false << "";
        QTest::newRow("on the score line, included") << 120 << 300'000 << true << lowHigh;
    }
    void comparesScoreAndIncome() {
        QFETCH(int, halves);
        QFETCH(int, incomeLine);
        QFETCH(bool, lineIncluded);
        QFETCH(QString, codes);
        auto view = soundHousehold();
        view.score = domain::HalfPoints{halves};
        CheckLimits limits;
        limits.scoreLine = domain::HalfPoints{120};
        limits.scoreLineIncluded = lineIncluded;
        limits.incomeLine = incomeLine;
        QCOMPARE(QString::fromStdString(check(view, limits)), codes);
    }
    void saysNothingOfLinesItDoesNotKnow() {
        CheckLimits limits;
        limits.scoreLine = domain::HalfPoints{120};
        limits.incomeLine = 300'000;
        auto poor = soundHousehold();
        poor.score = domain::HalfPoints{100};
        QCOMPARE(check(poor, limits), std::string("check.score_low_income_high"));
        auto noScore = soundHousehold();
        QCOMPARE(check(noScore, limits), std::string());
        auto incomplete = poor;
        incomplete.record.clear_income_property();
        QCOMPARE(check(incomplete, limits), std::string());
        limits.scoreLine.reset();
        QCOMPARE(check(poor, limits), std::string());
        limits.scoreLine = domain::HalfPoints{120};
        limits.incomeLine.reset();
        QCOMPARE(check(poor, limits), std::string());
    }
    void namesTheBlankFieldsOfLand() {
        auto view = soundHousehold();
        view.record.clear_forest();
        view.record.clear_orchard();
        const auto found = domain::checkHousehold(view, {}, today());
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(found[0].fields == (std::vector<domain::FieldRef>{{{1, 1}, Household::kForestFieldNumber},
                                                                  {{1, 1}, Household::kOrchardFieldNumber}}));
        QCOMPARE(domain::describe(found[0], text::Language::Chinese),
                 std::string("土地还有 2 栏没填。没有就填 0。"));
    }
    void saysNumbersAsPeopleReadThem() {
        auto view = soundHousehold();
        view.record.set_returned_forest(1250);
        view.record.set_income_wage(1);
        std::string sentences;
        for (const auto& finding : domain::checkHousehold(view, {}, today()))
            sentences += domain::describe(finding, text::Language::Chinese);
        QCOMPARE(sentences, std::string("退耕还林 12.5 亩，比林地加牧草地还多。请再问一遍。"
                                        "工资一年不到 300 元，是不是少写了？请再问一遍。"));
    }
    void onlyQuestionsOfBlanksAreAskedOfAnEmptyRow() {
        HouseholdView view;
        view.id = {1, 1};
        for (const auto& finding : domain::checkHousehold(view, {}, today()))
            QVERIFY2(domain::findRule(finding.code)->unanswered, std::string(finding.code).c_str());
    }
    void findsTheSameInTheOrderOfTheRules() {
        auto view = soundHousehold();
        member(view, kFather).set_labour("01");
        member(view, kWife).set_employee_insurance(true);
        view.record.set_members_count(9);
        view.record.clear_road_distance();
        QCOMPARE(check(view),
                 std::string("check.elder_labour check.insurance_both check.road_blank check.members_count"));
    }
};

QTEST_GUILESS_MAIN(HouseholdChecksTest)
#include "tst_household_checks.moc"
