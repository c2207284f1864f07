#include "shared/domain/household_checks.h"
#include "tests/gen/test_county.h"

#include <QtTest>

#include <set>

class MistakeTest : public QObject {
    Q_OBJECT

    gen::Options m_options;
    std::vector<gen::Household> m_county;

    std::set<std::string> findings(const gen::Household& household) const {
        std::string problem;
        std::set<std::string> codes;
        const auto view = gen_test::viewOf(household, problem);
        if (!view)
            return {"unreadable: " + problem};
        for (const auto& finding : domain::checkHousehold(*view, domain::CheckLimits(), m_options.day))
            codes.insert(std::string(finding.code));
        return codes;
    }

private slots:
    void initTestCase() {
        m_options.seed = 3;
        m_options.householdsPerVillage = 1000;
        m_county = gen_test::makeHouseholds(m_options, {1, 2, 3, 4, 5, 6, 7, 8});
        QCOMPARE(m_county.size(), std::size_t{8000});
    }
    void namesEachKindOnceWithARuleThatExists() {
        std::set<std::string_view> codes;
        for (const auto& info : gen::allMistakes()) {
            QVERIFY(&gen::infoOf(info.mistake) != nullptr && gen::infoOf(info.mistake).code == info.code);
            QVERIFY2(codes.insert(info.code).second, std::string(info.code).c_str());
            const auto* rule = domain::findRule(info.code);
            QVERIFY2(rule && rule->number == info.rule, std::string(info.code).c_str());
        }
    }
    void leavesTheOtherHouseholdsWithoutAnyFinding() {
        for (const auto& household : m_county) {
            if (household.mistake)
                continue;
            const auto found = findings(household);
            QVERIFY2(found.empty(),
                     qPrintable(QString("household %1: %2")
                                    .arg(household.number)
                                    .arg(QString::fromStdString(found.empty() ? "" : *found.begin()))));
        }
    }
    void isFoundByItsRule() {
        for (const auto& household : m_county) {
            if (!household.mistake)
                continue;
            const std::string code(gen::infoOf(*household.mistake).code);
            const auto found = findings(household);
            QVERIFY2(found.contains(code), code.c_str());
            QVERIFY2(found.size() <= 2, code.c_str()); // out of school for illness is two findings
        }
    }
    void standsInTheStatedShare() {
        const auto with =
            std::count_if(m_county.begin(), m_county.end(), [](const auto& h) { return h.mistake; });
        QVERIFY2(with > 380 && with < 580, qPrintable(QString::number(with))); // 480 ± 4.7 sigma
    }
    void occursInEveryKind() {
        std::set<std::string_view> seen;
        for (const auto& household : m_county)
            if (household.mistake)
                seen.insert(gen::infoOf(*household.mistake).code);
        for (const auto& info : gen::allMistakes())
            QVERIFY2(seen.contains(info.code), std::string(info.code).c_str());
    }
    void canBeTurnedOffAndPutEverywhere() {
        auto options = m_options;
        options.householdsPerVillage = 200;
        options.mistakesPerMille = 0;
        for (const auto& household : gen_test::makeHouseholds(options, {1}))
            QVERIFY(!household.mistake);
        options.mistakesPerMille = 1000;
        for (const auto& household : gen_test::makeHouseholds(options, {1}))
            QVERIFY(household.mistake);
    }
};

QTEST_GUILESS_MAIN(MistakeTest)
#include "tst_mistake.moc"
