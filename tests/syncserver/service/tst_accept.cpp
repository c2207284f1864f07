// What the server does with sets, also with those that no program of ours would send.
#include "shared/base/limits.h"
#include "shared/records/change_codec.h"
#include "shared/records/value.h"
#include "syncserver/service/accept.h"
#include "tests/sync/county.h"

#include <QtTest>

using namespace county;
using base::ErrorCode;
using records::RecordChange;
namespace v1 = ruhu::v1;

namespace {

constexpr base::Seconds kNow = 1445385600;

merge::Bytes cell(const char* type, const char* field, const std::string& text) {
    return must(records::cellFromText(*records::typeInfo(type)->field(std::string_view(field)), {}, text));
}

// A device that is enrolled and whose bytes are made by hand.
struct Hand {
    base::ManualClock clock{kNow};
    TemporaryFolder folder;
    Server server{folder / "server", clock};
    Tablet tablet{folder / "a.db", clock, server}, other{folder / "b.db", clock, server};
    base::StreamId stream = 0;
    std::uint64_t next = 1;
    std::string previous;

    explicit Hand(const std::string& role = "surveyor") {
        tablet.enrol(server.code(role));
        other.enrol(server.code());
        tablet.sync();
        other.sync();
        stream = must(other.ws().streamFor(records::type::kHousehold, kVillage));
    }
    base::Dot dot(std::uint64_t ahead = 0) { return {tablet.ws().identity().device, next + ahead}; }

    RecordChange creation(const std::string& name, std::uint64_t ahead = 0) {
        RecordChange change;
        change.change.dot = change.change.record = dot(ahead);
        change.change.time = clock.now();
        change.change.author = tablet.ws().identity().person;
        change.type = records::type::kHousehold;
        change.change.body = cell("household", "head_name", name);
        return change;
    }
    RecordChange edit(base::RecordId id, const std::string& phone, std::uint64_t ahead = 0) {
        RecordChange change;
        change.change.dot = dot(ahead);
        change.change.record = id;
        change.change.time = clock.now();
        change.change.author = tablet.ws().identity().person;
        const auto& field = *records::typeInfo(records::type::kHousehold)->field("phone");
        change.change.writes.push_back({{field.number, {}}, cell("household", "phone", phone), {}});
        return change;
    }
    syncing::SetHeader header() {
        return {tablet.ws().identity().device,
                stream,
                next,
                tablet.ws().identity().person,
                records::startOfDay(clock.now()),
                previous,
                tablet.ws().identity().contact};
    }
    v1::SignedSet sign(const std::string& bytes, const crypto::SigningKey* key = nullptr) {
        v1::SignedSet set;
        set.set_set(bytes);
        set.set_signature(
            crypto::sign(crypto::context::kSet, bytes, key ? *key : tablet.ws().identity().key));
        return set;
    }
    v1::SignedSet set(const std::vector<std::string>& changes, const syncing::SetHeader& with) {
        return sign(syncing::assembleSet(syncing::encodeHeader(with), changes));
    }
    v1::SignedSet set(const std::vector<std::string>& changes) { return set(changes, header()); }
    std::string bytes(const RecordChange& change) {
        return records::encodeChange(change, records::startOfDay(clock.now()));
    }

    v1::SetVerdict accept(const v1::SignedSet& signedSet) {
        v1::SetVerdict verdict;
        must(server.core().transact([&]() -> base::Result<void> {
            const auto device = must(server.core().tables().device(tablet.ws().identity().device));
            RUHU_TRY(given, serverservice::acceptSet(server.core(), signedSet, *device), "accept");
            verdict = given;
            return {};
        }));
        return verdict;
    }
    // Accepts and goes on in the chain.
    v1::SetVerdict send(const std::vector<std::string>& changes) {
        const v1::SignedSet made = set(changes);
        const auto verdict = accept(made);
        if (verdict.stored()) {
            previous = crypto::sha256(made.set());
            next += changes.size();
        }
        return verdict;
    }
    std::string textAtOther(base::RecordId id, const char* field) {
        other.sync();
        const auto view = service::readRecord(other.ws(), id);
        return view ? view->text(field) : std::string(); // of a void there is a trace, but no value
    }
};

QString errorOf(const v1::SetVerdict& verdict) {
    return QString::fromStdString(verdict.error());
}

QString name(ErrorCode code) {
    return base::errorName(code);
}

} // namespace

class Accept : public QObject {
    Q_OBJECT

private slots:
    void whoWasNotOverruledCannotReopen() {
        Hand hand;
        const auto created = hand.creation("韦示例");
        QVERIFY(hand.send({hand.bytes(created)}).stored());
        hand.other.sync();
        hand.other.edit(created.change.record, "phone", "10000000002");
        hand.other.sync();
        const base::Dot theirs =
            hand.other.ws().replica().record(created.change.record).value()->state.heads({25, {}}).at(0);
        RecordChange forged = hand.edit(created.change.record, "10000000001");
        forged.change.writes[0].parents = {theirs};
        forged.against = theirs;
        const auto verdict = hand.send({hand.bytes(forged)});
        QCOMPARE(verdict.verdicts_size(), 1);
        QCOMPARE(verdict.verdicts(0).kind(), std::string("quarantined"));
        QCOMPARE(verdict.verdicts(0).reason(), std::string("disagree.not_overruled"));
    }
    void whoDisagreesDoesNotDecideInTheSameBreath() {
        Hand hand;
        const auto created = hand.creation("韦示例");
        QVERIFY(hand.send({hand.bytes(created)}).stored());
        const RecordChange mine = hand.edit(created.change.record, "10000000001");
        QVERIFY(hand.send({hand.bytes(mine)}).stored());
        hand.other.sync();
        hand.other.edit(created.change.record, "phone", "10000000002");
        hand.other.sync();
        const base::Dot theirs =
            hand.other.ws().replica().record(created.change.record).value()->state.heads({25, {}}).at(0);
        RecordChange again = hand.edit(created.change.record, "10000000001");
        again.change.writes[0].parents = {mine.change.dot};
        again.against = theirs;
        RecordChange decided = hand.edit(created.change.record, "10000000001", 1);
        decided.change.writes[0].parents = {again.change.dot, theirs};
        std::sort(decided.change.writes[0].parents.begin(), decided.change.writes[0].parents.end());
        const auto verdict = hand.send({hand.bytes(again), hand.bytes(decided)});
        QCOMPARE(verdict.verdicts_size(), 1);
        QCOMPARE(verdict.verdicts(0).counter(), std::uint64_t(decided.change.dot.counter));
        QCOMPARE(verdict.verdicts(0).reason(), std::string("rights.level"));
    }
    void aSoundSetIsStoredAndItsRepetitionChangesNothing() {
        Hand hand;
        const auto id = hand.dot();
        const auto set = hand.set({hand.bytes(hand.creation("韦示例"))});
        const auto first = hand.accept(set), second = hand.accept(set);
        QVERIFY(first.stored() && first.verdicts().empty());
        QCOMPARE(first.SerializeAsString(), second.SerializeAsString());
        QCOMPARE(hand.textAtOther(id, "head_name"), std::string("韦示例"));
    }

    void theSameNumbersWithOtherBytesAreAFork() {
        Hand hand;
        QVERIFY(hand.accept(hand.set({hand.bytes(hand.creation("韦示例"))})).stored());
        const auto verdict = hand.accept(hand.set({hand.bytes(hand.creation("换了"))}));
        QVERIFY(!verdict.stored());
        QCOMPARE(errorOf(verdict), name(ErrorCode::BadChain));
        QCOMPARE(hand.textAtOther(hand.dot(), "head_name"), std::string("韦示例"));
    }

    void aSetThatDoesNotFollowItsChainIsNotStored_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("wrong previous") << 0;
        QTest::newRow("none previous") << 1;
        QTest::newRow("overlapping counters") << 2;
        QTest::newRow("its own numbers in another stream") << 3;
    }
    void aSetThatDoesNotFollowItsChainIsNotStored() {
        QFETCH(int, kind);
        Hand hand;
        QVERIFY(hand.send({hand.bytes(hand.creation("一")), hand.bytes(hand.creation("二", 1))}).stored());
        auto header = hand.header();
        if (kind == 0)
            header.previous = crypto::sha256("rubbish");
        if (kind == 1)
            header.previous.clear();
        if (kind == 2)
            header.first -= 1;
        if (kind == 3) {
            header.first = 1;
            header.previous.clear();
            header.stream = hand.stream + 1;
        }
        const auto verdict = hand.accept(hand.set({hand.bytes(hand.creation("三"))}, header));
        QVERIFY(!verdict.stored());
        QCOMPARE(errorOf(verdict), name(ErrorCode::BadChain));
    }

    void numbersMayBeSkippedButNotTheChain() {
        Hand hand;
        QVERIFY(hand.send({hand.bytes(hand.creation("一"))}).stored());
        hand.next += 5; // used in another stream
        QVERIFY(hand.send({hand.bytes(hand.creation("二"))}).stored());
    }

    void signaturesAreTheDevicesOwn() {
        Hand hand;
        const auto sound = hand.set({hand.bytes(hand.creation("韦示例"))});
        QCOMPARE(errorOf(hand.accept(hand.sign(sound.set(), &hand.other.ws().identity().key))),
                 name(ErrorCode::BadSignature));
        auto header = hand.header();
        header.device = hand.other.ws().identity().device; // in the other's name, with one's own key
        QCOMPARE(errorOf(hand.accept(hand.set({hand.bytes(hand.creation("韦示例"))}, header))),
                 name(ErrorCode::BadSignature));
        auto cut = sound;
        cut.mutable_signature()->pop_back();
        QCOMPARE(errorOf(hand.accept(cut)), name(ErrorCode::BadSignature));
    }

    void limitsHold() {
        Hand hand;
        const std::vector<std::string> many(base::limits::kSetChangesMax + 1,
                                            hand.bytes(hand.creation("一")));
        QCOMPARE(errorOf(hand.accept(hand.set(many))), name(ErrorCode::TooLarge));
        const std::vector<std::string> large(10, std::string(60'000, 'x'));
        QCOMPARE(errorOf(hand.accept(hand.set(large))), name(ErrorCode::TooLarge));
    }

    void aChangeThatCannotBeReadBecomesAVoidAndItsNeighboursApply() {
        Hand hand;
        const auto first = hand.dot(), third = hand.dot(2);
        const auto verdict = hand.send(
            {hand.bytes(hand.creation("前")), "\xFF\xFF rubbish", hand.bytes(hand.creation("后", 2))});
        QVERIFY(verdict.stored());
        QCOMPARE(verdict.verdicts_size(), 1);
        QCOMPARE(verdict.verdicts(0).counter(), first.counter + 1);
        QCOMPARE(verdict.verdicts(0).kind(), std::string("refused"));
        QVERIFY(verdict.verdicts(0).traceless());
        QCOMPARE(hand.textAtOther(first, "head_name"), std::string("前"));
        QCOMPARE(hand.textAtOther(third, "head_name"), std::string("后"));
        QVERIFY(hand.send({hand.bytes(hand.creation("再"))}).stored()); // the chain goes on
        QCOMPARE(must(serverservice::quarantine(hand.server.core())).size(), std::size_t(1));
    }

    void valuesThatAreNotInNormalFormAreRefusedAlone() {
        Hand hand;
        auto change = hand.creation("韦示例");
        change.change.body = cell("household", "head_name", "x");
        change.change.body.back() = '\xFF'; // no text
        const auto verdict = hand.send({hand.bytes(change), hand.bytes(hand.creation("后", 1))});
        QVERIFY(verdict.stored());
        QCOMPARE(verdict.verdicts_size(), 1);
        QCOMPARE(verdict.verdicts(0).kind(), std::string("refused"));
    }

    void anActIsHeldTogether() {
        Hand hand;
        const auto act = hand.dot().packed();
        auto one = hand.creation("一"), two = hand.creation("二", 1), three = hand.creation("三", 2);
        one.act = two.act = act;
        two.type = records::type::kBankAccount; // not for an open stream
        two.change.body = cell("bank_account", "bank", "某行");
        const auto verdict = hand.send({hand.bytes(one), hand.bytes(two), hand.bytes(three)});
        QVERIFY(verdict.stored());
        QCOMPARE(verdict.verdicts_size(), 2); // both of the act; the third is alone
        QCOMPARE(hand.textAtOther(one.change.record, "head_name"), std::string());
        QCOMPARE(hand.textAtOther(three.change.record, "head_name"), std::string("三"));
    }

    void whatIsOutsideRightsIsHeld_data() {
        QTest::addColumn<QString>("what");
        for (const char* what :
             {"restricted type in the open stream", "another village", "in another's name"})
            QTest::newRow(what) << what;
    }
    void whatIsOutsideRightsIsHeld() {
        QFETCH(QString, what);
        Hand hand;
        auto change = hand.creation("韦示例");
        auto header = hand.header();
        if (what.startsWith("restricted")) {
            change.type = records::type::kBankAccount;
            change.change.body = cell("bank_account", "bank", "某行");
        } else if (what.startsWith("another village")) {
            header.stream = 0;
            must(hand.server.core().transact([&]() -> base::Result<void> {
                for (const store::StreamRow& row : must(hand.server.core().store().streams()))
                    if (row.area == kOtherVillage && row.compartment == 0)
                        header.stream = row.id;
                return {};
            }));
        } else {
            header.author = hand.other.ws().identity().person;
        }
        const auto verdict = hand.accept(hand.set({hand.bytes(change)}, header));
        QVERIFY(verdict.stored());
        QCOMPARE(verdict.verdicts_size(), 1);
        QCOMPARE(verdict.verdicts(0).kind(), std::string("quarantined"));
        QCOMPARE(hand.textAtOther(change.change.record, "head_name"), std::string());
        QCOMPARE(must(serverservice::quarantine(hand.server.core())).size(), std::size_t(1));
    }

    void aStreamThatIsNoneIsRefused() {
        Hand hand;
        auto header = hand.header();
        header.stream = 9999;
        QCOMPARE(errorOf(hand.accept(hand.set({hand.bytes(hand.creation("x"))}, header))),
                 name(ErrorCode::OutsideRights));
    }

    void whatANewerProgramWritesPassesThrough() {
        Hand hand;
        auto change = hand.creation("韦示例");
        const auto id = change.change.record;
        change.change.body += std::string("\xF2\x16\x03new", 6); // field 366 of the household
        auto unknown = hand.creation("x", 1);
        unknown.type = 77;
        unknown.change.body = std::string("\xA2\x01\x02hi", 5);
        const auto verdict = hand.send({hand.bytes(change), hand.bytes(unknown)});
        QVERIFY(verdict.stored());
        QCOMPARE(verdict.verdicts_size(), 0);
        hand.other.sync();
        const auto row = must(hand.other.ws().store().record(id));
        QVERIFY(row->state.find("new") != std::string::npos);
        QVERIFY(must(hand.other.ws().store().record(unknown.change.record))->type == 77);
        hand.other.edit(id, "phone", "10000000001"); // an old program's edit leaves it alone
        hand.other.sync();
        QVERIFY(must(hand.other.ws().store().record(id))->state.find("new") != std::string::npos);
    }

    void rightsAreThoseOfTheLastContactOrOfTheArrival_data() {
        QTest::addColumn<int>("endsAfter"); // seconds after the last contact
        QTest::addColumn<int>("again");     // … and granted again before the arrival
        QTest::addColumn<int>("held");
        QTest::newRow("ended after the last contact") << 100 << 0 << 0;
        QTest::newRow("ended before the last contact") << -100 << 0 << 1;
        QTest::newRow("ended before, but holds on arrival") << -100 << 1 << 0;
    }
    void rightsAreThoseOfTheLastContactOrOfTheArrival() {
        QFETCH(int, endsAfter);
        QFETCH(int, again);
        QFETCH(int, held);
        Hand hand;
        hand.clock.advance(1000);
        hand.tablet.sync(); // the last contact
        const auto person = hand.tablet.ws().identity().person;
        const base::Seconds contact = hand.clock.now();
        must(hand.server.core().transact([&]() -> base::Result<void> {
            RUHU_CHECK(hand.server.core().tables().endGrants(person, contact + endsAfter), "end");
            return again ? hand.server.core().tables().putGrant(person,
                                                                {"surveyor", kVillage, contact + 200, {}})
                         : base::Result<void>();
        }));
        hand.clock.advance(5000);
        const auto verdict = hand.send({hand.bytes(hand.creation("韦示例"))});
        QVERIFY(verdict.stored());
        QCOMPARE(verdict.verdicts_size(), held);
    }
};

QTEST_GUILESS_MAIN(Accept)
#include "tst_accept.moc"
