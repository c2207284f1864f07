#include "shared/domain/household_checks.h"

#include <QtTest>

using domain::checkPair;
using domain::PersonEntry;

namespace {

PersonEntry entry(std::uint64_t member, std::uint64_t household, const char* number, const char* name) {
    return {{1, member}, {1, household}, domain::identityKey(number), name};
}

const char* const kNumber = "459999198506150022";

std::string codeOf(const PersonEntry& a, const PersonEntry& b) {
    const auto found = checkPair(a, b);
    return found ? std::string(found->code) : "";
}

} // namespace

class PersonPairsTest : public QObject {
    Q_OBJECT
private slots:
    void tellsTheThreeCasesApart() {
        const auto a = entry(10, 1, kNumber, "甲一");
        QCOMPARE(codeOf(a, entry(20, 2, kNumber, "甲一")), std::string("check.person_twice"));
        QCOMPARE(codeOf(a, entry(20, 2, kNumber, "乙二")), std::string("check.id_twice"));
        QCOMPARE(codeOf(a, entry(20, 1, kNumber, "甲一")), std::string("check.id_twice_here"));
        QCOMPARE(codeOf(entry(10, 1, kNumber, ""), entry(20, 2, kNumber, "")), std::string("check.id_twice"));
    }
    void saysNothingOfDifferentPeopleOrOneRow() {
        const auto a = entry(10, 1, kNumber, "甲一");
        QCOMPARE(codeOf(a, entry(20, 2, "459999195203010010", "甲一")), std::string());
        QCOMPARE(codeOf(a, a), std::string());
        QCOMPARE(codeOf(entry(10, 1, "", "甲一"), entry(20, 2, "", "甲一")), std::string());
    }
    void doesNotDependOnTheOrder() {
        const auto a = entry(10, 7, kNumber, "甲一"), b = entry(20, 3, kNumber, "乙二");
        const auto found = checkPair(a, b);
        QVERIFY(found && found == checkPair(b, a));
        // It stands at the later row and names the household of the earlier one.
        QVERIFY(found->fields.at(0).record == (base::RecordId{1, 20}));
        QVERIFY(found->params == (std::vector<domain::FindingParam>{{"household", "1-7"}}));
        QCOMPARE(domain::describe(*found, text::Language::Chinese),
                 std::string("这个证号已经登在1-7。是同一个人吗？"));
    }
    void comparesNumbersHoweverTheyAreTyped() {
        QCOMPARE(domain::identityKey("45999919880808012x"), std::string("45999919880808012X"));
        QCOMPARE(domain::identityKey("４５９９９９ 19880808 012X"), std::string("45999919880808012X"));
        QCOMPARE(domain::identityKey("45999919880808012X43"), std::string("45999919880808012X"));
        QCOMPARE(domain::identityKey("45999919880808012X43B1"), std::string("45999919880808012X"));
        // A wrong number is still the same number.
        QCOMPARE(domain::identityKey("459999198808080120"), std::string("459999198808080120"));
        for (const char* notYet : {"", "4599", "45999919880808012", "459999198808080120001112223"})
            QCOMPARE(domain::identityKey(notYet), std::string());
    }
    void takesOnlyPresentMembersWithANumber() {
        domain::HouseholdView view;
        view.id = {1, 1};
        view.members.resize(4);
        for (std::uint64_t i = 0; i < 4; ++i) {
            view.members[i].id = {1, 10 + i};
            view.members[i].record.set_person_id(kNumber);
            view.members[i].record.set_name("甲一");
        }
        view.members[1].record.set_life_status("02");
        view.members[2].record.set_deleted("x");
        view.members[3].record.clear_person_id();
        const auto entries = domain::personEntries(view);
        QCOMPARE(entries.size(), std::size_t(1));
        QCOMPARE(entries[0].member.text(), std::string("1-10"));
        QCOMPARE(entries[0].household.text(), std::string("1-1"));
    }
};

QTEST_GUILESS_MAIN(PersonPairsTest)
#include "tst_person_pairs.moc"
