// After the server was restored from a backup: what it decides anew reaches every tablet, and nothing that
// somebody entered is out of sight.
#include "tests/sync/county.h"

#include <QtTest>
#include <algorithm>

using namespace county;

class NewEpoch : public QObject {
    Q_OBJECT

    using World = OneTablet;

    // With a second tablet of the township, enrolled.
    struct Pair : OneTablet {
        Tablet b{folder / "b.db", clock, server};
        Pair() { b.enrol(server.code("surveyor", "451228101", "调查员乙")); }
    };

    static bool inQuestion(Tablet& tablet, base::Dot dot) {
        const auto row = must(tablet.ws().store().change(dot));
        return row && row->status == store::ChangeStatus::InQuestion &&
               records::decodeChange(row->bytes, dot, {row->author, row->start});
    }
    static std::size_t told(Tablet& tablet) {
        const auto news = must(service::inbox(tablet.ws()));
        return static_cast<std::size_t>(std::count_if(
            news.begin(), news.end(), [](const auto& view) { return view.kind == "in_question"; }));
    }

private slots:
    // What an edit had superseded stayed superseded on tablets that had seen it applied: they showed nothing
    // where others showed the old value.
    void whatAHeldEditSupersededStandsAgainAfterARestore() {
        Pair w;
        Tablet& b = w.b;
        const auto id = w.householdIn(w.a, kVillage);
        w.a.sync();
        b.sync();
        w.backup();
        b.edit(id, "head_name", "韦改名");
        b.sync();
        w.a.sync();
        w.restore();
        w.revoke(b);
        w.a.sync(); // gives back b's edit, which is held now
        QCOMPARE(w.a.text(id, "head_name"), std::string("韦示例"));
        QCOMPARE(w.a.dump(), w.dumpOfANewTablet());
    }

    // … and the other way round: a revocation was lost with the restore.
    void aHeldEditThatARestoredServerTakesStandsOnEveryTablet() {
        Pair w;
        Tablet& b = w.b;
        const auto id = w.householdIn(w.a, kVillage);
        w.a.sync();
        b.sync();
        w.backup();
        b.edit(id, "head_name", "韦改名");
        const base::Dot edit = b.ws().replica().pendingDots().front();
        w.revoke(b);
        (void)b.trySync();
        QVERIFY(inQuestion(b, edit));
        w.a.sync();
        w.restore();
        b.sync();
        w.a.sync();
        QCOMPARE(b.text(id, "head_name"), std::string("韦改名"));
        QCOMPARE(w.a.text(id, "head_name"), std::string("韦改名"));
        QCOMPARE(w.a.dump(), w.dumpOfANewTablet());
        QCOMPARE(b.dump(), w.a.dump());
        QVERIFY(must(b.ws().store().change(edit))->status == store::ChangeStatus::Applied);
        QCOMPARE(told(b), std::size_t(0)); // it is in question no more
    }

    // Its author read "stored" of a change that the restored server holds for checking.
    void anOwnChangeThatARestoredServerHoldsStandsInQuestion() {
        Pair w;
        Tablet& b = w.b;
        const auto id = w.householdIn(w.a, kOtherVillage);
        w.a.sync();
        w.backup();
        b.sync();
        b.edit(id, "address", "示例 1 号");
        const base::Dot edit = b.ws().replica().pendingDots().front();
        b.sync();
        w.restore();
        must(w.server.core().transact([&]() -> base::Result<void> { // their rights had been entered wrongly
            w.server.core().store().database().execute("UPDATE person_grant SET area='451228101201'");
            return {};
        }));
        b.sync();
        QVERIFY(inQuestion(b, edit));
        const auto news = must(service::inbox(b.ws()));
        QVERIFY(std::any_of(news.begin(), news.end(), [](const auto& view) {
            return view.kind == "in_question" && view.mine == "address=示例 1 号" &&
                   view.reason == base::errorName(base::ErrorCode::OutsideRights);
        }));
        QCOMPARE(must(serverservice::quarantine(w.server.core())).size(), std::size_t(1));
    }

    // A record that the server has lost and does not take back stayed on one tablet for ever.
    void whatARestoredServerDoesNotTakeBackIsInQuestion() {
        World w;
        w.backup();
        Tablet author{w.folder / "author.db", w.clock, w.server}, b{w.folder / "b.db", w.clock, w.server};
        for (Tablet* tablet : {&author, &b}) {
            tablet->enrol(w.server.code("surveyor", "451228101", "调查员乙"));
            tablet->sync();
        }
        const auto id = w.householdIn(author, kVillage);
        author.sync();
        author.edit(id, "address", "示例 1 号");
        const base::Dot edit = author.ws().replica().pendingDots().front();
        author.sync();
        b.sync();
        b.ws().store().database().execute(
            "DELETE FROM certificate"); // it cannot show any more whose they are
        w.restore();
        b.sync();
        QVERIFY(inQuestion(b, id) && inQuestion(b, edit));
        QVERIFY(!must(b.ws().store().record(id)));
        QCOMPARE(told(b), std::size_t(2));
        QCOMPARE(b.dump(), w.dumpOfANewTablet());
        author.sync();
        b.sync();
        QVERIFY(!inQuestion(b, id) && !inQuestion(b, edit));
        QCOMPARE(told(b), std::size_t(0));
        QCOMPARE(b.dump(), author.dump());
        QCOMPARE(b.text(id, "address"), std::string("示例 1 号"));
    }

    // Somebody else's work that only a locked-out tablet still had was lost with the backup's gap.
    void aRevokedTabletStillGivesBackWhatTheServerLost() {
        Pair w;
        Tablet author{w.folder / "author.db", w.clock, w.server};
        author.enrol(w.server.code("surveyor", "451228101", "调查员丙"));
        author.sync();
        w.b.sync();
        w.backup();
        const auto id = w.householdIn(author, kVillage);
        author.sync();
        w.b.sync();
        author.close(); // lost
        w.restore();
        w.revoke(w.b);
        const auto answer = w.b.trySync();
        QVERIFY(!answer && answer.error().code == base::ErrorCode::Revoked);
        w.a.sync();
        QCOMPARE(w.a.text(id, "head_name"), std::string("韦示例"));
        QCOMPARE(w.a.dump(), w.dumpOfANewTablet());
    }

    // Held, and the answer lost; then the list of what is held went with the restore, while another tablet
    // gave the void back: the author read "stored" of what stood nowhere.
    void whatWasHeldBeforeARestoreIsHeldAgain() {
        Pair w;
        const auto id = w.householdIn(w.a, kVillage);
        w.a.sync();
        w.b.sync();
        w.backup();
        w.revoke(w.b);
        w.b.edit(id, "address", "示例 1 号");
        const base::Dot edit = w.b.ws().replica().pendingDots().front();
        syncing::LoopbackTransport deaf([&](std::string_view path, std::string_view body) {
            (void)w.server.handle(path, body);
            return base::Result<std::string>(base::fail(base::ErrorCode::Offline, "post"));
        });
        QVERIFY(!service::syncNow(w.b.ws(), deaf));
        w.a.sync();
        w.restore();
        w.a.sync();
        (void)w.b.trySync();
        QVERIFY(inQuestion(w.b, edit));
        QCOMPARE(told(w.b), std::size_t(1));
        const auto held = must(serverservice::quarantine(w.server.core()));
        QCOMPARE(held.size(), std::size_t(1));
        must(serverservice::release(w.server.core(), held.front().row.id, "核实过"));
        w.a.sync();
        QCOMPARE(w.a.text(id, "address"), std::string("示例 1 号"));
    }

    // … also when its author had been told: the county could not see any more what it held.
    void whatTheCountyHeldBeforeARestoreItCanSeeAgain() {
        Pair w;
        const auto id = w.householdIn(w.a, kVillage);
        w.a.sync();
        w.b.sync();
        w.backup();
        w.revoke(w.b);
        w.b.edit(id, "address", "示例 1 号");
        (void)w.b.trySync();
        w.a.sync();
        w.restore();
        w.a.sync();
        QCOMPARE(must(serverservice::quarantine(w.server.core())).size(), std::size_t(0));
        (void)w.b.trySync();
        QCOMPARE(must(serverservice::quarantine(w.server.core())).size(), std::size_t(1));
        QCOMPARE(told(w.b), std::size_t(1));
    }

    // Two tablets had one number and each its own work under it: the restored server takes one's; the other
    // keeps its words, and its person is told.
    void ofTwoPastsOfANumberNoneIsForgotten() {
        Pair w;
        const auto id = w.householdIn(w.a, kVillage);
        w.a.sync();
        w.b.sync();
        w.backup();
        w.copyFile(w.b, w.folder / "twin.db");
        Tablet twin{w.folder / "twin.db", w.clock, w.server};
        w.b.edit(id, "address", "示例 1 号");
        const base::Dot dot = w.b.ws().replica().pendingDots().front();
        w.b.sync();
        twin.edit(id, "address", "示例 2 号");
        QCOMPARE(twin.ws().replica().pendingDots().front().text(), dot.text());
        w.restore();
        twin.sync();
        w.b.sync();
        QCOMPARE(w.b.text(id, "address"), std::string("示例 2 号"));
        const auto news = must(service::inbox(w.b.ws()));
        QVERIFY(std::any_of(news.begin(), news.end(), [](const auto& view) {
            return view.kind == "in_question" && view.mine == "address=示例 1 号";
        }));
    }

    // The chain of a tablet that is gone had a hole: all that came after it was refused for ever.
    void whatIsGivenBackNeedsNotWhatCameBeforeIt() {
        Pair w;
        Tablet& b = w.b;
        b.sync();
        w.backup();
        const auto lost = w.householdIn(b, kVillage), id = w.householdIn(b, kVillage);
        b.sync();
        w.a.sync();
        const auto after = w.householdIn(b, kVillage);
        b.sync();
        w.a.sync();
        b.close(); // lost
        w.a.ws().store().database().execute(
            "DELETE FROM change_set WHERE device=" + std::to_string(id.device) + " AND first=1");
        w.restore();
        w.a.sync();
        QCOMPARE(w.a.text(after, "head_name"), std::string("韦示例"));
        QVERIFY(inQuestion(w.a, lost) && inQuestion(w.a, id));
        QCOMPARE(w.a.dump(), w.dumpOfANewTablet());
    }

    // A tablet that had lost its village's log never got back its own work, which others had given to the
    // server.
    void ownWorkThatOthersGaveBackComesToItsTablet() {
        Pair w;
        Tablet& b = w.b;
        b.sync();
        w.backup();
        const auto id = w.householdIn(b, kVillage);
        b.sync();
        w.a.sync();
        w.grant(b, kOtherVillage);
        b.sync(); // the village leaves …
        w.restore();
        b.sync(); // … and is back, without its log: so much had been lost
        w.a.sync();
        b.sync();
        QCOMPARE(b.text(id, "head_name"), std::string("韦示例"));
        QCOMPARE(b.dump(), w.a.dump());
    }

    // Contacts of after the backup were numbered anew, and old work was judged by the rights of a later
    // moment.
    void aContactIsNeverNumberedTwice() {
        World w;
        w.backup();
        w.a.sync();
        const auto lost = w.a.ws().identity().contact;
        w.restore();
        for (std::uint64_t i = 0; i < 3; ++i)
            w.a.sync();
        QVERIFY(!must(w.server.core().tables().contactTime(w.a.ws().identity().device, lost)));
    }

    // Pages and the log's own lines were cut anywhere: a tablet that stopped in between comes out the same.
    void aTabletStoppedWhileItTakesANewEpochGoesOn() {
        for (std::size_t stop = 0; stop < 400; stop += 3) {
            Pair w;
            Tablet& b = w.b;
            const auto id = w.householdIn(w.a, kVillage);
            w.a.sync();
            b.sync();
            w.backup();
            b.edit(id, "head_name", "韦改名");
            b.household("韦新来");
            b.sync();
            w.a.sync();
            w.a.edit(id, "address", "示例 1 号"); // waits
            w.restore();
            w.revoke(b);
            w.a.stopAt(stop);
            bool whole = false;
            try {
                whole = w.a.trySync().has_value();
            } catch (const Stopped&) {
            }
            w.a.close();
            w.a.open();
            w.a.sync();
            QCOMPARE(w.a.text(id, "head_name"), std::string("韦示例"));
            QCOMPARE(w.a.text(id, "address"), std::string("示例 1 号"));
            QCOMPARE(w.a.dump(), w.dumpOfANewTablet());
            if (whole)
                return;
        }
        QFAIL("never came to the end");
    }
};

QTEST_GUILESS_MAIN(NewEpoch)
#include "tst_new_epoch.moc"
