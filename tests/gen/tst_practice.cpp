// The practice village is whole, quick to make, and nothing of it gets to a county, whichever way is tried.
#include "shared/gen/practice.h"
#include "shared/service/exchange.h"
#include "shared/sync/certificate.h"
#include "shared/sync/envelope.h"
#include "shared/sync/export_codec.h"
#include "shared/sync/framer.h"
#include "syncserver/service/exports.h"
#include "tests/sync/county.h"

#include <QElapsedTimer>
#include <QtTest>

#include <set>

using namespace county;

namespace {

struct Practice {
    base::ManualClock clock{1445385600}; // 2015-10-21 08:00
    TemporaryFolder folder;
    Server server{folder / "server", clock};
    Tablet tablet{folder / "practice.db", clock, server};
    gen::PracticeReport report = must(gen::makePractice(tablet.ws()));
    service::Workspace& ws() { return tablet.ws(); }
};

template <class T>
const char* codeOf(const base::Result<T>& result) {
    return result ? "done" : base::errorName(result.error().code);
}

// What a program that ignores the refusals would send: the store's unsent work, signed with its key.
ruhu::v1::ExportFile forged(service::Workspace& ws) {
    const auto& me = ws.identity();
    must(syncing::frameWaiting(ws.store(), me.device, 0, me.key, 32 * 1024));
    ruhu::v1::ExportContent content;
    content.set_format(1);
    for (const auto& row : must(ws.store().framedSets())) {
        auto* set = content.add_sets();
        set->set_set(must(syncing::bytesOfSet(ws.store(), row)));
        set->set_signature(row.signature);
    }
    ruhu::v1::DeviceCertificate self;
    self.set_device(me.device);
    self.set_public_key(me.key.publicKey);
    self.set_person(me.person);
    return must(syncing::signExport(content, syncing::signCertificate(self, me.key), me.key, std::nullopt));
}

} // namespace

class PracticeVillage : public QObject {
    Q_OBJECT

private slots:
    void everythingToPractiseOnIsThere() {
        Practice p;
        QVERIFY(p.report.groups >= 3);
        QCOMPARE(p.ws().lists().households().size(), std::size_t(60));
        QCOMPARE(p.ws().lists().all(records::type::kMember).size(), p.report.members);
        QVERIFY(p.report.visited >= 20 && p.report.visited < 30);
        QVERIFY(p.report.withMistake >= 3);
        // A mistake that leaves a field blank is no question yet; and nothing else asks.
        const auto questions = must(service::questions(p.ws()));
        QVERIFY2(questions.size() >= 3, std::to_string(questions.size()).c_str());
        std::set<base::RecordId> asked;
        for (const auto& question : questions)
            for (const auto id : question.records)
                if (const auto* entry = p.ws().lists().find(id))
                    asked.insert(entry->parent.valid() ? entry->parent : id);
        QVERIFY(asked.size() <= p.report.withMistake);
        const auto open = must(service::conflicts(p.ws()));
        QCOMPARE(open.size(), std::size_t(1));
        QVERIFY(open[0].record == p.report.disputed);
        QVERIFY(open[0].versions[0].author != open[0].versions[1].author);
        QCOMPARE(p.ws().replica().pendingCount(), std::size_t(1)); // the trainee's own side of it
        const auto people = must(service::tabletPeople(p.ws()));
        QCOMPARE(people.size(), std::size_t(2));
        must(service::usePerson(p.ws(), people[1].id, {}));
        QCOMPARE(p.ws().lists().households().size(), std::size_t(60));
    }

    void itIsWorkedInLikeAnyVillage() {
        Practice p;
        const auto id = p.tablet.household("韦练习");
        p.tablet.edit(id, "phone", "19900000001");
        must(service::resolveTake(p.ws(), p.report.disputed, "address", 1, "去看过"));
        p.tablet.close();
        p.tablet.open();
        QVERIFY(p.ws().isPractice());
        QVERIFY(must(service::conflicts(p.ws())).empty());
        QCOMPARE(p.tablet.text(id, "phone"), std::string("19900000001"));
    }

    void itIsMadeQuickly() {
        base::ManualClock clock{1445385600};
        TemporaryFolder folder;
        auto ws = must(service::Workspace::open({folder / "p.db", false, true, false, {}}, clock));
        QElapsedTimer timer;
        timer.start();
        must(gen::makePractice(*ws));
        qInfo("made in %lld ms", static_cast<long long>(timer.elapsed()));
        QVERIFY(timer.elapsed() < 2000);
    }

    void theSameSeedMakesTheSameVillage() {
        Practice a, b;
        QCOMPARE(a.tablet.dump(), b.tablet.dump());
    }

    void nothingOfItGoesAnywhere() {
        Practice p;
        QCOMPARE(codeOf(service::enrol(p.ws(), p.tablet.transport(), "loopback", p.server.code(), "tablet")),
                 "practice.only");
        QCOMPARE(codeOf(p.tablet.trySync()), "practice.only");
        QCOMPARE(codeOf(service::addPerson(p.ws(), p.tablet.transport(), p.server.code())), "practice.only");
        QCOMPARE(codeOf(service::exportUnsent(p.ws(), true)), "practice.only");
        QCOMPARE(codeOf(service::exportUnsent(p.ws(), false)), "practice.only");
        Tablet real{p.folder / "real.db", p.clock, p.server};
        real.enrol(p.server.code());
        const std::string file = must(service::exportUnsent(real.ws(), false));
        QCOMPARE(codeOf(service::takeIn(p.ws(), file)), "practice.only"); // others' work would be lost in it
    }

    void neitherServerNorTabletTakesWhatWasMadeThere() {
        Practice p;
        const auto file = forged(p.ws());
        Tablet real{p.folder / "real.db", p.clock, p.server};
        real.enrol(p.server.code());
        real.sync();
        QCOMPARE(codeOf(service::takeIn(real.ws(), syncing::packExport(file))), "wire.bad_signature");
        QCOMPARE(must(serverservice::acceptExport(p.server.core(), file)), std::size_t(0));
        ruhu::v1::SyncRequest request;
        request.set_protocol(syncing::kProtocol);
        ruhu::v1::ExportContent content;
        QVERIFY(content.ParseFromString(file.content()) && content.sets_size() > 0);
        *request.mutable_sets() = content.sets();
        const auto& me = p.ws().identity();
        const auto answer = must(p.server.handle(
            "/v1/sync", syncing::packEnvelope(request.SerializeAsString(), crypto::context::kRequest, me.key,
                                              me.device, &file.certificate())));
        ruhu::v1::SyncResponse response;
        QVERIFY(
            response.ParseFromString(must(syncing::bodyOf(must(syncing::readEnvelope(answer)), 1 << 20))));
        QVERIFY(!response.error().empty() && response.verdicts().empty());
        for (const auto& stream : must(p.server.core().store().streams()))
            QCOMPARE(must(p.server.core().store().countRecords(stream.id)), std::int64_t(0));
    }

    void aStoreThatIsInUseDoesNotBecomeOne() {
        Practice p;
        QCOMPARE(codeOf(gen::makePractice(p.ws())), "practice.store_in_use");
        Tablet real{p.folder / "real.db", p.clock, p.server};
        real.enrol(p.server.code());
        QCOMPARE(codeOf(gen::makePractice(real.ws())), "practice.store_in_use");
        QVERIFY(!real.ws().isPractice());
        Tablet other{p.folder / "other.db", p.clock, p.server};
        QCOMPARE(codeOf(gen::makePractice(other.ws(), {0, 1})), "input.invalid");
        QVERIFY(!other.ws().isPractice() && !other.ws().identity().enrolled());
        other.enrol(p.server.code()); // it is as empty as before
    }

    void aHalfMadeOneIsNone() {
        base::ManualClock clock{1445385600};
        TemporaryFolder folder;
        Server server{folder / "server", clock};
        Tablet tablet{folder / "p.db", clock, server};
        tablet.stopAt(200);
        QVERIFY_EXCEPTION_THROWN(must(gen::makePractice(tablet.ws())), Stopped);
        tablet.close();
        tablet.open();
        QVERIFY(!tablet.ws().isPractice() && tablet.ws().lists().size() == 0);
        must(gen::makePractice(tablet.ws()));
    }
};

QTEST_GUILESS_MAIN(PracticeVillage)
#include "tst_practice.moc"
