#include "shared/domain/ruleset.h"

#include <QtTest>

using namespace domain;

class RulesetTest : public QObject {
    Q_OBJECT
private slots:
    void laysEachParameterDown_data() {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("wrong");
        const std::initializer_list<std::array<const char*, 3>> rows = {
            {"allow_split_meetings", "no", "maybe"},
            {"application", "always", "sometimes"},
            {"blind_second_entry", "no", ""},
            {"county_sample", "30", "101"},
            {"exit_group_min", "3", "0"},
            {"group_quorum", "1/2", "3/2"},
            {"handler_not_surveyor", "no", "1"},
            {"include_five_guarantee", "yes", "ja"},
            {"min_surveyors", "3", "0"},
            {"notice_days", "10", "0"},
            {"notice_photos", "no", "x"},
            {"objection_days_to_answer", "5", "-1"},
            {"pass", "2/3", "2"},
            {"pass_base", "present", "all"},
            {"repost_on_change", "no", "x"},
            {"score_line", "60.5", "60.3"},
            {"score_line_included", "yes", "x"},
            {"show_points", "yes", "x"},
            {"supervisors_min", "2", "x"},
            {"tellers", "1", "0"},
            {"township_sample", "25", "25.5"},
            {"village_quorum", "1/2", "1/0"}};
        for (const auto& row : rows)
            QTest::newRow(row[0]) << row[1] << row[2];
    }
    void laysEachParameterDown() {
        QFETCH(QString, value);
        QFETCH(QString, wrong);
        const char* name = QTest::currentDataTag();
        Ruleset rules = rulesetOf(gx2015());
        QVERIFY(!layDown(rules, name, wrong.toStdString(), {"文件", "", 1}));
        QVERIFY(rules.documentOf(name).empty() && rules.lines.empty());
        const auto laid = layDown(rules, name, value.toStdString(), {"示例〔2015〕1号", "县扶贫办", 1});
        QVERIFY(laid.has_value());
        QVERIFY(rules.documentOf(name) == "示例〔2015〕1号");
    }
    void theTableHasEveryParameter() {
        QCOMPARE(parameterNames().size(), std::size_t(22));
        Ruleset rules = rulesetOf(gx2015());
        QCOMPARE(layDown(rules, "no_such", "1", {}).error().code, base::ErrorCode::UnknownField);
    }
    void keepsEveryScoreLineInTheOrderOfTheirDocuments() {
        Ruleset rules = rulesetOf(gx2015());
        QVERIFY(layDown(rules, "score_line", "60", {"b", "", 200}));
        QVERIFY(layDown(rules, "score_line", "55.5", {"a", "", 100})); // an older document that came later
        QCOMPARE(rules.lines.size(), std::size_t(2));
        QVERIFY(rules.lines[0].line == HalfPoints{111} && rules.lines[1].line == HalfPoints{120});
        QCOMPARE(rules.lines[1].issued.document, std::string("b"));
    }
};

QTEST_GUILESS_MAIN(RulesetTest)
#include "tst_ruleset.moc"
