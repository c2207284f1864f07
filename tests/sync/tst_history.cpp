// What happened to a household: as far as this tablet knows, and what the county tells on demand.
#include "shared/service/disagree.h"
#include "shared/service/history.h"
#include "shared/sync/envelope.h"
#include "tests/sync/county.h"

#include <QtTest>

using namespace county;
using base::ErrorCode;
using service::ChangeKind;
using service::Standing;

namespace {

std::vector<ChangeKind> kinds(const service::History& history) {
    std::vector<ChangeKind> out;
    for (const auto& entry : history.entries)
        out.push_back(entry.kind);
    return out;
}

service::History told(Tablet& tablet, base::RecordId id) {
    return must(service::householdHistory(tablet.ws(), id));
}
service::Lineage phoneOf(Tablet& tablet, base::RecordId id) {
    return must(service::lineage(tablet.ws(), id, "phone"));
}

// A household with a past, all of it in a backup: a tablet that comes later gets states.
struct Past : Neighbours {
    base::RecordId id, member;

    Past() {
        id = a.household("韦示例");
        member = a.member(id, "成员");
        for (const char* phone : {"10000000001", "10000000002", "10000000003"}) {
            clock.advance(60);
            a.edit(id, "phone", phone);
            a.sync();
        }
        settleDown();
        must(serverservice::backup(server.core(), folder / "backup.db"));
    }
};
struct LateTablet : Tablet {
    explicit LateTablet(Past& w, const std::string& area = kVillage)
        : Tablet(w.folder / ("late" + area + ".db"), w.clock, w.server) {
        enrol(w.server.code("surveyor", area, "调查员丙"));
        sync();
    }
};

} // namespace

class HistoryTest : public QObject {
    Q_OBJECT

private slots:
    void everyActIsToldWithWhatItReplaced() {
        Neighbours w;
        const auto id = w.a.household("韦示例");
        const auto member = w.a.member(id, "成员");
        w.settleDown();
        w.clock.advance(60);
        w.a.edit(id, "phone", "10000000001");
        w.clock.advance(60);
        w.b.edit(id, "phone", "10000000002");
        w.settleDown();
        w.clock.advance(60);
        must(service::resolveTake(w.b.ws(), id, "phone", 2, "打过电话"));
        w.settleDown();
        w.clock.advance(60);
        must(service::disagree(w.a.ws(), id, "phone", "当面问过"));
        w.clock.advance(60);
        must(service::deleteRecord(w.a.ws(), member, "外嫁"));
        w.clock.advance(60);
        must(service::undeleteRecord(w.a.ws(), member, "又回来了"));
        const auto history = told(w.a, id);
        QVERIFY(history.complete && history.missing == 0);
        const std::vector<ChangeKind> expected = {
            ChangeKind::Created, ChangeKind::Created,   ChangeKind::Edited,  ChangeKind::Edited,
            ChangeKind::Decided, ChangeKind::Disagreed, ChangeKind::Deleted, ChangeKind::Restored};
        QVERIFY(kinds(history) == expected);
        const auto& decided = history.entries[4];
        QCOMPARE(decided.reason, std::string("打过电话"));
        QCOMPARE(decided.authorName, std::string("调查员乙"));
        QCOMPARE(decided.device, w.b.ws().identity().device);
        QCOMPARE(decided.fields.at(0).field, std::string("phone"));
        QCOMPARE(decided.fields.at(0).text, std::string("10000000002"));
        const std::vector<std::string> before = {"10000000001", "10000000002"};
        QVERIFY(decided.fields.at(0).before == before);
        QVERIFY(decided.received > 0 && decided.standing == Standing::Stored);
        QVERIFY(history.entries.back().standing == Standing::Waiting);
        QCOMPARE(history.entries[6].fields.at(0).text, std::string("deleted"));
        QVERIFY(history.entries[6].record == member);

        const auto lineage = phoneOf(w.a, id);
        QVERIFY(lineage.open && lineage.complete);
        QCOMPARE(lineage.versions.size(), std::size_t(4));
        QCOMPARE(std::count_if(lineage.versions.begin(), lineage.versions.end(),
                               [](const auto& version) { return version.head; }),
                 2);
        QCOMPARE(lineage.versions[2].replaced.size(), std::size_t(2));
        QVERIFY(lineage.versions[3].replaced == std::vector{lineage.versions[0].dot});
        QVERIFY(service::lineage(w.a.ws(), id, "nonsense").error().code == ErrorCode::UnknownField);
        QVERIFY(service::history(w.a.ws(), {9, 9}).error().code == ErrorCode::NotFound);
    }

    void whatTheCountyHoldsAndReleasesIsToldToEverybody() {
        Neighbours w;
        const auto id = w.a.household("韦示例");
        w.settleDown();
        must(serverservice::revokeDevice(w.server.core(), w.a.ws().identity().device));
        w.clock.advance(60);
        w.a.edit(id, "phone", "10000000001");
        (void)w.a.trySync();
        w.b.sync();
        QVERIFY(told(w.a, id).entries.back().standing == Standing::InQuestion);
        QCOMPARE(told(w.a, id).entries.back().fields.at(0).text, std::string("10000000001"));
        const auto trace = told(w.b, id).entries;
        const auto hole = std::find_if(trace.begin(), trace.end(),
                                       [](const auto& entry) { return entry.standing == Standing::Trace; });
        QVERIFY(hole != trace.end());
        QCOMPARE(hole->fields.at(0).field, std::string("phone"));
        QCOMPARE(hole->fields.at(0).text, std::string()); // nobody else sees what was entered
        w.clock.advance(60);
        must(serverservice::release(w.server.core(),
                                    must(serverservice::quarantine(w.server.core()))[0].row.id, "核对过"));
        w.b.sync();
        const auto released = told(w.b, id).entries.back();
        QVERIFY(released.kind == ChangeKind::Released);
        QCOMPARE(released.releasedFor, std::string("调查员甲"));
        QCOMPARE(released.reason, std::string("核对过"));
    }

    void aTabletThatCameLaterSaysWhatItLacksAndFetchesIt() {
        Past w;
        LateTablet c(w);
        const auto before = told(c, w.id);
        QVERIFY(!before.complete);
        QCOMPARE(before.missing, std::size_t(5));
        QVERIFY(before.entries.empty() && before.sinceHere == 0);
        const auto bare = phoneOf(c, w.id);
        QVERIFY(!bare.complete);
        QCOMPARE(bare.versions.size(), std::size_t(3));
        QVERIFY(bare.versions[2].head && bare.versions[2].known && !bare.versions[0].known);
        const std::string dump = c.dump();

        w.server.close();
        QVERIFY(service::fetchHistory(c.ws(), c.transport(), w.id).error().code == ErrorCode::Offline);
        QCOMPARE(told(c, w.id).missing, std::size_t(5));
        w.server.open();
        QCOMPARE(must(service::fetchHistory(c.ws(), c.transport(), w.id)).changes, std::size_t(5));
        const auto after = told(c, w.id), original = told(w.a, w.id);
        QVERIFY(after.complete);
        QCOMPARE(after.entries.size(), original.entries.size());
        for (std::size_t i = 0; i < after.entries.size(); ++i) {
            QVERIFY(after.entries[i].fetched && after.entries[i].received > 0);
            QVERIFY(after.entries[i].dot == original.entries[i].dot);
            QCOMPARE(after.entries[i].fields.size(), original.entries[i].fields.size());
            QCOMPARE(after.entries[i].fields[0].text, original.entries[i].fields[0].text);
            QVERIFY(after.entries[i].fields[0].before == original.entries[i].fields[0].before);
        }
        QVERIFY(phoneOf(c, w.id).complete);
        QCOMPARE(phoneOf(c, w.id).versions[0].text, std::string("10000000001"));
        QCOMPARE(c.dump(), dump); // read, never applied
        QCOMPARE(must(service::fetchHistory(c.ws(), c.transport(), w.id)).bytesDown, std::uint64_t(0));

        c.close();
        c.open();
        QVERIFY(told(c, w.id).complete);
        c.edit(w.id, "phone", "10000000004");
        c.sync();
        QVERIFY(told(c, w.id).complete && !told(c, w.id).entries.back().fetched);
        QVERIFY(told(c, w.id).sinceHere > 0);
    }

    void aLongHistoryComesInPages() {
        Past w;
        LateTablet c(w);
        w.server.close();
        const auto core = must(serverservice::Core::open({w.server.dir(), false, {}, 1}, w.clock));
        std::size_t requests = 0;
        syncing::LoopbackTransport line([&](std::string_view path, std::string_view body) {
            ++requests;
            serverservice::SyncService service(*core);
            return path == "/v1/history" ? service.history(body) : service.sync(body);
        });
        QCOMPARE(must(service::fetchHistory(c.ws(), line, w.id)).changes, std::size_t(5));
        QVERIFY(requests >= 3); // one set a page
        QVERIFY(told(c, w.id).complete);
    }

    void onlyWithinTheScopeOfTheDevice() {
        Past w;
        LateTablet c(w), elsewhere(w, kOtherVillage);
        const auto stream = must(c.ws().streamFor(records::type::kHousehold, kVillage));
        const auto ask = [&](Tablet& tablet, base::StreamId of, int records) {
            ruhu::v1::HistoryRequest request;
            request.set_protocol(syncing::kProtocol);
            request.set_stream(of);
            for (int i = 0; i < records; ++i)
                request.add_records(static_cast<std::uint64_t>(w.id.packed()));
            const auto& me = tablet.ws().identity();
            const auto bytes = must(w.server.handle(
                "/v1/history", syncing::packEnvelope(request.SerializeAsString(), crypto::context::kRequest,
                                                     me.key, me.device)));
            ruhu::v1::HistoryResponse response;
            const auto envelope = must(syncing::readEnvelope(bytes));
            if (!syncing::isSignedBy(envelope, crypto::context::kResponse, me.serverKey) ||
                !response.ParseFromString(must(syncing::bodyOf(envelope, 1 << 23))))
                std::abort();
            return response;
        };
        QVERIFY(ask(c, stream, 1).entries_size() > 0);
        QCOMPARE(ask(elsewhere, stream, 1).error(), std::string("rights.outside"));
        QCOMPARE(ask(elsewhere, stream, 1).entries_size(), 0);
        const auto other = must(elsewhere.ws().streamFor(records::type::kHousehold, kOtherVillage));
        QCOMPARE(ask(elsewhere, other, 1).entries_size(), 0); // another stream's record
        QCOMPARE(ask(c, stream, 257).error(), std::string("wire.too_large"));
        QVERIFY(!w.server.handle("/v1/history", "no envelope"));
        must(serverservice::revokeDevice(w.server.core(), c.ws().identity().device));
        QCOMPARE(ask(c, stream, 1).error(), std::string("sync.revoked"));
        QVERIFY(service::fetchHistory(c.ws(), c.transport(), w.id).error().code == ErrorCode::Revoked);
    }

    void whatWasFetchedGoesWithTheVillage() {
        OneTablet w;
        const auto id = w.householdIn(w.a, kVillage);
        w.a.sync();
        w.backup();
        Tablet c{w.folder / "c.db", w.clock, w.server};
        c.enrol(w.server.code("surveyor", "451228101", "调查员丙"));
        c.sync();
        QCOMPARE(must(service::fetchHistory(c.ws(), c.transport(), id)).changes, std::size_t(1));
        QVERIFY(must(c.ws().store().metaBytes("history_")) > 0);
        w.grant(c, kOtherVillage);
        c.sync();
        QCOMPARE(must(c.ws().store().metaBytes("history_")), std::uint64_t(0));
    }
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_history.moc"
