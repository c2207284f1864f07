// What waits, how far it has come, and the day-sheet that tablet and office compute alike.
#include "shared/service/outbox.h"
#include "shared/service/receipt.h"
#include "syncserver/service/day_sheet.h"
#include "tests/sync/county.h"

#include <QtTest>

using namespace county;
using service::Receipt;

namespace {

constexpr const char* kDate = "2015-10-21";

service::DaySheet sheetHere(Tablet& tablet, const std::string& date = kDate) {
    return must(service::daySheetHere(tablet.ws(), date));
}
service::DaySheet sheetAtOffice(Neighbours& w, Tablet& tablet, const std::string& date = kDate) {
    return must(serverservice::daySheet(w.server.core(), tablet.ws().identity().device, date));
}
Receipt receipt(Tablet& tablet, base::RecordId household) {
    return must(service::receiptOfHousehold(tablet.ws(), household));
}

} // namespace

class OutboxTest : public QObject {
    Q_OBJECT
    using World = Neighbours;

private slots:
    void whatWaitsIsToldByHousehold() {
        World w;
        QVERIFY(must(service::outbox(w.a.ws())).households.empty());
        const auto first = w.a.household("韦示例");
        w.clock.advance(60);
        const auto second = w.a.household("蓝示例", "2组");
        w.clock.advance(60);
        const auto member = w.a.member(first, "成员");
        w.a.edit(member, "phone", "10000000001");
        const auto view = must(service::outbox(w.a.ws()));
        QCOMPARE(view.changes, std::size_t(4));
        QCOMPARE(view.households.size(), std::size_t(2));
        QVERIFY(view.households[0].id == first && view.households[1].id == second);
        QCOMPARE(view.households[0].name, std::string("韦示例"));
        QCOMPARE(view.households[0].changes, std::size_t(3));
        QCOMPARE(view.households[0].since, base::Seconds(1445385600));
        QCOMPARE(view.households[0].kinds.size(), std::size_t(3));
        QCOMPARE(view.households[1].group, std::string("2组"));
        QVERIFY(view.bytes > 0 && view.since == view.households[0].since);
        w.a.sync();
        QVERIFY(must(service::outbox(w.a.ws())).households.empty());
    }

    void receiptsFollowTheWorkUntilItIsInABackup() {
        World w;
        const auto id = w.a.household("韦示例");
        const auto member = w.a.member(id, "成员");
        QVERIFY(receipt(w.a, id) == Receipt::OnlyHere);
        w.server.close();
        QVERIFY(!w.a.trySync());
        QVERIFY(receipt(w.a, id) == Receipt::Framed);
        QVERIFY(must(service::outbox(w.a.ws())).households[0].sending);
        w.server.open();
        w.a.sync();
        w.b.sync();
        QVERIFY(receipt(w.a, id) == Receipt::Stored && receipt(w.b, id) == Receipt::Stored);
        must(serverservice::backup(w.server.core(), w.folder / "backup.db"));
        w.settleDown();
        QVERIFY(receipt(w.a, id) == Receipt::InBackup && receipt(w.b, id) == Receipt::InBackup);
        w.a.edit(member, "phone", "10000000001"); // newer than the backup
        w.settleDown();
        QVERIFY(receipt(w.a, id) == Receipt::Stored && receipt(w.b, id) == Receipt::Stored);
        Tablet c{w.folder / "c.db", w.clock, w.server};
        c.enrol(w.server.code());
        c.sync();
        QVERIFY(receipt(c, id) == Receipt::Stored); // it had states, but what no backup has as changes
        must(serverservice::backup(w.server.core(), w.folder / "backup.db"));
        c.sync();
        QVERIFY(receipt(c, id) == Receipt::InBackup);
        must(serverservice::revokeDevice(w.server.core(), w.a.ws().identity().device));
        w.a.edit(id, "phone", "10000000002");
        (void)w.a.trySync();
        QVERIFY(receipt(w.a, id) == Receipt::InQuestion);
    }

    void aRestoredServerPromisesNothingOfTheOldEpoch() {
        OneTablet w;
        w.a.household("甲户");
        w.a.sync();
        w.backup();
        const auto later = w.a.household("乙户");
        w.a.sync();
        must(serverservice::backup(w.server.core(), w.folder / "newer.db"));
        w.a.sync();
        QVERIFY(receipt(w.a, later) == Receipt::InBackup);
        w.restore(); // from the older one
        w.a.sync();
        QVERIFY(receipt(w.a, later) == Receipt::Stored);
        w.backup();
        w.a.sync();
        QVERIFY(receipt(w.a, later) == Receipt::InBackup);
    }

    void tabletAndOfficeHaveOneFingerprintOnceEverythingArrived() {
        World w;
        const auto id = w.a.household("韦示例");
        const auto other = w.a.household("蓝示例");
        must(service::createRecord(w.a.ws(), records::type::kVisit,
                                   {{"household", id.text()}, {"purpose", "score"}, {"date", kDate}}));
        w.a.sync();
        w.a.edit(other, "phone", "10000000001");
        const auto before = sheetHere(w.a).people.at(0);
        QCOMPARE(before.visited, std::size_t(1));
        QCOMPARE(before.edited, std::size_t(2));
        QCOMPARE(before.changes, std::size_t(4));
        QCOMPARE(before.stored, std::size_t(3));
        QCOMPARE(before.waiting, std::size_t(1));
        QCOMPARE(before.photos, std::size_t(0));
        QCOMPARE(before.name, std::string("调查员甲"));
        QCOMPARE(before.fingerprint.size(), std::size_t(9));
        QCOMPARE(before.fingerprint[4], ' ');
        QVERIFY(sheetAtOffice(w, w.a).people.at(0).fingerprint != before.fingerprint);
        w.a.sync();
        const auto office = sheetAtOffice(w, w.a).people.at(0);
        QCOMPARE(office.fingerprint, before.fingerprint);
        QCOMPARE(office.fingerprint, sheetHere(w.a).people.at(0).fingerprint);
        QCOMPARE(office.visited, std::size_t(1));
        QCOMPARE(office.edited, std::size_t(2));
        QCOMPARE(office.name, std::string("调查员甲"));
        QVERIFY(sheetAtOffice(w, w.b).people.empty());
    }

    void whatTheCountyHoldsIsInBothFingerprints() {
        World w;
        w.a.household("韦示例");
        w.a.sync();
        must(serverservice::revokeDevice(w.server.core(), w.a.ws().identity().device));
        w.a.household("蓝示例");
        (void)w.a.trySync();
        const auto here = sheetHere(w.a).people.at(0), office = sheetAtOffice(w, w.a).people.at(0);
        QCOMPARE(here.held, std::size_t(1));
        QCOMPARE(office.held, std::size_t(1));
        QCOMPARE(office.fingerprint, here.fingerprint);
    }

    void aDayBeginsAtMidnightInChina() {
        World w;
        w.clock.set(1445356799); // 2015-10-20 23:59:59
        w.a.household("昨天");
        w.clock.set(1445356800);
        w.a.household("今天一早");
        w.clock.set(1445356800 + 86399);
        w.a.household("今天最晚");
        w.clock.set(1445356800 + 86400);
        w.a.household("明天");
        QCOMPARE(sheetHere(w.a, "2015-10-20").people.at(0).changes, std::size_t(1));
        QCOMPARE(sheetHere(w.a, "2015-10-21").people.at(0).changes, std::size_t(2));
        QCOMPARE(sheetHere(w.a, "2015-10-22").people.at(0).changes, std::size_t(1));
        QVERIFY(sheetHere(w.a, "2015-10-23").people.empty());
        for (const char* wrong : {"", "2015-13-01", "gestern"})
            QVERIFY(service::daySheetHere(w.a.ws(), wrong).error().code == base::ErrorCode::BadDate);
        QVERIFY(serverservice::daySheet(w.server.core(), 999, kDate).error().code ==
                base::ErrorCode::DeviceUnknown);
    }

    void everyPersonOfATabletHasALine() {
        World w;
        w.a.household("韦示例");
        auto me = w.a.ws().identity();
        me.person = w.b.ws().identity().person;
        must(w.a.ws().setIdentity(me));
        w.a.household("蓝示例");
        const auto sheet = sheetHere(w.a);
        QCOMPARE(sheet.people.size(), std::size_t(2));
        QVERIFY(sheet.people[0].fingerprint != sheet.people[1].fingerprint);
    }
};

QTEST_GUILESS_MAIN(OutboxTest)
#include "tst_outbox.moc"
