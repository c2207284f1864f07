// The story of the project in one process: two tablets, one truth.
#include "tests/sync/county.h"

#include <QtTest>

using namespace county;

class TwoTablets : public QObject {
    Q_OBJECT

    using World = Neighbours;

private slots:
    void disjointEditsMergeByThemselves() {
        World w;
        const auto id = w.a.household("韦示例");
        w.settleDown();
        QCOMPARE(w.b.text(id, "head_name"), std::string("韦示例"));
        w.a.edit(id, "phone", "10000000001");
        w.b.edit(id, "address", "示例 1 号");
        w.settleDown();
        for (Tablet* tablet : {&w.a, &w.b}) {
            QCOMPARE(tablet->text(id, "phone"), std::string("10000000001"));
            QCOMPARE(tablet->text(id, "address"), std::string("示例 1 号"));
            QVERIFY(must(service::conflicts(tablet->ws())).empty());
        }
        QCOMPARE(w.a.dump(), w.b.dump());
    }

    void clashStaysOpenUntilAPersonDecidesAndTheOverruledIsTold() {
        World w;
        const auto id = w.a.household("韦示例");
        w.a.edit(id, "phone", "10000000000");
        w.settleDown();
        w.clock.advance(60);
        w.a.edit(id, "phone", "10000000001");
        w.clock.advance(60);
        w.b.edit(id, "phone", "10000000002");
        w.settleDown();
        for (Tablet* tablet : {&w.a, &w.b}) {
            const auto open = must(service::conflicts(tablet->ws()));
            QCOMPARE(open.size(), std::size_t(1));
            QCOMPARE(open[0].field, std::string("phone"));
            QCOMPARE(open[0].base.value_or("?"), std::string("10000000000"));
            QCOMPARE(open[0].versions.size(), std::size_t(2));
            QCOMPARE(open[0].versions[0].text, std::string("10000000001"));
            QCOMPARE(open[0].versions[0].authorName, std::string("调查员甲"));
            QCOMPARE(open[0].versions[1].authorName, std::string("调查员乙"));
            QVERIFY(open[0].versions[0].time < open[0].versions[1].time);
            QVERIFY(open[0].versions[0].device != open[0].versions[1].device);
        }
        QVERIFY(!service::resolveTake(w.b.ws(), id, "phone", 2, "")); // a decision needs a reason
        must(service::resolveTake(w.b.ws(), id, "phone", 2, "打过电话，是这个号"));
        w.settleDown();
        QVERIFY(must(service::conflicts(w.a.ws())).empty());
        QCOMPARE(w.a.text(id, "phone"), std::string("10000000002"));
        QCOMPARE(w.a.dump(), w.b.dump());
        const auto told = must(service::inbox(w.a.ws()));
        QCOMPARE(told.size(), std::size_t(1));
        QCOMPARE(told[0].kind, std::string("overruled"));
        QCOMPARE(told[0].mine, std::string("10000000001"));
        QCOMPARE(told[0].chosen, std::string("10000000002"));
        QCOMPARE(told[0].byName, std::string("调查员乙"));
        QCOMPARE(told[0].reason, std::string("打过电话，是这个号"));
        QVERIFY(must(service::inbox(w.b.ws())).empty());
    }

    void deleteAgainstEditAsks() {
        World w;
        const auto id = w.a.household("韦示例");
        w.settleDown();
        must(service::deleteRecord(w.a.ws(), id, "登记重了"));
        w.b.edit(id, "phone", "10000000002");
        w.settleDown();
        for (Tablet* tablet : {&w.a, &w.b}) {
            QCOMPARE(must(service::readRecord(tablet->ws(), id)).life, std::string("asks"));
            QCOMPARE(must(service::conflicts(tablet->ws())).size(), std::size_t(1));
            QCOMPARE(tablet->ws().lists().households().size(), std::size_t(1)); // still there for everybody
        }
        must(service::resolveValue(w.b.ws(), id, "deleted", "kept", "确有这户"));
        w.settleDown();
        QCOMPARE(must(service::readRecord(w.a.ws(), id)).life, std::string("live"));
        QVERIFY(must(service::conflicts(w.a.ws())).empty());
        QCOMPARE(w.a.dump(), w.b.dump());
    }

    void aThirdTabletHasByteEqualState() {
        World w;
        for (int i = 0; i < 30; ++i)
            w.a.member(w.a.household("户" + std::to_string(i)), "成员");
        const auto id = w.a.household("韦示例");
        w.settleDown();
        w.a.edit(id, "phone", "10000000001");
        w.b.edit(id, "phone", "10000000002");
        w.settleDown();
        Tablet c{w.folder / "c.db", w.clock, w.server};
        c.enrol(w.server.code("village-officer", kVillage, "村干部"));
        c.sync();
        QCOMPARE(c.dump(), w.a.dump());
        QCOMPARE(c.dump(), w.b.dump());
        QCOMPARE(must(service::conflicts(c.ws())).size(), std::size_t(1));
    }

    void theSameIdNumberTwiceIsAQuestionAndAJoinSettlesIt() {
        World w;
        const auto first = w.a.household("韦示例"), second = w.b.household("韦示例");
        w.a.member(first, "韦示例", "459999198506150022");
        w.b.member(second, "韦示例", "459999198506150022");
        w.settleDown();
        const auto open = [&](Tablet& tablet) {
            std::size_t count = 0;
            for (const auto& question : must(service::questions(tablet.ws())))
                count += question.records.size() == 2 && question.localOnly; // across households
            return count;
        };
        QCOMPARE(open(w.a), std::size_t(1));
        QCOMPARE(open(w.b), std::size_t(1));
        must(service::joinHouseholds(w.b.ws(), first, second, true, "同一家，两个队各登了一次"));
        w.settleDown();
        QCOMPARE(open(w.a), std::size_t(0));
        QCOMPARE(w.a.ws().lists().households().size(), std::size_t(1));
        must(service::joinHouseholds(w.a.ws(), first, second, false, "是两家"));
        w.settleDown();
        QCOMPARE(w.b.ws().lists().households().size(), std::size_t(2));
        QCOMPARE(w.a.dump(), w.b.dump());
    }

    void workOutsideRightsIsHeldAndComesBackByRelease() {
        World w;
        const auto id = w.a.household("韦示例");
        w.settleDown();
        const auto device = w.a.ws().identity().device;
        w.a.edit(id, "phone", "10000000001");
        must(serverservice::revokeDevice(w.server.core(), device));
        const auto report = w.a.trySync();
        QVERIFY(!report);
        QCOMPARE(report.error().code, base::ErrorCode::Revoked);
        // It stays readable on the tablet, as in question; the field fell back.
        QCOMPARE(w.a.text(id, "phone"), std::string());
        QCOMPARE(must(service::inbox(w.a.ws())).size(), std::size_t(1));
        w.b.sync();
        QCOMPARE(w.b.text(id, "phone"), std::string());
        const auto held = must(serverservice::quarantine(w.server.core()));
        QCOMPARE(held.size(), std::size_t(1));
        QCOMPARE(held[0].fields[0].second, std::string("10000000001"));
        w.b.edit(id, "phone", "10000000002"); // meanwhile
        w.b.sync();
        must(serverservice::release(w.server.core(), held[0].row.id, "核实过"));
        w.b.sync();
        const auto open = must(service::conflicts(w.b.ws()));
        QCOMPARE(open.size(), std::size_t(1));
        QCOMPARE(open[0].versions.size(), std::size_t(2));
        QVERIFY(!serverservice::release(w.server.core(), held[0].row.id, "again"));
    }

    void aLostAnswerLosesNothingAndDoublesNothing() {
        World w;
        w.a.household("韦示例");
        bool lose = true;
        syncing::LoopbackTransport lossy(
            [&](std::string_view path, std::string_view body) -> base::Result<std::string> {
                auto answer = w.server.handle(path, body);
                if (std::exchange(lose, false))
                    return base::fail(base::ErrorCode::Offline, "cut");
                return answer;
            });
        QVERIFY(!service::syncNow(w.a.ws(), lossy));
        QCOMPARE(w.a.ws().replica().pendingCount(), std::size_t(1));
        must(service::syncNow(w.a.ws(), lossy));
        QCOMPARE(w.a.ws().replica().pendingCount(), std::size_t(0));
        w.b.sync();
        QCOMPARE(w.b.ws().lists().households().size(), std::size_t(1));
        QCOMPARE(w.a.dump(), w.b.dump());
    }

    void aCopiedTabletTakesANewNumberAndKeepsItsWork() {
        World w;
        const auto id = w.a.household("韦示例");
        w.a.sync();
        w.a.close();
        std::filesystem::copy_file(w.folder / "a.db", w.folder / "copy.db");
        w.a.open();
        Tablet copy{w.folder / "copy.db", w.clock, w.server};
        const auto made = w.a.household("原来的");
        w.a.edit(id, "phone", "10000000001");
        const auto madeByCopy = copy.household("副本的");
        const auto child = copy.member(madeByCopy, "孩子");
        QCOMPARE(made, madeByCopy); // the same dot, two households
        w.a.sync();
        const auto report = copy.sync();
        QVERIFY(report.renumbered);
        w.settleDown();
        copy.sync();
        QCOMPARE(w.b.ws().lists().households().size(), std::size_t(3));
        QCOMPARE(w.a.dump(), w.b.dump());
        QCOMPARE(copy.dump(), w.b.dump());
        // The member followed its household to the new id.
        const auto moved = copy.ws().currentId(child);
        const auto household = base::Dot::parse(w.b.text(moved, "household"));
        QVERIFY(household);
        QCOMPARE(w.b.text(*household, "head_name"), std::string("副本的"));
        // The old id is the other's household now, also when no list shows it any more.
        QCOMPARE(copy.ws().currentId(made), made);
        must(service::deleteRecord(w.a.ws(), made));
        w.settleDown();
        copy.sync();
        QCOMPARE(copy.ws().currentId(made), made);
    }

    void aRestoredServerGetsBackWhatTabletsHold() {
        World w;
        w.a.household("备份前的");
        w.settleDown();
        must(serverservice::backup(w.server.core(), w.folder / "backup.db"));
        const auto later = w.a.household("备份后的");
        w.settleDown();
        Tablet c{w.folder / "c.db", w.clock, w.server}; // enrolled after the backup
        c.enrol(w.server.code("surveyor", kVillage, "调查员丙"));
        c.sync();
        c.edit(later, "phone", "10000000003");
        c.sync();
        w.server.close();
        must(serverservice::restore(w.server.dir(), w.folder / "backup.db", w.clock));
        w.server.open();
        w.a.household("恢复后的");
        for (int i = 0; i < 3; ++i) {
            c.sync();
            w.a.sync();
            w.b.sync();
        }
        QCOMPARE(w.a.dump(), w.b.dump());
        QCOMPARE(c.dump(), w.b.dump());
        QCOMPARE(w.b.ws().lists().households().size(), std::size_t(3));
        QCOMPARE(w.b.text(later, "phone"), std::string("10000000003"));
        Tablet d{w.folder / "d.db", w.clock, w.server};
        d.enrol(w.server.code("surveyor", kVillage, "调查员丁"));
        d.sync();
        QCOMPARE(d.dump(), w.b.dump());
    }

    void aServerClockSetBackTakesNothingAway() {
        World w;
        const auto id = w.a.household("韦示例");
        w.settleDown();
        w.clock.set(w.clock.now() - 10 * 365 * 86400);
        w.a.edit(id, "phone", "10000000001");
        w.settleDown();
        QCOMPARE(w.b.text(id, "phone"), std::string("10000000001"));
        QCOMPARE(w.a.dump(), w.b.dump());
    }

    void aTabletGetsItsVillageOnlyAndRestrictedStreamsOnlyByRole() {
        World w;
        Tablet other{w.folder / "o.db", w.clock, w.server}, auditor{w.folder / "t.db", w.clock, w.server};
        other.enrol(w.server.code("surveyor", kOtherVillage, "调查员丙"));
        auditor.enrol(w.server.code("township-auditor", "451228101", "镇审核员"));
        w.a.household("甲村的");
        other.sync();
        other.household("乙村的");
        w.a.sync();
        other.sync();
        auditor.sync();
        QCOMPARE(other.ws().lists().households().size(), std::size_t(1));
        QCOMPARE(auditor.ws().lists().households().size(), std::size_t(2));
        for (const auto& stream : must(w.a.ws().store().streams()))
            QCOMPARE(stream.compartment, 0);
        const auto household = auditor.ws().lists().households()[0]->id;
        const auto account =
            must(service::createRecord(auditor.ws(), records::type::kBankAccount,
                                       {{"household", household.text()}, {"account", "0000"}}, kVillage));
        auditor.sync();
        w.a.sync();
        QVERIFY(!service::readRecord(w.a.ws(), account)); // not hidden: not there
    }
};

QTEST_GUILESS_MAIN(TwoTablets)
#include "tst_two_tablets.moc"
