// The laws of a device's copy over random work: screen = what others have + what is one's own and waits,
// always.
#include "tests/store/played_replica.h"

#include <QTemporaryDir>
#include <QtTest>
#include <rapidcheck.h>

using base::Dot;
using base::ErrorCode;
using records::RecordChange;
using store::PlayedReplica;
using store::Store;

namespace {

void play(PlayedReplica& replica, int stepsMax) {
    for (int steps = *rc::gen::inRange(1, stepsMax); steps > 0; --steps) {
        replica.step();
        const std::string wrong = replica.check();
        if (!wrong.empty())
            RC_FAIL("after " + replica.lastStep() + ": " + wrong);
    }
}

RecordChange creation(Dot dot) {
    RecordChange out;
    out.change.dot = out.change.record = dot;
    out.change.time = 1'445'385'600;
    out.change.body = store::textCell(20, "户主一");
    out.type = records::type::kHousehold;
    return out;
}
RecordChange edit(Dot dot, Dot record) {
    RecordChange out;
    out.change.dot = dot;
    out.change.record = record;
    out.change.time = 1'445'385'660;
    out.change.writes.push_back({{22, {}}, store::textCell(22, "一组"), {}});
    return out;
}

} // namespace

class ReplicaTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        qputenv("RC_PARAMS", qgetenv("RC_PARAMS").isEmpty() ? "max_success=150" : qgetenv("RC_PARAMS"));
    }
    void init() {
        m_folder = std::make_unique<QTemporaryDir>(QString::fromStdString(store::fastFolderTemplate()));
        QVERIFY(m_folder->isValid());
        m_files = 0;
    }

    void screenIsAcceptedAndOwn() {
        QVERIFY(rc::check("screen = accepted + own pending", [this] {
            PlayedReplica replica(freshPath());
            play(replica, 25);
        }));
    }
    void whatIsStoredIsInTheRows() {
        QVERIFY(rc::check("after acknowledging everything the rows are the screen", [this] {
            PlayedReplica replica(freshPath());
            play(replica, 15);
            replica.settleAll();
            RC_ASSERT(replica.check() == "");
        }));
    }
    void withdrawingLeavesWhatOthersHave() {
        QVERIFY(rc::check("after withdrawing only what others have", [this] {
            PlayedReplica replica(freshPath());
            play(replica, 15);
            replica.withdraw();
            RC_ASSERT(replica.check() == "");
        }));
    }
    void refusesADotTwice() {
        withReplica([](Store& store, store::Replica& replica) {
            QVERIFY(store.write([&] { return replica.saveOwn(creation({1, 1}), 1, 0); }));
            const auto twice = store.write([&] { return replica.saveOwn(edit({1, 1}, {2, 2}), 1, 0); });
            QVERIFY(!twice);
            QCOMPARE(twice.error().code, ErrorCode::Internal);
            QVERIFY(!*store.record({2, 2}));
        });
    }
    void takesNoBytesThatAreNoState() {
        withReplica([](Store& store, store::Replica& replica) {
            for (const char* wrong : {"", "x", "\x01\x05", "\x02\x01"}) {
                const auto refused = store.write([&] { return replica.replaceState({2, 1}, 1, 1, wrong); });
                QVERIFY(!refused);
                QCOMPARE(refused.error().code, ErrorCode::BadBytes);
            }
            QVERIFY(!*store.record({2, 1}));
        });
    }
    void reportsWhatItDoesNotHave() {
        withReplica([](Store& store, store::Replica& replica) {
            QCOMPARE(store.write([&] {
                              return replica.acknowledge({1, 5});
                          })
                         .error()
                         .code,
                     ErrorCode::NotFound);
            QCOMPARE(store.write([&] { return replica.turnVoid({1, 5}); }).error().code, ErrorCode::NotFound);
        });
    }
    void answersTwiceLikeOnce() {
        withReplica([](Store& store, store::Replica& replica) {
            QVERIFY(store.write([&]() -> base::Result<void> {
                RUHU_CHECK(replica.saveOwn(creation({1, 1}), 1, 0), "save");
                return replica.saveOwn(edit({1, 2}, {1, 1}), 1, 0);
            }));
            QVERIFY(store.write([&] { return replica.acknowledge({1, 1}); }));
            QVERIFY(store.write([&] { return replica.turnVoid({1, 2}); }));
            const std::string once = store::dumpRows(store);
            QVERIFY(store.write([&] { return replica.acknowledge({1, 1}); }));
            QVERIFY(store.write([&] { return replica.turnVoid({1, 2}); }));
            QVERIFY(store::dumpRows(store) == once);
        });
    }
    // The person whose answer others decide against is told by what the screen shows, also before the
    // receipt.
    void othersAreComparedWithTheScreen() {
        store::BodyObserver observer;
        auto opened = Store::open({freshPath(), false, true, false, {}});
        store::Replica replica(**opened, observer);
        QVERIFY(replica.load(1, 0));
        QVERIFY((*opened)->write([&] { return replica.saveOwn(creation({1, 1}), 1, 0); }));
        const auto decision = edit({2, 1}, {1, 1});
        QVERIFY((*opened)->write([&] {
            return replica
                .applyStored(
                    decision,
                    {{2, 1}, 1, 0, 0, 0, store::ChangeStatus::Applied, records::encodeChange(decision, 0)})
                .map([](bool) {});
        }));
        QCOMPARE(observer.seenBody, creation({1, 1}).change.body);
        QCOMPARE(observer.seenType, records::TypeNumber(records::type::kHousehold));
    }
    void keepsTheBytesOfAChangeInQuestion() {
        withReplica([](Store& store, store::Replica& replica) {
            QVERIFY(store.write([&] { return replica.saveOwn(creation({1, 1}), 1, 0); }));
            const auto before = *store.change({1, 1});
            QVERIFY(store.write([&] { return replica.turnVoid({1, 1}); }));
            const auto after = *store.change({1, 1});
            QVERIFY(after->status == store::ChangeStatus::InQuestion);
            QVERIFY(after->bytes == before->bytes);
        });
    }
    void costsFewStatements() {
        int writes = 0;
        auto opened = Store::open({freshPath(), false, true, false, [&] { ++writes; }});
        store::BodyObserver observer;
        store::Replica replica(**opened, observer);
        QVERIFY(replica.load(1, 0));
        writes = 0;
        QVERIFY((*opened)->write([&] { return replica.saveOwn(creation({1, 1}), 1, 0); }));
        QCOMPARE(writes, 1 + 2); // the change; before and after the commit
        writes = 0;
        QVERIFY((*opened)->write([&] {
            const auto change = creation({2, 1});
            return replica
                .applyStored(
                    change,
                    {{2, 1}, 1, 0, 0, 0, store::ChangeStatus::Applied, records::encodeChange(change, 0)})
                .map([](bool) {});
        }));
        QCOMPARE(writes, 2 + 2); // record, change
    }

private:
    std::string freshPath() { return m_folder->path().toStdString() + "/" + std::to_string(++m_files); }
    void withReplica(const std::function<void(Store&, store::Replica&)>& body) {
        auto opened = Store::open({freshPath(), false, true, false, {}});
        QVERIFY(opened);
        store::BodyObserver observer;
        store::Replica replica(**opened, observer);
        QVERIFY(replica.load(1, 0));
        body(**opened, replica);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_files = 0;
};

QTEST_GUILESS_MAIN(ReplicaTest)
#include "tst_replica.moc"
