// What the simulation found, each as the smallest story that shows it.
#include "tests/sync/county.h"

#include <QtTest>
#include <set>

using namespace county;

class SyncRegressions : public QObject {
    Q_OBJECT

    using World = OneTablet;

private slots:
    // The log of a village that left was the only memory of the dots given there: the next work got the same
    // dots, and no server took them.
    void aDotIsNeverGivenAgainAfterItsVillageLeft() {
        World w;
        w.householdIn(w.a, kVillage);
        w.householdIn(w.a, kOtherVillage);
        w.a.sync();
        w.grant(w.a, kVillage);
        w.a.sync();
        w.a.close();
        w.a.open();
        const auto id = w.householdIn(w.a, kVillage);
        QCOMPARE(id.counter, std::uint64_t(3));
        w.a.sync();
        QCOMPARE(w.a.ws().replica().pendingCount(), std::size_t(0));
    }

    // Contacts were counted anew under a new number: work within rights was held because its contact was not
    // known.
    void rightsOfTheLastContactSurviveANewNumber() {
        World w;
        w.a.sync();
        w.copyFile(w.a, w.folder / "copy.db");
        w.householdIn(w.a, kVillage);
        w.a.sync();
        Tablet twin{w.folder / "copy.db", w.clock, w.server};
        w.householdIn(twin, kOtherVillage); // within its rights when it was last in contact
        w.grant(twin, kVillage);
        const auto report = twin.sync();
        QVERIFY(report.renumbered);
        QCOMPARE(report.quarantined, std::uint64_t(0));
    }

    // Half-typed answers stayed under the old id, where no screen looks.
    void draftsFollowARecordToItsNewId() {
        World w;
        w.copyFile(w.a, w.folder / "copy.db");
        w.householdIn(w.a, kVillage);
        w.a.sync();
        Tablet twin{w.folder / "copy.db", w.clock, w.server};
        w.clock.advance(60); // else its bytes are those of the other's, and it is no new work
        const auto id = w.householdIn(twin, kVillage);
        must(service::keepDraft(twin.ws(), id, "address", "示例"));
        twin.sync();
        const auto now = must(twin.ws().store().alias(id));
        QVERIFY(now && *now != id);
        QCOMPARE(must(twin.ws().store().drafts(*now)).size(), std::size_t(1));
    }

    // A tablet put back to an older state sent under its new number what it had sent before: every household
    // of that time stood there twice, and nobody was asked.
    void whatATabletSentInALifeItForgotIsNotSentAgain() {
        World w;
        const auto id = w.householdIn(w.a, kVillage);
        const auto other = w.householdIn(w.a, kVillage);
        w.copyFile(w.a, w.folder / "copy.db"); // both wait, not framed yet
        w.a.edit(other, "address", "示例 1 号");
        w.a.sync();
        Tablet back{w.folder / "copy.db", w.clock, w.server};
        w.clock.advance(60);
        back.edit(id, "address", "示例 2 号"); // under the number of the edit it has forgotten
        const auto report = back.sync();
        QVERIFY(report.renumbered);
        w.a.sync();
        back.sync();
        QCOMPARE(must(back.ws().store().countRecords(must(back.ws().store().record(id))->stream)),
                 std::int64_t(2));
        QCOMPARE(w.a.text(id, "address"), std::string("示例 2 号"));
        QCOMPARE(back.text(other, "address"), std::string("示例 1 号"));
        QCOMPARE(back.dump(), w.a.dump());
    }

    // … nor what the county holds for checking: it was told as new a second time.
    void whatIsHeldOfALifeItForgotIsInQuestion() {
        World w;
        w.a.sync();
        w.householdIn(w.a, kOtherVillage);
        const base::Dot held = w.a.ws().replica().pendingDots().front();
        w.copyFile(w.a, w.folder / "copy.db");
        w.householdIn(w.a, kOtherVillage);                          // else both frame the same set
        must(w.server.core().transact([&]() -> base::Result<void> { // their rights had been entered wrongly
            w.server.core().store().database().execute("UPDATE person_grant SET area='451228101201'");
            return {};
        }));
        QCOMPARE(w.a.sync().quarantined, std::uint64_t(2));
        must(w.server.core().transact([&]() -> base::Result<void> {
            w.server.core().store().database().execute("UPDATE person_grant SET area='451228101'");
            return {};
        }));
        Tablet back{w.folder / "copy.db", w.clock, w.server};
        back.sync();
        QVERIFY(must(back.ws().store().change(held))->status == store::ChangeStatus::InQuestion);
        QCOMPARE(must(serverservice::quarantine(w.server.core())).size(), std::size_t(2));
        QCOMPARE(back.ws().replica().pendingCount(), std::size_t(0));
    }

    // A village that left and came back made the tablet a copy of itself: it took a new number for nothing,
    // and its people were told so.
    void aVillageThatComesBackLeavesTheNumberAsItIs() {
        World w;
        w.backup();
        const auto id = w.householdIn(w.a, kVillage);
        w.a.sync();
        w.grant(w.a, kOtherVillage);
        w.a.sync();
        QVERIFY(!must(w.a.ws().store().record(id)));
        w.grant(w.a, "451228101");
        QVERIFY(!w.a.sync().renumbered);
        const auto after = w.householdIn(w.a, kVillage);
        QVERIFY(!w.a.sync().renumbered);
        QCOMPARE(after.device, id.device);
        // Its log has its own work again, for the day the server lacks it.
        w.restore();
        w.a.sync();
        QCOMPARE(w.a.text(id, "head_name"), std::string("韦示例"));
        QCOMPARE(w.a.text(after, "head_name"), std::string("韦示例"));
        QCOMPARE(w.a.dump(), w.dumpOfANewTablet());
    }

    // A withdrawn first write left an empty cell behind: two tablets with the same changes had different
    // states.
    void aWithdrawnWriteLeavesNoTrace() {
        World w;
        const auto id = w.householdIn(w.a, kVillage);
        w.a.sync();
        w.copyFile(w.a, w.folder / "copy.db");
        w.householdIn(w.a, kVillage);
        w.a.sync();
        Tablet twin{w.folder / "copy.db", w.clock, w.server};
        w.clock.advance(60); // else it is the same household
        const auto other = w.householdIn(twin, kVillage);
        must(
            service::joinHouseholds(twin.ws(), id, other, true, "同一家")); // a cell under the other's old id
        twin.sync();
        twin.sync();
        w.a.sync();
        QCOMPARE(twin.dump(), w.a.dump());
    }

    // A tablet that had its records by pages alone could not give a restored server what the backup lacked.
    void whatATabletGotByPagesComesBackAfterARestore() {
        World w;
        must(serverservice::backup(w.server.core(), w.folder / "backup.db"));
        auto gone = std::make_unique<Tablet>(w.folder / "b.db", w.clock, w.server);
        gone->enrol(w.server.code());
        gone->sync();
        const auto id = gone->household("韦示例");
        gone->sync();
        gone.reset(); // lost, after its work was acknowledged
        Tablet c{w.folder / "c.db", w.clock, w.server};
        c.enrol(w.server.code());
        c.sync();
        w.server.close();
        must(serverservice::restore(w.server.dir(), w.folder / "backup.db", w.clock));
        w.server.open();
        c.sync();
        w.a.sync();
        QCOMPARE(w.a.text(id, "head_name"), std::string("韦示例"));
    }

    // A restored server decides anew: what it holds now replaces what tablets knew, or they differ for ever.
    void aVerdictTakenAgainAfterARestoreReachesEveryTablet() {
        World w;
        Tablet b{w.folder / "b.db", w.clock, w.server};
        b.enrol(w.server.code());
        b.sync();
        must(serverservice::backup(w.server.core(), w.folder / "backup.db"));
        const auto id = b.household("韦示例");
        b.sync();
        w.a.sync();
        const auto device = b.ws().identity().device;
        w.server.close();
        must(serverservice::restore(w.server.dir(), w.folder / "backup.db", w.clock));
        w.server.open();
        must(serverservice::revokeDevice(w.server.core(), device));
        w.a.sync(); // gives back b's work, which is held now
        QCOMPARE(must(serverservice::quarantine(w.server.core())).size(), std::size_t(1));
        Tablet c{w.folder / "c.db", w.clock, w.server};
        c.enrol(w.server.code("surveyor", "451228101", "调查员丙"));
        c.sync();
        QCOMPARE(w.a.dump(), c.dump());
        QVERIFY(!w.a.ws().lists().find(id) || !w.a.ws().lists().find(id)->created);
    }

    // A village left the tablet with the log that a restored server had not got back yet.
    void aVillageLeavesOnlyWhenTheRestoredServerHasItsLog() {
        World w;
        Tablet b{w.folder / "b.db", w.clock, w.server};
        b.enrol(w.server.code("surveyor", "451228101", "调查员乙"));
        b.sync();
        must(serverservice::backup(w.server.core(), w.folder / "backup.db"));
        const auto id = w.householdIn(w.a, kVillage);
        w.a.sync();
        w.server.close();
        must(serverservice::restore(w.server.dir(), w.folder / "backup.db", w.clock));
        w.server.open();
        w.grant(w.a, kOtherVillage);
        w.a.sync();
        w.a.sync();
        QVERIFY(!service::readRecord(w.a.ws(), id));
        b.sync();
        QCOMPARE(b.text(id, "head_name"), std::string("韦示例"));
    }

    // Two restores of one backup gave the same numbers twice: the second tablet took the first one's place.
    void aBackupRestoredTwiceGivesNoNumberTwice() {
        World w;
        must(serverservice::backup(w.server.core(), w.folder / "backup.db"));
        std::set<base::DeviceNumber> numbers;
        for (const char* name : {"b.db", "c.db", "d.db"}) {
            w.clock.advance(60);
            w.server.close();
            must(serverservice::restore(w.server.dir(), w.folder / "backup.db", w.clock));
            w.server.open();
            Tablet tablet{w.folder / name, w.clock, w.server};
            tablet.enrol(w.server.code());
            QVERIFY(numbers.insert(tablet.ws().identity().device).second);
        }
    }

    // After a restore a tablet took pages as if they were in a backup already; a second restore then lost
    // them.
    void aServerRestoredTwiceGetsBackWhatTabletsHave() {
        World w;
        Tablet b{w.folder / "b.db", w.clock, w.server};
        b.enrol(w.server.code("surveyor", "451228101", "调查员乙"));
        must(serverservice::backup(w.server.core(), w.folder / "backup.db"));
        b.sync();
        const auto id = w.householdIn(w.a, kVillage);
        w.a.sync();
        for (int i = 0; i < 2; ++i) {
            w.clock.advance(60);
            w.server.close();
            must(serverservice::restore(w.server.dir(), w.folder / "backup.db", w.clock));
            w.server.open();
            if (i == 0) {
                w.a.sync();
                b.sync();
                w.a.close(); // lost
            }
        }
        b.sync();
        Tablet c{w.folder / "c.db", w.clock, w.server};
        c.enrol(w.server.code());
        c.sync();
        QCOMPARE(c.text(id, "head_name"), std::string("韦示例"));
    }

    // The list did not learn that an edit was not covered by the deletion: nobody was asked.
    void anEditOfADeletedRecordIsListedAsOpen() {
        World w;
        const auto id = w.householdIn(w.a, kVillage);
        w.a.sync();
        must(service::deleteRecord(w.a.ws(), id, "登记重了"));
        w.a.edit(id, "address", "示例 1 号");
        QCOMPARE(must(service::conflicts(w.a.ws())).size(), std::size_t(1));
    }

    // Released by mistake, bytes that are no text stood on every tablet, and its lists could not be read any
    // more.
    void aReleaseTakesInNothingThatIsNoValue() {
        World w;
        const auto id = w.householdIn(w.a, kVillage);
        const auto stream = must(w.a.ws().replica().record(id))->stream;
        must(w.a.ws().commit([&] {
            records::RecordChange change;
            change.change.dot = w.a.ws().nextDot();
            change.change.record = id;
            change.change.time = w.clock.now();
            change.change.author = w.a.ws().identity().person;
            change.change.writes.push_back({{24, {}}, "\xc2\x01\x02\xc3\x28", {}}); // address: not UTF-8
            return w.a.ws().replica().saveOwn(change, stream, w.a.ws().identity().contact);
        }));
        QCOMPARE(w.a.sync().refused, std::uint64_t(1));
        const auto held = must(serverservice::quarantine(w.server.core()));
        QCOMPARE(held.size(), std::size_t(1));
        QVERIFY(!serverservice::release(w.server.core(), held[0].row.id, "看错了"));
    }
};

QTEST_GUILESS_MAIN(SyncRegressions)
#include "tst_sync_regressions.moc"
