#include "shared/service/household_acts.h"
#include "tests/sync/county.h"

#include <QtTest>

using namespace county;
using namespace service;
using base::ErrorCode;

namespace {

struct World : Neighbours {
    base::RecordId home = a.household("韦示例"), other = a.household("蓝示例");
    base::RecordId head = a.member(home, "韦示例"), wife = a.member(home, "覃示例"),
                   son = a.member(home, "韦小例");

    World() {
        a.edit(head, "relation", "01");
        a.edit(wife, "relation", "02");
        a.edit(son, "relation", "03");
    }
    std::vector<std::string> names(Tablet& tablet, base::RecordId household) const {
        std::vector<std::string> found;
        for (const ListEntry* member : tablet.ws().lists().children(household, records::type::kMember))
            found.push_back(member->name);
        return found;
    }
};

template <class T>
std::string codeOf(const base::Result<T>& result) {
    return result ? "" : base::errorName(result.error().code);
}

} // namespace

class HouseholdActs : public QObject {
    Q_OBJECT

private slots:
    void aSplitMovesPersonsInOneActThatOthersSeeWhole() {
        World w;
        const auto made = must(splitHousehold(w.a.ws(), w.home, {w.son, w.wife}, "成家另过"));
        QCOMPARE(w.a.text(made, "head_name"), std::string("韦小例"));
        QCOMPARE(w.a.text(made, "split_from"), w.home.text());
        QCOMPARE(w.names(w.a, made), (std::vector<std::string>{"覃示例", "韦小例"}));
        QCOMPARE(w.a.text(w.son, "relation"), std::string("01"));
        QCOMPARE(w.a.text(w.wife, "relation"), std::string()); // to the new head: asked anew
        QCOMPARE(w.names(w.a, w.home), (std::vector<std::string>{"韦示例"}));
        // One act number on all of it: it is sent, held and undone together.
        std::set<std::int64_t> acts;
        for (const base::Dot dot : w.a.ws().replica().pendingDots()) {
            const auto row = must(w.a.ws().store().change(dot));
            const auto change = must(records::decodeChange(row->bytes, dot, {row->author, row->start}));
            if (change.act != 0)
                acts.insert(change.act);
        }
        QCOMPARE(acts.size(), std::size_t(1));
        w.settleDown();
        QCOMPARE(w.names(w.b, made), (std::vector<std::string>{"覃示例", "韦小例"}));
        QCOMPARE(w.a.dump(), w.b.dump());
    }

    void whatCannotBeSplitChangesNothing() {
        World w;
        const std::string before = w.a.dump();
        QCOMPARE(codeOf(splitHousehold(w.a.ws(), w.home, {}, "x")), std::string("household.nobody_chosen"));
        QCOMPARE(codeOf(splitHousehold(w.a.ws(), w.home, {w.head, w.wife, w.son}, "x")),
                 std::string("household.nobody_stays"));
        QCOMPARE(codeOf(splitHousehold(w.a.ws(), w.other, {w.son}, "x")),
                 std::string("household.not_a_member"));
        QCOMPARE(codeOf(splitHousehold(w.a.ws(), w.home, {w.son}, "")), std::string("record.reason_missing"));
        QCOMPARE(w.a.dump(), before);
    }

    // An act does not settle what nobody looked at.
    void whatHasTwoAnswersIsDecidedFirst() {
        World w;
        w.settleDown();
        w.a.edit(w.home, "head_name", "韦甲");
        w.b.edit(w.home, "head_name", "韦乙");
        w.b.edit(w.son, "life_status", "01");
        w.a.edit(w.son, "life_status", "02");
        w.settleDown();
        QCOMPARE(must(conflicts(w.a.ws())).size(), std::size_t(2));
        const std::string before = w.a.dump();
        QCOMPARE(codeOf(changeHead(w.a.ws(), w.wife, "02", "x")), std::string("record.conflict_first"));
        QCOMPARE(codeOf(setLifeStatus(w.a.ws(), w.son, "01", "2015-03-02", "x")),
                 std::string("record.conflict_first"));
        QCOMPARE(w.a.dump(), before); // also of the parts before the one that was refused
        must(resolveTake(w.a.ws(), w.home, "head_name", 1, "看过"));
        must(changeHead(w.a.ws(), w.wife, "02", "x"));
    }

    // Those who left do not keep a household alive.
    void whoLeftDoesNotStay() {
        World w;
        must(setLifeStatus(w.a.ws(), w.head, "01", "2015-03-02", "去世"));
        QCOMPARE(codeOf(splitHousehold(w.a.ws(), w.home, {w.wife, w.son}, "x")),
                 std::string("household.nobody_stays"));
    }

    void aPersonMovesAndKeepsWhereFrom() {
        World w;
        must(movePerson(w.a.ws(), w.wife, w.other, "12", "回娘家"));
        QCOMPARE(w.names(w.a, w.other), (std::vector<std::string>{"覃示例"}));
        QCOMPARE(w.a.text(w.wife, "moved_from"), w.home.text());
        QCOMPARE(w.a.text(w.wife, "relation"), std::string("12"));
        QCOMPARE(codeOf(movePerson(w.a.ws(), w.wife, w.other, "", "x")),
                 std::string("household.not_a_member"));
    }

    void theHeadChanges() {
        World w;
        must(changeHead(w.a.ws(), w.wife, "02", "原户主外出多年"));
        QCOMPARE(w.a.text(w.home, "head_name"), std::string("覃示例"));
        QCOMPARE(w.a.text(w.wife, "relation"), std::string("01"));
        QCOMPARE(w.a.text(w.head, "relation"), std::string("02"));
    }

    void whoLeftComesBack() {
        World w;
        must(setLifeStatus(w.a.ws(), w.son, "08", "2015-01-05", "外出打工不回"));
        QCOMPARE(w.a.ws().lists().find(w.son)->standing, std::string("08"));
        must(setLifeStatus(w.a.ws(), w.son, "", "2015-10-01", "回来了"));
        QCOMPARE(w.a.text(w.son, "life_status"), std::string("00"));
        QCOMPARE(codeOf(setLifeStatus(w.a.ws(), w.son, "77", "", "")), std::string("input.bad_code"));
    }

    void aMissedHouseholdHasItsHead() {
        World w;
        const auto id = must(addMissingHousehold(
            w.a.ws(), {{"head_name", "潘示例"}, {"group", "2组"}, {"member.sex", "2"}}, "名单漏了"));
        QCOMPARE(w.a.text(id, "origin"), std::string("missed"));
        QCOMPARE(w.names(w.a, id), (std::vector<std::string>{"潘示例"}));
        const ListEntry* head = w.a.ws().lists().children(id, records::type::kMember).front();
        QCOMPARE(w.a.text(head->id, "relation"), std::string("01"));
        const std::string before = w.a.dump();
        QVERIFY(!addMissingHousehold(w.a.ws(), {{"group", "2组"}}, "x"));
        QVERIFY(!addMissingHousehold(w.a.ws(), {{"head_name", "潘"}, {"member.sex", "9x"}}, "x"));
        QCOMPARE(w.a.dump(), before); // the household was not left without its head
    }

    // Power fails between the records of one act: all or nothing.
    void anActIsWholeAfterAPowerCut() {
        for (std::size_t stop = 0; stop < 60; ++stop) {
            World w;
            const std::string before = w.a.dump();
            w.a.stopAt(stop);
            bool whole = true;
            try {
                must(splitHousehold(w.a.ws(), w.home, {w.son}, "成家另过"));
            } catch (const Stopped&) {
                whole = false;
            }
            w.a.close();
            w.a.open();
            const bool unchanged = w.a.dump() == before;
            QVERIFY(unchanged || w.names(w.a, w.home).size() == 2);
            QCOMPARE(w.a.ws().lists().households().size(), std::size_t(unchanged ? 2 : 3));
            if (whole)
                return;
        }
        QFAIL("never came to the end");
    }
};

QTEST_GUILESS_MAIN(HouseholdActs)
#include "tst_household_acts.moc"
