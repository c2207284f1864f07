// Taking back what oneself did, among people who go on working.
#include "shared/records/value.h"
#include "shared/service/own_change.h"
#include "shared/service/undo.h"
#include "tests/sync/county.h"

#include <QtTest>

using namespace county;
using base::ErrorCode;
using service::ChangeKind;

namespace {

std::vector<service::OwnAct> acts(Tablet& tablet) {
    return must(service::ownActs(tablet.ws()));
}
base::Dot newest(Tablet& tablet) {
    return acts(tablet).front().id;
}
ErrorCode refusal(Tablet& tablet, base::Dot act) {
    const auto done = service::undo(tablet.ws(), act);
    return done ? ErrorCode::Internal : done.error().code;
}

// An act over two records, as moving a member will be.
base::Dot actOverTwo(Tablet& tablet, base::RecordId a, base::RecordId b, const std::string& group) {
    service::Workspace& ws = tablet.ws();
    const auto& field = *records::typeInfo(records::type::kHousehold)->field(std::string_view("group"));
    const merge::CellKey key{field.number, {}};
    base::Dot first;
    must(ws.commit([&]() -> base::Result<void> {
        for (const base::RecordId id : {a, b}) {
            auto change = service::newChange(ws, id);
            first = first.valid() ? first : change.change.dot;
            change.act = first.packed();
            const auto* record = must(ws.replica().record(id));
            change.change.writes = {
                {key, must(records::cellFromText(field, {}, group)), record->state.heads(key)}};
            const base::StreamId stream = record->stream;
            RUHU_CHECK(service::saveOwn(ws, change, stream), "act");
        }
        return {};
    }));
    return first;
}

} // namespace

class UndoTest : public QObject {
    Q_OBJECT
    using World = Neighbours;

private slots:
    void whatOthersWroteSinceIsNotOverrun() {
        World w;
        const auto id = w.a.household("韦示例");
        w.a.edit(id, "phone", "10000000001");
        const auto mine = newest(w.a);
        w.settleDown();
        w.b.edit(id, "phone", "10000000002");
        w.settleDown();
        const auto done = service::undo(w.a.ws(), mine);
        QVERIFY(!done);
        QVERIFY(done.error().code == ErrorCode::UndoChangedSince);
        std::map<std::string, std::string> params(done.error().params.begin(), done.error().params.end());
        QCOMPARE(params["field"], std::string("phone"));
        QCOMPARE(params["person"], std::to_string(w.b.ws().identity().person));
        QCOMPARE(params["device"], std::to_string(w.b.ws().identity().device));
        QCOMPARE(w.a.text(id, "phone"), std::string("10000000002"));
        QVERIFY(refusal(w.a, {9, 9}) == ErrorCode::UndoNothing);
        QVERIFY(refusal(w.b, mine) == ErrorCode::UndoNothing); // another's act
    }

    void ownLaterEditStandsInTheWayUntilItIsTakenBack() {
        World w;
        const auto id = w.a.household("韦示例");
        w.a.edit(id, "phone", "10000000001");
        const auto first = newest(w.a);
        w.a.edit(id, "phone", "10000000002");
        const auto second = newest(w.a);
        QVERIFY(refusal(w.a, first) == ErrorCode::UndoChangedSince);
        must(service::undo(w.a.ws(), second));
        QCOMPARE(w.a.text(id, "phone"), std::string("10000000001"));
        must(service::undo(w.a.ws(), first));
        QCOMPARE(w.a.text(id, "phone"), std::string());
        QVERIFY(refusal(w.a, first) == ErrorCode::UndoneAlready);
        w.settleDown();
        QCOMPARE(w.a.dump(), w.b.dump());
    }

    void redoIsTheUndoOfTheUndo() {
        World w;
        const auto id = w.a.household("韦示例");
        w.settleDown();
        w.b.edit(id, "phone", "10000000001"); // what stood before came from elsewhere
        w.settleDown();
        w.a.edit(id, "phone", "10000000002");
        const auto act = newest(w.a);
        const auto undone = must(service::undo(w.a.ws(), act));
        QCOMPARE(w.a.text(id, "phone"), std::string("10000000001"));
        QVERIFY(acts(w.a)[1].undone);
        QVERIFY(acts(w.a)[0].undoes == act);
        w.settleDown();
        const auto redone = must(service::undo(w.a.ws(), undone));
        QCOMPARE(w.a.text(id, "phone"), std::string("10000000002"));
        QVERIFY(!acts(w.a)[2].undone);
        must(service::undo(w.a.ws(), redone));
        must(service::undo(w.a.ws(), newest(w.a)));
        QCOMPARE(w.a.text(id, "phone"), std::string("10000000002"));
        must(service::undo(w.a.ws(), act)); // nothing of it stands undone
        w.settleDown();
        QCOMPARE(w.b.text(id, "phone"), std::string("10000000001"));
        QCOMPARE(w.a.dump(), w.b.dump());
    }

    void creationBecomesADeletionAndBack() {
        World w;
        const auto id = w.a.household("韦示例");
        const auto created = newest(w.a);
        w.a.member(id, "成员");
        w.settleDown();
        const auto undone = must(service::undo(w.a.ws(), created));
        QVERIFY(acts(w.a)[0].parts[0].kind == ChangeKind::Undone);
        QCOMPARE(must(service::readRecord(w.a.ws(), id)).life, std::string("deleted"));
        const auto gone = must(service::deletedRecords(w.a.ws(), records::type::kHousehold));
        QCOMPARE(gone.size(), std::size_t(1));
        QCOMPARE(gone[0].title, std::string("韦示例"));
        w.settleDown();
        QCOMPARE(must(service::readRecord(w.b.ws(), id)).life, std::string("deleted"));
        must(service::undo(w.a.ws(), undone));
        w.settleDown();
        QCOMPARE(must(service::readRecord(w.b.ws(), id)).life, std::string("live"));
        w.b.member(id, "别人加的");
        w.settleDown();
        QVERIFY(refusal(w.a, created) == ErrorCode::UndoChangedSince);
    }

    void deletionIsTakenBack() {
        World w;
        const auto id = w.a.household("韦示例");
        must(service::deleteRecord(w.a.ws(), id, "登记重了"));
        QVERIFY(acts(w.a)[0].parts[0].kind == ChangeKind::Deleted);
        QCOMPARE(must(service::deletedRecords(w.a.ws(), records::type::kHousehold))[0].reason,
                 std::string("登记重了"));
        must(service::undo(w.a.ws(), newest(w.a)));
        QCOMPARE(must(service::readRecord(w.a.ws(), id)).life, std::string("live"));
    }

    void decisionOpensAgainWithWhatItHadSettled() {
        World w;
        const auto id = w.a.household("韦示例");
        w.settleDown();
        w.a.edit(id, "phone", "10000000001");
        w.b.edit(id, "phone", "10000000002");
        w.settleDown();
        must(service::resolveValue(w.b.ws(), id, "phone", "10000000003", "问过"));
        const auto decided = newest(w.b);
        const auto undone = must(service::undo(w.b.ws(), decided));
        const auto open = must(service::conflicts(w.b.ws(), id));
        QCOMPARE(open.size(), std::size_t(1));
        QCOMPARE(open[0].versions[0].text, std::string("10000000001"));
        QCOMPARE(open[0].versions[1].text, std::string("10000000002"));
        w.settleDown();
        QCOMPARE(w.a.dump(), w.b.dump());
        must(service::undo(w.b.ws(), undone)); // both versions go again, in one act
        QCOMPARE(w.b.text(id, "phone"), std::string("10000000003"));
        QVERIFY(must(service::conflicts(w.b.ws(), id)).empty());
    }

    void anActOverTwoRecordsGoesWholeOrNotAtAll() {
        World w;
        const auto one = w.a.household("韦示例"), two = w.a.household("蓝示例");
        w.settleDown();
        const auto act = actOverTwo(w.a, one, two, "7组");
        QCOMPARE(acts(w.a)[0].parts.size(), std::size_t(2));
        w.settleDown();
        w.b.edit(two, "group", "8组");
        w.settleDown();
        QVERIFY(refusal(w.a, act) == ErrorCode::UndoChangedSince);
        QCOMPARE(w.a.text(one, "group"), std::string("7组"));
        QCOMPARE(w.a.ws().replica().pendingCount(), std::size_t(0));

        const auto again = actOverTwo(w.a, one, two, "9组");
        must(service::undo(w.a.ws(), again));
        QCOMPARE(acts(w.a)[0].parts.size(), std::size_t(2));
        QCOMPARE(w.a.text(one, "group"), std::string("7组"));
        QCOMPARE(w.a.text(two, "group"), std::string("8组"));
        w.settleDown();
        QCOMPARE(w.a.dump(), w.b.dump());
    }

    void whatOnlyTheCountyKnowsIsSaid() {
        World w;
        const auto id = w.a.household("韦示例");
        w.a.edit(id, "phone", "10000000001");
        w.settleDown();
        Tablet c{w.folder / "c.db", w.clock, w.server};
        c.enrol(w.server.code());
        c.sync(); // states, no changes
        c.edit(id, "phone", "10000000002");
        const auto first = newest(c);
        c.sync();
        c.edit(id, "phone", "10000000003");
        c.sync();
        must(service::undo(c.ws(), newest(c)));
        QCOMPARE(c.text(id, "phone"), std::string("10000000002"));
        c.sync();
        QVERIFY(refusal(c, first) == ErrorCode::UndoBeforeUnknown);
    }

    void anotherPersonOfTheTabletHasTheirOwnActs() {
        World w;
        const auto id = w.a.household("韦示例");
        const auto act = newest(w.a);
        auto me = w.a.ws().identity();
        me.person = w.b.ws().identity().person;
        must(w.a.ws().setIdentity(me));
        QVERIFY(acts(w.a).empty());
        QVERIFY(refusal(w.a, act) == ErrorCode::UndoNothing);
        QCOMPARE(must(service::readRecord(w.a.ws(), id)).life, std::string("live"));
    }

    void whatTheCountyHoldsIsNothingToTakeBack() {
        World w;
        const auto id = w.a.household("韦示例");
        w.settleDown();
        must(serverservice::revokeDevice(w.server.core(), w.a.ws().identity().device));
        w.a.edit(id, "phone", "10000000001");
        (void)w.a.trySync();
        QVERIFY(acts(w.a)[0].inQuestion);
        QVERIFY(refusal(w.a, newest(w.a)) == ErrorCode::UndoHeld);
    }
};

QTEST_GUILESS_MAIN(UndoTest)
#include "tst_undo.moc"
