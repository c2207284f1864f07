#include "shared/service/join.h"
#include "shared/service/undo.h"
#include "tests/sync/county.h"

#include <QtTest>

using namespace county;
using namespace service;

namespace {

const std::string kNumber = "459999198503140020";

// One family, entered on two tablets.
struct World : Neighbours {
    base::RecordId mine = a.household("韦示例"), theirs = b.household("韦示例");
    base::RecordId head = a.member(mine, "韦示例"), again = b.member(theirs, "韦示例"),
                   son = b.member(theirs, "韦小例");

    World() {
        a.edit(mine, "address", "示例路 1 号");
        b.edit(theirs, "address", "示例路 2 号");
        b.edit(theirs, "phone", "19900000001");
        a.edit(head, "person_id", kNumber);
        b.edit(again, "person_id", kNumber);
        b.edit(again, "labour", "01");
        settleDown();
    }
    RecordId first() const { return std::min(mine, theirs); }
    const JoinField* field(const HouseholdPair& pair, const std::string& name) const {
        for (const JoinField& each : pair.fields)
            if (each.field == name)
                return &each;
        return nullptr;
    }
};

template <class T>
std::string codeOf(const base::Result<T>& result) {
    return result ? "" : base::errorName(result.error().code);
}

} // namespace

class Join : public QObject {
    Q_OBJECT

private slots:
    void thePairShowsWhatDiffersAndWhoIsTheSamePerson() {
        World w;
        const HouseholdPair pair = must(householdPair(w.a.ws(), w.again, w.head)); // by their members
        QCOMPARE(pair.first, w.first());
        QVERIFY(w.field(pair, "address"));
        QVERIFY(!w.field(pair, "head_name")); // alike
        QCOMPARE(w.field(pair, "phone")->first.empty(), w.first() == w.mine);
        QCOMPARE(pair.people.size(), std::size_t(2));
        const auto twice = std::find_if(pair.people.begin(), pair.people.end(),
                                        [](const JoinPerson& person) { return person.sameNumber; });
        QVERIFY(twice != pair.people.end());
        QVERIFY(twice->first.valid() && twice->second.valid());
    }

    void joinsTakesOverAndFoldsInOneActThatUndoTakesBack() {
        World w;
        const std::string before = w.a.dump();
        const HouseholdPair pair = must(householdPair(w.a.ws(), w.mine, w.theirs));
        const auto twice = std::find_if(pair.people.begin(), pair.people.end(),
                                        [](const JoinPerson& person) { return person.sameNumber; });
        const std::string address = w.field(pair, "address")->second;
        must(joinGuided(w.a.ws(), w.mine, w.theirs, {"address", "phone"}, {twice->second}, "是同一家"));
        QCOMPARE(w.a.ws().lists().shownUnder(w.theirs), w.first());
        QCOMPARE(w.a.text(w.first(), "address"), address);
        QVERIFY(w.a.ws().lists().find(twice->second)->deleted);
        // What only the folded row knew stands in the one that stays.
        QCOMPARE(w.a.text(twice->first, "labour"), std::string("01"));
        QVERIFY(must(questions(w.a.ws())).empty() ||
                must(questions(w.a.ws())).front().rule != "check.id_twice_here");
        w.settleDown();
        QCOMPARE(w.a.dump(), w.b.dump());
        const auto acts = must(ownActs(w.a.ws()));
        QVERIFY(acts.front().parts.size() >= 3);
        must(undo(w.a.ws(), acts.front().id));
        QCOMPARE(w.a.ws().lists().shownUnder(w.theirs), w.theirs);
        QVERIFY(!w.a.ws().lists().find(twice->second)->deleted);
        QVERIFY(before != std::string());
    }

    void differentPeopleClosesTheQuestionAndLeavesBoth() {
        World w;
        QVERIFY(!must(questions(w.a.ws())).empty());
        must(joinHouseholds(w.a.ws(), w.head, w.again, false, "两家人"));
        for (const QuestionView& question : must(questions(w.a.ws())))
            QVERIFY(!question.rule.ends_with("_twice"));
        QCOMPARE(w.a.ws().lists().shownUnder(w.theirs), w.theirs);
    }

    void whatMakesNoSenseIsRefusedAndChangesNothing() {
        World w;
        const std::string before = w.a.dump();
        QCOMPARE(codeOf(joinGuided(w.a.ws(), w.mine, w.mine, {}, {}, "x")), std::string("input.invalid"));
        QCOMPARE(codeOf(joinGuided(w.a.ws(), w.mine, w.theirs, {}, {}, "")),
                 std::string("record.reason_missing"));
        QCOMPARE(codeOf(joinGuided(w.a.ws(), w.mine, w.theirs, {"nothing"}, {}, "x")),
                 std::string("input.unknown_field"));
        QCOMPARE(codeOf(joinGuided(w.a.ws(), w.mine, w.theirs, {}, {w.mine}, "x")),
                 std::string("record.not_found"));
        QCOMPARE(w.a.dump(), before);
    }
};

QTEST_GUILESS_MAIN(Join)
#include "tst_join.moc"
