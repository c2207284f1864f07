#include "shared/sync/envelope.h"
#include "tests/sync/county.h"

#include <QtTest>

#include <atomic>
#include <set>
#include <thread>

using namespace county;
using base::ErrorCode;

namespace {

struct World {
    base::ManualClock clock{1445385600};
    TemporaryFolder folder;
    Server server{folder / "server", clock};
    int made = 0;
    base::Result<void> tryEnrol(const std::string& code) {
        Tablet tablet{folder / ("t" + std::to_string(++made) + ".db"), clock, server};
        return service::enrol(tablet.ws(), tablet.transport(), "loopback", code, "tablet");
    }
};

} // namespace

class People : public QObject {
    Q_OBJECT

private slots:
    // As a program before several people shared a tablet left it.
    void anOlderServersDatabaseKnowsWhoEnrolled() {
        World w;
        Tablet tablet{w.folder / "a.db", w.clock, w.server};
        tablet.enrol(w.server.code());
        const std::string unused = w.server.code();
        tablet.sync();
        w.server.core().store().database().execute("DROP TABLE binding;"
                                                   "ALTER TABLE enrol_code DROP COLUMN person;"
                                                   "ALTER TABLE enrol_code DROP COLUMN nonce;"
                                                   "UPDATE meta SET value='1' WHERE key='server_schema'");
        w.server.close();
        w.server.open();
        tablet.household("张三");
        QCOMPARE(tablet.sync().quarantined, std::uint64_t(0));
        must(service::addPerson(tablet.ws(), tablet.transport(), unused));
        const auto& me = tablet.ws().identity();
        QCOMPARE(must(w.server.core().tables().bindings(me.device)).size(), std::size_t(2));
        QCOMPARE(must(w.server.core().tables().binding(me.device, me.person))->certificate, me.certificate);
    }

    void aCodeWorksOnceHoweverItIsTyped() {
        World w;
        const std::string code = w.server.code();
        QCOMPARE(code.size(), std::size_t(11));
        std::string typed = " ";
        for (const char c : code)
            typed += c == '0' ? 'o' : c == '1' ? 'L' : c == '-' ? ' ' : char(std::tolower(c));
        must(w.tryEnrol(typed));
        const auto again = w.tryEnrol(code);
        QVERIFY(!again);
        QCOMPARE(base::errorName(again.error().code), base::errorName(ErrorCode::CodeInvalid));
    }

    void aLostAnswerBurnsNoCode() {
        World w;
        const std::string code = w.server.code();
        Tablet tablet{w.folder / "lost.db", w.clock, w.server};
        syncing::LoopbackTransport deaf(
            [&](std::string_view path, std::string_view body) -> base::Result<std::string> {
                must(w.server.handle(path, body));
                return base::fail(ErrorCode::Offline, "post");
            });
        QVERIFY(!service::enrol(tablet.ws(), deaf, "loopback", code, "tablet"));
        QVERIFY(!tablet.ws().identity().enrolled());
        tablet.close(); // and the person puts it away
        tablet.open();
        QVERIFY(!w.tryEnrol(code)); // it is nobody else's
        must(service::enrol(tablet.ws(), tablet.transport(), "loopback", code, "tablet"));
        QVERIFY(!tablet.ws().identity().personName.empty());
        tablet.sync();
        QCOMPARE(must(w.server.core().tables().devices()).size(), std::size_t(1));
        // Once it has been here, the code is spent for it as well.
        Tablet copy{w.folder / "copy.db", w.clock, w.server};
        service::Identity same;
        same.key = tablet.ws().identity().key;
        must(copy.ws().setIdentity(same));
        QVERIFY(!service::enrol(copy.ws(), copy.transport(), "loopback", code, "copy"));
    }

    // What a stranger sends is looked at from outside only: bytes that are no frame do not matter yet.
    void nothingOfAStrangerIsUnfolded() {
        World w;
        Tablet tablet{w.folder / "a.db", w.clock, w.server};
        tablet.enrol(w.server.code());
        const auto send = [&](const crypto::SigningKey& key, std::uint32_t device) {
            ruhu::v1::Envelope envelope;
            envelope.set_frame("no frame");
            envelope.set_signature(
                crypto::sign(crypto::context::kRequest, crypto::quickHash(envelope.frame()), key));
            envelope.set_device(device);
            return w.server.handle("/v1/sync", envelope.SerializeAsString());
        };
        const service::Identity& me = tablet.ws().identity();
        for (const std::uint32_t device : {me.device, 999u}) {
            const auto answer = send(crypto::newSigningKey(), device);
            QVERIFY(bool(answer));
            ruhu::v1::SyncResponse response;
            response.ParseFromString(must(syncing::bodyOf(must(syncing::readEnvelope(*answer)), 1 << 20)));
            QCOMPARE(response.error(),
                     std::string(base::errorName(device == 999u ? ErrorCode::DeviceUnknown
                                                                : ErrorCode::BadSignature)));
        }
        const auto mine = send(me.key, me.device);
        QVERIFY(!mine);
        QCOMPARE(mine.error().code, ErrorCode::BadBytes);
    }

    void wrongAndOldCodesAreRefused() {
        World w;
        QVERIFY(!w.tryEnrol(""));
        QVERIFY(!w.tryEnrol("AAAAA-AAAAA"));
        QVERIFY(!w.tryEnrol(std::string(100'000, 'A')));
        const std::string code = w.server.code();
        w.clock.advance(7 * 86400 + 1);
        QVERIFY(!w.tryEnrol(code));
        const std::string fresh = w.server.code();
        w.clock.advance(7 * 86400);
        must(w.tryEnrol(fresh));
    }

    void codesAreMadeForKnownRolesAndAreasOnly() {
        World w;
        auto& core = w.server.core();
        QVERIFY(!serverservice::makeCode(core, "king", kVillage, "甲"));
        QVERIFY(!serverservice::makeCode(core, "surveyor", "451228999999", "甲"));
        QVERIFY(!serverservice::makeCode(core, "surveyor", "rubbish", "甲"));
        QVERIFY(!serverservice::makeCode(core, "surveyor", kVillage, ""));
        QVERIFY(!serverservice::makeCode(core, "surveyor", kVillage, "\xFF"));
        QVERIFY(bool(serverservice::makeCode(core, "county-admin", "451228", "甲")));
        QVERIFY(bool(serverservice::makeCode(core, "township-auditor", "451228101", "甲")));
    }

    // Requests and commands come on threads of their own; the core is theirs together.
    void manyWhoRedeemOneCodeAtOnceAreOne() {
        World w;
        constexpr int kThreads = 8, kCodes = 12;
        std::vector<std::string> codes;
        for (int i = 0; i < kCodes; ++i)
            codes.push_back(w.server.code());
        std::vector<std::unique_ptr<Tablet>> tablets;
        for (int i = 0; i < kThreads * kCodes; ++i)
            tablets.push_back(
                std::make_unique<Tablet>(w.folder / ("m" + std::to_string(i) + ".db"), w.clock, w.server));
        std::atomic<int> enrolled = 0, madeMeanwhile = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < kThreads; ++t)
            threads.emplace_back([&, t] {
                for (int i = 0; i < kCodes; ++i) {
                    Tablet& tablet = *tablets[std::size_t(t * kCodes + i)];
                    const auto done = service::enrol(tablet.ws(), tablet.transport(), "loopback",
                                                     codes[std::size_t(i)], "t");
                    enrolled += bool(done);
                    madeMeanwhile +=
                        bool(serverservice::makeCode(w.server.core(), "surveyor", kVillage, "甲"));
                }
            });
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(enrolled.load(), kCodes);
        QCOMPARE(madeMeanwhile.load(), kThreads * kCodes);
        std::set<base::DeviceNumber> numbers;
        for (const auto& tablet : tablets)
            if (tablet->ws().identity().enrolled())
                numbers.insert(tablet->ws().identity().device);
        QCOMPARE(numbers.size(), std::size_t(kCodes)); // nobody shares a number
    }

    void onlyDevicesThatAreCanBeRevoked() {
        World w;
        const auto refused = serverservice::revokeDevice(w.server.core(), 4711);
        QVERIFY(!refused);
        QCOMPARE(base::errorName(refused.error().code), base::errorName(ErrorCode::NotFound));
    }
};

QTEST_GUILESS_MAIN(People)
#include "tst_people.moc"
