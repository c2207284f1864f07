// Several people on one tablet, of different villages, against the real server: who wrote what, with whose
// rights, who sees what, and what a PIN is worth.
#include "shared/service/exchange.h"
#include "shared/service/history.h"
#include "tests/sync/county.h"

#include <QtTest>

#include <set>

using namespace county;
using base::ErrorCode;
using base::PersonId;

namespace {

constexpr const char* kPin = "314159";

struct Shared {
    base::ManualClock clock{1445385600}; // 2015-10-21 08:00
    TemporaryFolder folder;
    Server server{folder / "server", clock};
    Tablet tablet{folder / "a.db", clock, server}, office{folder / "office.db", clock, server};
    PersonId first = 0, second = 0;

    Shared() {
        tablet.enrol(server.code("surveyor", kVillage, "调查员甲"));
        office.enrol(server.code("county-staff", "451228", "县办"));
        first = tablet.ws().identity().person;
        tablet.sync();
        second = add(server.code("surveyor", kOtherVillage, "调查员乙"));
        tablet.sync();
        office.sync();
    }
    PersonId add(const std::string& code) {
        return must(service::addPerson(tablet.ws(), tablet.transport(), code));
    }
    void use(PersonId person, const std::string& pin = {}) {
        must(service::usePerson(tablet.ws(), person, pin));
    }
    base::RecordId householdOf(PersonId person, const std::string& name) {
        use(person);
        return tablet.household(name);
    }
    service::TabletPerson person(PersonId id) {
        for (auto& one : must(service::tabletPeople(tablet.ws())))
            if (one.id == id)
                return one;
        return {};
    }
    std::size_t held() { return must(server.core().tables().quarantine(false)).size(); }
    void endGrants(PersonId person) {
        clock.advance(60);
        must(server.core().transact([&] { return server.core().tables().endGrants(person, clock.now()); }));
        clock.advance(60);
    }
};

template <class T>
const char* codeOf(const base::Result<T>& result) {
    return result ? "done" : base::errorName(result.error().code);
}

} // namespace

class SeveralPeople : public QObject {
    Q_OBJECT

private slots:
    void eachWritesAsThemselvesWithTheirRights() {
        Shared w;
        const auto device = w.tablet.ws().identity().device;
        const auto a = w.householdOf(w.first, "甲村户"), b = w.householdOf(w.second, "乙村户");
        QCOMPARE(w.tablet.sync().sent, std::uint64_t(2)); // one sync, whoever works now
        QCOMPARE(w.tablet.ws().identity().device, device);
        w.office.sync();
        QCOMPARE(w.office.text(a, "head_name"), std::string("甲村户"));
        QCOMPARE(must(service::history(w.office.ws(), a)).entries.front().author, w.first);
        QCOMPARE(must(service::history(w.office.ws(), b)).entries.front().author, w.second);
        QCOMPARE(w.held(), std::size_t(0));
    }

    void whoChangesInBetweenKeepsTheAuthors() {
        Shared w;
        const auto a = w.householdOf(w.first, "甲村户"), b = w.householdOf(w.second, "乙村户");
        w.use(w.first);
        w.tablet.edit(a, "phone", "19900000001");
        w.use(w.second);
        w.tablet.edit(b, "phone", "19900000002");
        w.tablet.close();
        w.tablet.open();
        QCOMPARE(w.tablet.ws().identity().person, w.second);
        QCOMPARE(w.tablet.sync().sent, std::uint64_t(4));
        for (const auto& [id, author] : {std::pair(a, w.first), std::pair(b, w.second)}) {
            const auto row = must(w.server.core().store().change(id));
            QVERIFY(row && row->author == author);
        }
    }

    void whatIsHalfTypedIsItsAuthorsAndStays() {
        Shared w;
        const PersonId third = w.add(w.server.code("surveyor", kVillage, "调查员丙"));
        w.tablet.sync();
        auto& ws = w.tablet.ws();
        const auto id = w.householdOf(w.first, "甲村户");
        must(service::keepDraft(ws, id, "address", "甲写了一半"));
        w.use(third);
        QVERIFY(must(service::ownDrafts(ws, id)).empty());
        must(service::keepDraft(ws, id, "address", "丙的"));
        must(service::saveAnswer(ws, id, {"address", "丙的路旁"})); // ends only their own
        QVERIFY(must(service::ownDrafts(ws, id)).empty());
        w.tablet.close();
        w.tablet.open();
        w.use(w.first);
        const auto kept = must(service::ownDrafts(w.tablet.ws(), id));
        QVERIFY(kept.size() == 1 && kept.front().text == "甲写了一半" && kept.front().person == w.first);
    }

    void onePersonsVillageIsNotTheOthers() {
        Shared w;
        const auto a = w.householdOf(w.first, "甲村户"), b = w.householdOf(w.second, "乙村户");
        auto& ws = w.tablet.ws();
        for (const auto& [person, mine, theirs] : {std::tuple(w.first, a, b), std::tuple(w.second, b, a)}) {
            w.use(person);
            const auto households = ws.lists().households();
            QCOMPARE(households.size(), std::size_t(1));
            QVERIFY(households.front()->id == mine);
            QVERIFY(ws.lists().households("村户").size() == 1 && !ws.lists().find(theirs));
            QCOMPARE(codeOf(service::readRecord(ws, theirs)), "record.not_found");
            QCOMPARE(codeOf(service::history(ws, theirs)), "record.not_found");
            QCOMPARE(codeOf(service::editRecord(ws, theirs, {{"phone", "1"}})), "rights.outside");
            QVERIFY(!service::createRecord(ws, records::type::kHousehold, {{"head_name", "x"}},
                                           person == w.first ? kOtherVillage : kVillage));
        }
        QVERIFY(w.tablet.dump().find(a.text()) != std::string::npos); // of the whole store, whoever works
    }

    void conflictsAndQuestionsAreShownToWhoMaySeeThem() {
        Shared w;
        const auto a = w.householdOf(w.first, "甲村户");
        w.tablet.edit(a, "phone", "19900000001");
        w.tablet.sync();
        w.office.sync();
        w.office.edit(a, "phone", "19900000002");
        w.tablet.edit(a, "phone", "19900000003");
        w.office.sync();
        w.tablet.sync();
        w.tablet.member(a, "韦例一", "459999198506150023"); // the check digit is wrong
        auto& ws = w.tablet.ws();
        QCOMPARE(must(service::conflicts(ws)).size(), std::size_t(1));
        QVERIFY(!must(service::questions(ws)).empty());
        w.use(w.second);
        QVERIFY(must(service::conflicts(ws)).empty());
        QVERIFY(must(service::questions(ws)).empty());
        QVERIFY(!service::conflicts(ws, a));
        w.use(w.first);
        QCOMPARE(must(service::conflicts(ws)).size(), std::size_t(1));
        QVERIFY(!must(service::questions(ws)).empty());
    }

    void whoIsOverruledIsToldAlsoByTheNeighbourOnTheSameTablet() {
        Shared w;
        const PersonId third = w.add(w.server.code("village-officer", kVillage, "村干部丙"));
        w.tablet.sync();
        const auto a = w.householdOf(w.first, "甲村户");
        w.tablet.sync();
        w.office.sync();
        w.office.edit(a, "phone", "19900000002");
        w.tablet.edit(a, "phone", "19900000003");
        w.office.sync();
        w.tablet.sync();
        w.use(third);
        const auto open = must(service::conflicts(w.tablet.ws(), a));
        QCOMPARE(open.size(), std::size_t(1));
        const std::size_t theirs = open[0].versions[0].author == w.first ? 2 : 1;
        must(service::resolveTake(w.tablet.ws(), a, "phone", theirs, "问过"));
        QVERIFY(must(service::inbox(w.tablet.ws())).empty());
        w.use(w.first);
        const auto news = must(service::inbox(w.tablet.ws()));
        QCOMPARE(news.size(), std::size_t(1));
        QCOMPARE(news[0].byName, std::string("村干部丙"));
    }

    void theScopeIsTheUnionOfItsPeoples() {
        Shared w;
        const auto villages = [&] {
            std::set<std::string> areas;
            for (const auto& stream : must(w.tablet.ws().store().streams()))
                areas.insert(stream.area);
            return areas;
        };
        QCOMPARE(villages(), (std::set<std::string>{kVillage, kOtherVillage}));
        // Also the other village's place names and people came.
        const auto areas = must(w.tablet.ws().store().areas());
        QVERIFY(std::any_of(areas.begin(), areas.end(),
                            [](const store::AreaRow& row) { return row.code == kOtherVillage; }));
        const auto b = w.householdOf(w.second, "乙村户");
        w.tablet.sync();
        w.endGrants(w.second);
        const auto report = w.tablet.sync();
        QCOMPARE(report.recordsRemoved, std::uint64_t(1));
        QCOMPARE(villages(), std::set<std::string>{kVillage});
        QVERIFY(w.person(w.second).role.empty());
        QCOMPARE(codeOf(service::createRecord(w.tablet.ws(), records::type::kHousehold, {}, kOtherVillage)),
                 "rights.outside");
        const auto a = w.householdOf(w.first, "甲村户");
        w.tablet.sync(); // the other goes on
        QVERIFY(must(w.server.core().store().record(a)) && must(w.server.core().store().record(b)));
        QCOMPARE(w.held(), std::size_t(0));
    }

    void aStoppedPersonsWorkIsHeldTheOthersIsNot() {
        Shared w;
        const PersonId third = w.add(w.server.code("village-officer", kVillage, "村干部丙"));
        w.tablet.sync();
        w.endGrants(third);
        w.householdOf(third, "还不知道"); // made when they had their rights, as far as the tablet knew
        QCOMPARE(w.tablet.sync().quarantined, std::uint64_t(0));
        QCOMPARE(codeOf(service::createRecord(w.tablet.ws(), records::type::kHousehold, {}, kVillage)),
                 "rights.outside");
        auto identity = w.tablet.ws().identity();
        identity.role = "village-officer";
        identity.area = kVillage;
        must(w.tablet.ws().setIdentity(identity)); // a program that was tampered with
        w.tablet.household("知道了");
        w.householdOf(w.first, "甲村户");
        const auto report = w.tablet.sync();
        QCOMPARE(report.quarantined, std::uint64_t(1));
        QCOMPARE(report.sent, std::uint64_t(2));
        w.use(third);
        QCOMPARE(must(service::inbox(w.tablet.ws())).size(), std::size_t(1)); // it is theirs to know
        w.use(w.first);
        QVERIFY(must(service::inbox(w.tablet.ws())).empty());
    }

    void aSetOfSomebodyWhoIsNotOfTheDeviceIsHeld() {
        Shared w;
        auto identity = w.tablet.ws().identity();
        const PersonId stranger = w.office.ws().identity().person; // who has all rights, elsewhere
        QVERIFY(stranger != w.first && stranger != w.second);
        identity.person = stranger;
        must(w.tablet.ws().setIdentity(identity)); // a program that was tampered with
        must(service::createRecord(w.tablet.ws(), records::type::kHousehold, {{"head_name", "冒名"}},
                                   kVillage));
        const auto report = w.tablet.sync();
        QCOMPARE(report.quarantined, std::uint64_t(1));
        const auto held = must(w.server.core().tables().quarantine(false));
        QCOMPARE(held.size(), std::size_t(1));
        QCOMPARE(held[0].reason, std::string("rights.outside"));
        QCOMPARE(held[0].author, stranger);
    }

    void aRevokedDeviceStopsAllItsPeople() {
        Shared w;
        w.householdOf(w.first, "甲村户");
        w.householdOf(w.second, "乙村户");
        must(serverservice::revokeDevice(w.server.core(), w.tablet.ws().identity().device));
        QCOMPARE(codeOf(w.tablet.trySync()), "sync.revoked");
        QCOMPARE(w.held(), std::size_t(2));
        const auto added = service::addPerson(w.tablet.ws(), w.tablet.transport(),
                                              w.server.code("surveyor", kVillage, "丁"));
        QCOMPARE(codeOf(added), "sync.revoked");
    }

    void aLostAnswerBurnsNoCode() {
        Shared w;
        const std::string code = w.server.code("village-officer", kVillage, "村干部丙");
        syncing::LoopbackTransport deaf(
            [&](std::string_view path, std::string_view body) -> base::Result<std::string> {
                must(w.server.handle(path, body));
                return base::fail(ErrorCode::Offline, "post");
            });
        QCOMPARE(codeOf(service::addPerson(w.tablet.ws(), deaf, code)), "sync.offline");
        w.tablet.close();
        w.tablet.open();
        QCOMPARE(codeOf(service::addPerson(w.office.ws(), w.office.transport(), code)), "enrol.code_invalid");
        w.tablet.sync(); // in between
        const PersonId third = w.add(code);
        QVERIFY(third != w.first && third != w.second);
        QCOMPARE(w.person(third).name, std::string("村干部丙"));
        // Whoever finds the slip afterwards gets nothing for it: no second person, and no PIN reset.
        must(service::setPin(w.tablet.ws(), third, {}, kPin));
        QCOMPARE(codeOf(service::addPerson(w.tablet.ws(), w.tablet.transport(), code)), "enrol.code_invalid");
        QVERIFY(w.person(third).hasPin);
        QCOMPARE(must(service::tabletPeople(w.tablet.ws())).size(), std::size_t(3));
    }

    void aCodeOfAnotherServersKeyIsNotTaken() {
        Shared w;
        Server other{w.folder / "other", w.clock};
        syncing::LoopbackTransport wrong(
            [&](std::string_view path, std::string_view body) { return other.handle(path, body); });
        QCOMPARE(codeOf(service::addPerson(w.tablet.ws(), wrong, other.code("surveyor", kVillage, "丁"))),
                 "sync.server_key_changed");
        QCOMPARE(must(service::tabletPeople(w.tablet.ws())).size(), std::size_t(2));
    }

    void aPinIsAskedForAndItsTriesSurviveAKill() {
        Shared w;
        auto& ws = w.tablet.ws();
        QCOMPARE(codeOf(service::setPin(ws, w.first, {}, "12345")), "pin.format");
        QCOMPARE(codeOf(service::setPin(ws, w.first, {}, "abcdef")), "pin.format");
        must(service::setPin(ws, w.first, {}, kPin));
        QVERIFY(w.person(w.first).hasPin && w.person(w.first).pinSince == w.clock.now());
        QVERIFY(!w.person(w.second).hasPin);
        w.use(w.second); // who has none
        QCOMPARE(codeOf(service::usePerson(ws, w.first, {})), "pin.needed");
        for (int wrong = 1; wrong < 5; ++wrong) {
            const auto tried = service::usePerson(w.tablet.ws(), w.first, "000000");
            QCOMPARE(codeOf(tried), "pin.wrong");
            QCOMPARE(tried.error().params.front().second, std::to_string(5 - wrong));
            w.tablet.close(); // killed
            w.tablet.open();
        }
        QCOMPARE(w.tablet.ws().identity().person, w.second);
        QCOMPARE(codeOf(service::usePerson(w.tablet.ws(), w.first, "000000")), "pin.wait");
        w.tablet.close();
        w.tablet.open();
        QCOMPARE(codeOf(service::usePerson(w.tablet.ws(), w.first, kPin)), "pin.wait"); // the right one, too
        QCOMPARE(w.person(w.first).waitS, base::Seconds(60));
        w.clock.advance(-3600); // turning the clock back does not shorten it, nor make it last for ever
        QCOMPARE(codeOf(service::usePerson(w.tablet.ws(), w.first, kPin)), "pin.wait");
        w.clock.advance(61);
        QCOMPARE(codeOf(service::usePerson(w.tablet.ws(), w.first, "000000")), "pin.wait");
        QCOMPARE(w.person(w.first).waitS, base::Seconds(120)); // they grow
        w.clock.advance(121);
        must(service::usePerson(w.tablet.ws(), w.first, kPin));
        QCOMPARE(w.person(w.first).triesLeft, std::uint32_t(5));
        QCOMPARE(w.tablet.ws().identity().personName, std::string("调查员甲"));
    }

    void anAttemptIsOnDiskBeforeItIsLookedAt() {
        Shared w;
        must(service::setPin(w.tablet.ws(), w.first, {}, kPin));
        bool cut = true, cutAfterTheAttempt = false;
        for (std::size_t writes = 0; cut; ++writes) {
            w.tablet.stopAt(writes);
            try {
                must(service::unlock(w.tablet.ws(), w.first, kPin));
                cut = false;
            } catch (const Stopped&) {
                w.tablet.close();
                w.tablet.open();
                if (w.person(w.first).triesLeft < 5) {
                    cutAfterTheAttempt = true;
                    break;
                }
            }
        }
        QVERIFY(cutAfterTheAttempt); // never: let in, and no attempt on disk before
    }

    void aForgottenPinGoesWithACodeOfTheCounty() {
        Shared w;
        must(service::setPin(w.tablet.ws(), w.first, {}, kPin));
        const auto a = w.householdOf(w.second, "乙村户");
        must(service::usePerson(w.tablet.ws(), w.first, kPin));
        const auto mine = w.tablet.household("没传的");
        const std::string code = must(serverservice::makeCodeFor(w.server.core(), w.first));
        QCOMPARE(w.add(code), w.first);
        QVERIFY(!w.person(w.first).hasPin);
        QCOMPARE(must(service::tabletPeople(w.tablet.ws())).size(), std::size_t(2));
        must(service::setPin(w.tablet.ws(), w.first, {}, "271828"));
        must(service::usePerson(w.tablet.ws(), w.first, "271828"));
        QCOMPARE(w.tablet.sync().sent, std::uint64_t(2));
        for (const auto& [id, author] : {std::pair(a, w.second), std::pair(mine, w.first)})
            QCOMPARE(must(w.server.core().store().change(id))->author, author);
        QVERIFY(!serverservice::makeCodeFor(w.server.core(), 4711));
    }

    void somebodyKnownEnrolsOneMoreTablet() {
        Shared w;
        Tablet fresh{w.folder / "fresh.db", w.clock, w.server};
        fresh.enrol(must(serverservice::makeCodeFor(w.server.core(), w.first)));
        QCOMPARE(fresh.ws().identity().person, w.first);
        QVERIFY(fresh.ws().identity().device != w.tablet.ws().identity().device);
        fresh.sync();
        fresh.household("甲村户");
        QCOMPARE(fresh.sync().quarantined, std::uint64_t(0));
    }

    void whoHasNotSyncedIsToldSo() {
        Shared w;
        Tablet fresh{w.folder / "fresh.db", w.clock, w.server};
        fresh.enrol(w.server.code());
        const auto put = [](Tablet& tablet) {
            return service::createRecord(tablet.ws(), records::type::kHousehold, {{"head_name", "早了"}});
        };
        QCOMPARE(codeOf(put(fresh)), "rights.sync_first");
        fresh.sync();
        QCOMPARE(codeOf(put(fresh)), "done");
        // … also the second person, when the first one's village is here.
        const PersonId added = must(service::addPerson(fresh.ws(), fresh.transport(),
                                                       w.server.code("surveyor", kOtherVillage, "丁")));
        must(service::usePerson(fresh.ws(), added, {}));
        QCOMPARE(codeOf(put(fresh)), "rights.sync_first");
        fresh.sync();
        QCOMPARE(codeOf(put(fresh)), "done");
    }

    // A tablet that is put back to an older state takes a new number; its people go with it.
    void aNewNumberIsForAllItsPeople() {
        Shared w;
        w.householdOf(w.second, "先有的");
        const std::string copy = w.folder / "copy.db";
        w.tablet.ws().store().database().backupTo(copy);
        w.tablet.sync();
        Tablet twin{copy, w.clock, w.server};
        must(service::usePerson(twin.ws(), w.second, {}));
        twin.household("后来的");
        const auto report = twin.sync();
        QVERIFY(report.renumbered);
        QCOMPARE(report.quarantined, std::uint64_t(0));
        twin.household("再后来");
        QCOMPARE(twin.sync().quarantined, std::uint64_t(0));
        QCOMPARE(w.held(), std::size_t(0));
    }

    // The backup is older than the second person: the tablet says who they are, before anything is decided.
    void aRestoredServerLearnsThePeopleAgain() {
        OneTablet w;
        w.backup();
        const PersonId second = must(service::addPerson(w.a.ws(), w.a.transport(),
                                                        w.server.code("surveyor", "451228101", "调查员乙")));
        must(service::usePerson(w.a.ws(), second, {}));
        const auto sent = w.householdIn(w.a, kVillage);
        w.a.sync();
        const auto waiting = w.householdIn(w.a, kOtherVillage);
        w.restore();
        for (int i = 0; i < 2; ++i)
            w.a.sync();
        for (const auto id : {sent, waiting})
            QVERIFY(must(w.server.core().store().record(id)));
        QVERIFY(must(w.server.core().tables().quarantine(false)).empty());
        QCOMPARE(w.dumpOfANewTablet(), w.a.dump());
    }

    // By file, and to a server that has forgotten who is on the tablet.
    void anExportSaysWhoseItIs() {
        OneTablet w;
        w.backup();
        const PersonId second = must(service::addPerson(w.a.ws(), w.a.transport(),
                                                        w.server.code("surveyor", "451228101", "调查员乙")));
        must(service::usePerson(w.a.ws(), second, {}));
        const auto id = w.householdIn(w.a, kVillage);
        const std::string file = must(service::exportUnsent(w.a.ws(), true));
        w.restore();
        Tablet carrier{w.folder / "carrier.db", w.clock, w.server};
        carrier.enrol(w.server.code("surveyor", "451228101", "调查员丙"));
        must(service::takeIn(carrier.ws(), file));
        carrier.sync();
        QVERIFY(must(w.server.core().store().record(id)));
        QVERIFY(must(w.server.core().tables().quarantine(false)).empty());
    }
};

QTEST_GUILESS_MAIN(SeveralPeople)
#include "tst_several_people.moc"
