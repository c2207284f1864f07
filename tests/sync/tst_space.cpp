// What may leave a tablet's log, and that nothing depends on it afterwards.
#include "shared/service/history.h"
#include "shared/service/outbox.h"
#include "shared/service/space.h"
#include "shared/service/undo.h"
#include "tests/sync/county.h"

#include <QtTest>

using namespace county;

namespace {

constexpr base::Seconds kMonth = 31 * 86400;

service::FreedView freed(Tablet& tablet) {
    return must(service::freeSpace(tablet.ws()));
}
std::uint64_t removable(Tablet& tablet) {
    return must(service::space(tablet.ws())).removableChanges;
}

// Two tablets whose changes are in a backup and old enough.
struct Old : Neighbours {
    base::RecordId id, other;

    Old() {
        id = a.household("韦示例");
        other = b.household("蓝示例");
        settleDown();
        a.edit(id, "phone", "10000000001");
        b.edit(id, "address", "示例 1 号");
        settleDown();
        must(serverservice::backup(server.core(), folder / "backup.db"));
        clock.advance(kMonth);
        settleDown();
    }
    void restore() {
        clock.advance(60);
        server.close();
        must(serverservice::restore(server.dir(), folder / "backup.db", clock));
        server.open();
    }
    std::string dumpOfANewTablet() {
        Tablet fresh{folder / "fresh.db", clock, server};
        fresh.enrol(server.code());
        fresh.sync();
        return fresh.dump();
    }
};

} // namespace

class SpaceTest : public QObject {
    Q_OBJECT

private slots:
    void nothingGoesBeforeABackupHasItAndThirtyDaysPassed() {
        Neighbours w;
        w.a.household("韦示例");
        w.settleDown();
        w.clock.advance(kMonth);
        w.settleDown();
        QCOMPARE(removable(w.a), std::uint64_t(0)); // old, and in no backup
        must(serverservice::backup(w.server.core(), w.folder / "backup.db"));
        QCOMPARE(removable(w.a), std::uint64_t(0)); // no receipt says so yet
        w.settleDown();
        QCOMPARE(removable(w.a), std::uint64_t(1));
        w.a.household("蓝示例");
        w.settleDown();
        must(serverservice::backup(w.server.core(), w.folder / "backup.db"));
        w.settleDown();
        QCOMPARE(removable(w.a), std::uint64_t(1)); // in a backup, and young
    }

    void theTabletsOwnClockDoesNotCount() {
        Neighbours w;
        w.a.household("韦示例");
        w.settleDown();
        must(serverservice::backup(w.server.core(), w.folder / "backup.db"));
        w.settleDown();
        w.clock.advance(10 * kMonth); // no contact since
        QCOMPARE(removable(w.a), std::uint64_t(0));
        QCOMPARE(freed(w.a).changes, std::uint64_t(0));
        w.a.sync();
        QCOMPARE(removable(w.a), std::uint64_t(1));
    }

    void recordsAreAsBeforeAndWhatIsMissingIsSaid() {
        Old w;
        const std::string dump = w.a.dump();
        const auto before = must(service::space(w.a.ws()));
        QVERIFY(before.diskFree > 0 && before.storeBytes > 0 && before.logChanges == 4);
        QCOMPARE(before.removableChanges, std::uint64_t(4));
        const auto gone = freed(w.a);
        QCOMPARE(gone.changes, std::uint64_t(4));
        QCOMPARE(gone.bytes, before.removableBytes);
        QVERIFY(gone.shrunk);
        QCOMPARE(must(service::space(w.a.ws())).logChanges, std::uint64_t(0));
        QCOMPARE(w.a.dump(), dump);
        w.a.close();
        w.a.open();
        QCOMPARE(w.a.dump(), dump);
        QCOMPARE(must(w.a.ws().store().integrity()), std::string("ok"));
        QVERIFY(!must(service::householdHistory(w.a.ws(), w.id)).complete);
        QVERIFY(!must(service::daySheetHere(w.a.ws(), "2015-10-21")).complete);
        QVERIFY(must(service::daySheetHere(w.a.ws(), "2015-11-21")).complete);
        QVERIFY(must(service::receiptOfHousehold(w.a.ws(), w.id)) == service::Receipt::InBackup);
        QVERIFY(must(service::ownActs(w.a.ws())).empty());

        QCOMPARE(must(service::fetchHistory(w.a.ws(), w.a.transport(), w.id)).changes, std::size_t(3));
        QVERIFY(must(service::householdHistory(w.a.ws(), w.id)).complete);
        QVERIFY(freed(w.a).bytes > 0); // what was fetched goes, too
        QVERIFY(!must(service::householdHistory(w.a.ws(), w.id)).complete);

        const auto next = w.a.household("莫示例");
        QVERIFY(next.counter > w.id.counter + 1); // no number twice
        w.settleDown();
        QCOMPARE(w.a.dump(), w.b.dump());
        QCOMPARE(w.a.dump(), w.dumpOfANewTablet());
    }

    void whatWaitsOrIsInQuestionStays() {
        Old w;
        must(serverservice::revokeDevice(w.server.core(), w.a.ws().identity().device));
        w.a.edit(w.id, "phone", "10000000002");
        (void)w.a.trySync();
        w.a.edit(w.id, "phone", "10000000003");
        const auto held = must(service::ownActs(w.a.ws()));
        QVERIFY(held[1].inQuestion && held[0].waiting);
        must(service::freeSpace(w.a.ws(), -kMonth));
        const auto left = must(service::ownActs(w.a.ws()));
        QVERIFY(left.size() == 2 && left[1].inQuestion && left[0].waiting);
        QCOMPARE(left[1].parts[0].fields[0].text, std::string("10000000002"));
    }

    void aServerRestoredFromThatBackupConverges() {
        Old w;
        w.a.edit(w.other, "phone", "10000000002"); // newer than the backup
        w.settleDown();
        QCOMPARE(freed(w.a).changes, std::uint64_t(4));
        QCOMPARE(freed(w.b).changes, std::uint64_t(4));
        w.restore();
        w.settleDown();
        QCOMPARE(w.a.text(w.other, "phone"), std::string("10000000002"));
        QCOMPARE(w.a.text(w.id, "phone"), std::string("10000000001"));
        QCOMPARE(w.a.dump(), w.b.dump());
        QCOMPARE(w.a.dump(), w.dumpOfANewTablet());
        QVERIFY(must(service::inbox(w.a.ws())).empty());
        w.a.edit(w.id, "phone", "10000000004");
        w.settleDown();
        QCOMPARE(w.b.text(w.id, "phone"), std::string("10000000004"));
    }

    void aNewEpochPromisesAnew() {
        Old w;
        QCOMPARE(removable(w.a), std::uint64_t(4));
        w.restore();
        QCOMPARE(removable(w.a), std::uint64_t(4));
        w.a.sync();
        QCOMPARE(removable(w.a), std::uint64_t(0)); // which of its sets that backup holds is not known
    }

    void aPowerCutLosesNothingElse() {
        for (std::size_t writes = 0; writes < 12; ++writes) {
            Old w;
            const std::string dump = w.a.dump();
            w.a.stopAt(writes);
            try {
                (void)service::freeSpace(w.a.ws());
            } catch (const Stopped&) {
            }
            w.a.close();
            w.a.open();
            QCOMPARE(w.a.dump(), dump);
            freed(w.a);
            QCOMPARE(removable(w.a), std::uint64_t(0));
            w.a.edit(w.id, "phone", "10000000002");
            w.settleDown();
            QCOMPARE(w.a.dump(), w.b.dump());
        }
    }
};

QTEST_GUILESS_MAIN(SpaceTest)
#include "tst_space.moc"
