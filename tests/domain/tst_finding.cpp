#include "shared/domain/finding.h"

#include "shared/domain/code_lists.h"
#include "shared/domain/rights.h"
#include "shared/domain/veto.h"

#include <QtTest>

#include <set>

using text::Language;

namespace {

bool hasWords(const std::string& key) {
    return text::hasMessage(Language::Chinese, key) && text::hasMessage(Language::English, key);
}

} // namespace

class FindingTest : public QObject {
    Q_OBJECT
private slots:
    void everyRuleHasWordsInBothLanguages() {
        for (const auto& rule : domain::allRules())
            QVERIFY2(hasWords(std::string(rule.code)), std::string(rule.code).c_str());
    }
    void everyCheckInTheCatalogueIsARule() {
        for (const auto& key : text::messageKeys(Language::Chinese))
            if (key.starts_with("check."))
                QVERIFY2(domain::findRule(key), key.c_str());
    }
    void rolesVetoStatesAndSeveritiesHaveWords() {
        using domain::Role;
        for (const auto role : {Role::Surveyor, Role::VillageOfficer, Role::TownshipAuditor,
                                Role::CountyStaff, Role::CountyAdmin, Role::Observer})
            QVERIFY2(hasWords(std::string("role.") + domain::roleName(role)), domain::roleName(role));
        using domain::VetoState;
        for (const auto state :
             {VetoState::None, VetoState::Suspected, VetoState::Confirmed, VetoState::Cleared})
            QVERIFY2(hasWords(std::string("veto.") + domain::vetoStateName(state)),
                     domain::vetoStateName(state));
        for (const char* key :
             {"severity.block", "severity.warn", "verdict.applied", "verdict.duplicate",
              "verdict.quarantined", "verdict.refused", "outcome.same", "outcome.different",
              "outcome.accepted", "receipt.local", "receipt.sent", "receipt.stored", "receipt.question"})
            QVERIFY2(hasWords(key), key);
    }
    void the26RulesAreAllThereOnce() {
        std::set<int> numbers;
        std::set<std::string_view> codes;
        for (const auto& rule : domain::allRules()) {
            numbers.insert(rule.number);
            QVERIFY2(codes.insert(rule.code).second, std::string(rule.code).c_str());
        }
        QCOMPARE(numbers.size(), std::size_t(26));
        QCOMPARE(*numbers.begin(), 1);
        QCOMPARE(*numbers.rbegin(), 26);
    }
    void weighsRulesAsTheSourceDoes_data() {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("letters"); // E = block, W = warn, in the source's words
        const char* const letters[] = {"E", "EW", "E", "E", "E", "E", "E", "W", "W", "E", "W", "E", "EW",
                                       "W", "E",  "W", "W", "W", "W", "W", "W", "W", "W", "E", "E", "W"};
        for (int i = 0; i < 26; ++i)
            QTest::addRow("rule %d", i + 1) << i + 1 << letters[i];
    }
    void weighsRulesAsTheSourceDoes() {
        QFETCH(int, number);
        QFETCH(QString, letters);
        std::set<QString> found;
        for (const auto& rule : domain::allRules())
            if (rule.number == number)
                found.insert(rule.severity == domain::Severity::Block ? "E" : "W");
        QString joined;
        for (const auto& letter : found)
            joined += letter;
        QCOMPARE(joined, letters);
    }
    void showsCodesAsLabelsAndTextsAsTheyAre() {
        const auto found = domain::finding("check.elder_labour", {{"age", "61"}, {"labour", "02"}}, {});
        QVERIFY(found.severity == domain::Severity::Warn);
        QCOMPARE(domain::describe(found, Language::Chinese),
                 std::string("61 岁了，劳动能力选了“技能劳动力”。请再问一遍，没错就选个原因。"));
        QCOMPARE(domain::describe("check.id_sex", {{"id_sex", "1"}, {"sex", "2"}}, Language::English),
                 std::string("The number says male, here female is chosen. Please change one."));
        QCOMPARE(
            domain::describe("check.relation_sex", {{"relation", "02"}, {"sex", "1"}}, Language::Chinese),
            std::string("关系是“配偶”，性别选了男。请改一处。"));
        QCOMPARE(domain::describe("check.danger_grade", {{"grade", "B"}}, Language::English),
                 std::string("The house is marked dangerous, but its grade is Grade B. Dangerous is C or D; "
                             "please look again."));
        // A number stays one, and so does a code that no list has.
        QCOMPARE(
            domain::describe("check.age_gap", {{"gap", "2"}}, Language::English),
            std::string("Parent and child are 2 years apart. Please ask again; if right, choose a reason."));
        QCOMPARE(domain::describe("check.spouse_sex", {{"sex", "7"}}, Language::English),
                 std::string("Head and spouse are both 7. Please change one."));
        QVERIFY(!domain::findRule("check.unheard_of"));
    }
};

QTEST_GUILESS_MAIN(FindingTest)
#include "tst_finding.moc"
