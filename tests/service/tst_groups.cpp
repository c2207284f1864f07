#include "shared/service/groups.h"
#include "shared/service/undo.h"
#include "shared/service/village_board.h"
#include "tests/sync/county.h"

#include <QtTest>

using namespace county;
using namespace service;

namespace {

struct World : Neighbours {
    base::RecordId one = a.household("韦示例", "示例一屯"), two = a.household("蓝示例", "示例一屯"),
                   three = a.household("潘示例", "示例二屯");

    const GroupView group(Tablet& tablet, const std::string& name) const {
        for (const GroupView& each : must(groups(tablet.ws())))
            if (each.name == name)
                return each;
        return {};
    }
    base::RecordId visit(Tablet& tablet, base::RecordId household, const std::string& outcome,
                         const std::string& appointment = {}) const {
        return must(createRecord(tablet.ws(), records::type::kVisit,
                                 {{"household", household.text()},
                                  {"purpose", "score"},
                                  {"date", base::chinaDate(clock.now())},
                                  {"outcome", outcome},
                                  {"appointment", appointment}}));
    }
    static BoardCell cell(const VillageBoard& board, SurveyStep step) {
        return board.cells[static_cast<std::size_t>(step)];
    }
};

} // namespace

class Groups : public QObject {
    Q_OBJECT

private slots:
    void groupsAreWhatHouseholdsName() {
        World w;
        const auto found = must(groups(w.a.ws()));
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(w.group(w.a, "示例一屯").households, 2);
        must(writeGroup(w.a.ws(), "示例二屯", {{"head_name", "组长"}, {"order", "1"}}));
        QCOMPARE(must(groups(w.a.ws())).front().name, std::string("示例二屯"));
        QCOMPARE(w.group(w.a, "示例二屯").headName, std::string("组长"));
    }

    // Two tablets that write about one group write one record, and different fields of it merge.
    void twoTabletsWriteOneGroup() {
        World w;
        w.settleDown();
        must(writeGroup(w.a.ws(), "示例一屯", {{"head_name", "组长甲"}}));
        must(writeGroup(w.b.ws(), "示例一屯", {{"note", "分上下两片"}}));
        w.settleDown();
        for (Tablet* tablet : {&w.a, &w.b}) {
            QCOMPARE(must(groups(tablet->ws())).size(), std::size_t(2));
            QCOMPARE(w.group(*tablet, "示例一屯").headName, std::string("组长甲"));
            QCOMPARE(w.group(*tablet, "示例一屯").note, std::string("分上下两片"));
        }
        QVERIFY(must(conflicts(w.a.ws())).empty());
        QCOMPARE(w.a.dump(), w.b.dump());
    }

    void renamingAGroupTakesItsHouseholdsAlong() {
        World w;
        must(writeGroup(w.a.ws(), "示例一屯", {{"head_name", "组长甲"}, {"order", "3"}}));
        must(assignGroup(w.a.ws(), "示例一屯", 7, true));
        must(renameGroup(w.a.ws(), "示例一屯", "示例大屯"));
        QCOMPARE(w.group(w.a, "示例大屯").households, 2);
        QCOMPARE(w.group(w.a, "示例大屯").headName, std::string("组长甲"));
        QCOMPARE(w.group(w.a, "示例大屯").assigned, (std::vector<base::PersonId>{7}));
        QCOMPARE(w.group(w.a, "示例一屯").households, 0);
        QCOMPARE(must(groups(w.a.ws())).size(), std::size_t(2));
        const auto taken = renameGroup(w.a.ws(), "示例大屯", "示例二屯");
        QVERIFY(!taken && taken.error().code == base::ErrorCode::GroupTaken);
        // A name that was given up can be taken again.
        must(renameGroup(w.a.ws(), "示例大屯", "示例一屯"));
        QCOMPARE(w.group(w.a, "示例一屯").households, 2);
        QCOMPARE(w.group(w.a, "示例一屯").headName, std::string("组长甲"));
    }

    void aHouseholdsOwnAssignmentGoesBeforeItsGroups() {
        World w;
        must(assignGroup(w.a.ws(), "示例一屯", 7, true));
        must(assignHousehold(w.a.ws(), w.two, 9, true));
        const auto persons = [&](base::RecordId household) {
            const Assignment assignment(w.a.ws().lists());
            return assignment.of(*w.a.ws().lists().find(household));
        };
        QCOMPARE(persons(w.one), (std::vector<base::PersonId>{7}));
        QCOMPARE(persons(w.two), (std::vector<base::PersonId>{7, 9})); // the group's come along
        QVERIFY(persons(w.three).empty());
        must(assignHousehold(w.a.ws(), w.two, 7, false));
        QCOMPARE(persons(w.two), (std::vector<base::PersonId>{9}));
        must(assignGroup(w.a.ws(), "示例一屯", 8, true));
        QCOMPARE(persons(w.two), (std::vector<base::PersonId>{9}));
        must(assignHousehold(w.a.ws(), w.two, 9, false));
        QCOMPARE(persons(w.two), (std::vector<base::PersonId>{7, 8}));
        QVERIFY(must(visitorsOf(w.a.ws(), w.two)).byGroup);
    }

    void aHouseholdThatSaysTheSameFollowsItsGroupAgain() {
        World w;
        must(assignGroup(w.a.ws(), "示例一屯", 7, true));
        must(assignHousehold(w.a.ws(), w.two, 9, true));
        QVERIFY(!must(visitorsOf(w.a.ws(), w.two)).byGroup);
        must(assignHousehold(w.a.ws(), w.two, 9, false));
        QVERIFY(must(visitorsOf(w.a.ws(), w.two)).byGroup);
        // Nobody is no answer while the group has somebody; without a group's it is.
        const auto refused = assignHousehold(w.a.ws(), w.two, 7, false);
        QVERIFY(!refused && refused.error().code == base::ErrorCode::AssignByGroup);
        must(assignHousehold(w.a.ws(), w.three, 9, true));
        must(assignHousehold(w.a.ws(), w.three, 9, false));
        QVERIFY(must(visitorsOf(w.a.ws(), w.three)).persons.empty());
        const auto nowhere = visitorsOf(w.a.ws(), base::RecordId{999, 1});
        QVERIFY(!nowhere && nowhere.error().code == base::ErrorCode::NotFound);
        QVERIFY(!assignHousehold(w.a.ws(), base::RecordId{999, 1}, 9, true));
    }

    void assigningOneHouseholdIsTakenBackAsOneAct() {
        World w;
        must(assignGroup(w.a.ws(), "示例一屯", 7, true));
        must(assignHousehold(w.a.ws(), w.two, 9, true));
        must(undo(w.a.ws(), must(ownActs(w.a.ws(), 1)).front().id));
        QVERIFY(must(visitorsOf(w.a.ws(), w.two)).byGroup);
    }

    void theBoardCountsWhereHouseholdsStand() {
        World w;
        const auto me = w.a.ws().identity().person;
        must(assignGroup(w.a.ws(), "示例一屯", me, true));
        w.visit(w.a, w.one, "completed");
        w.visit(w.a, w.two, "absent", base::chinaDate(w.clock.now() + 86400));
        const VillageBoard board = must(villageBoard(w.a.ws()));
        QCOMPARE(board.households, 3);
        QCOMPARE(board.groups, 2);
        QCOMPARE(w.cell(board, SurveyStep::ToVisit).households, 1);
        QCOMPARE(w.cell(board, SurveyStep::Filling).mine, 1);
        QCOMPARE(w.cell(board, SurveyStep::ComeAgain).households, 1);
        QCOMPARE(board.mine, 2);
        QCOMPARE(board.mineOpen, 2);
        QCOMPARE(board.visitedToday, 1);
        QCOMPARE(board.due.size(), std::size_t(2));
        // On the other tablet nothing of it is unfinished.
        w.settleDown();
        const VillageBoard other = must(villageBoard(w.b.ws()));
        QCOMPARE(w.cell(other, SurveyStep::Filling).households, 1);
        QCOMPARE(other.due.size(), std::size_t(0));
        QCOMPARE(other.visitedToday, 0);
        QCOMPARE(other.waiting, std::uint64_t(0));
    }

    void aSignedVisitStandsWhateverVainOneFollows() {
        World w;
        const auto visit = w.visit(w.a, w.one, "completed");
        w.visit(w.a, w.one, "refused");
        QVERIFY(standingOf(w.a.ws().lists(), w.one).step == SurveyStep::Filling);
        QVERIFY(standingOf(w.a.ws().lists(), w.one).visit == visit);
        w.a.edit(w.one, "standing", "moved");
        QVERIFY(standingOf(w.a.ws().lists(), w.one).step == SurveyStep::NotHere);
        w.a.edit(w.one, "standing", "away"); // they are surveyed all the same
        QVERIFY(standingOf(w.a.ws().lists(), w.one).step == SurveyStep::Filling);
    }
};

QTEST_GUILESS_MAIN(Groups)
#include "tst_groups.moc"
