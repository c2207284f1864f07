#include "mobile/viewmodel/yielding_transport.h"
#include "tests/mobile/viewmodel/sample_fixture.h"

#include <future>

using viewmodel::StoreThread;
using viewmodel::Urgency;

class StoreThreadTest : public QObject {
    Q_OBJECT
private slots:
    void aPersonsJobGoesBeforeBackgroundOnes() {
        SampleFixture fixture(false);
        std::promise<void> gate;
        std::vector<int> order;
        fixture.store->post(Urgency::Person, [&](auto&) { gate.get_future().wait(); });
        fixture.store->post(Urgency::Background, [&](auto&) { order.push_back(2); });
        fixture.store->post(Urgency::Person, [&](auto&) { order.push_back(1); });
        gate.set_value();
        WAIT_QUIET(*fixture.store);
        QCOMPARE(order, (std::vector<int>{1, 2}));
    }
    void ofSeveralJobsWithOneKeyTheNewestRunsAtItsPlace() {
        SampleFixture fixture(false);
        std::promise<void> gate;
        std::vector<int> order;
        fixture.store->post(Urgency::Person, [&](auto&) { gate.get_future().wait(); });
        fixture.store->post(
            Urgency::Person, [&](auto&) { order.push_back(1); }, "draft");
        fixture.store->post(Urgency::Person, [&](auto&) { order.push_back(2); });
        fixture.store->post(
            Urgency::Person, [&](auto&) { order.push_back(3); }, "draft");
        gate.set_value();
        WAIT_QUIET(*fixture.store);
        QCOMPARE(order, (std::vector<int>{2, 3}));
    }
    void nothingIsDeliveredToAReceiverThatIsGone() {
        SampleFixture fixture(false);
        bool delivered = false;
        {
            QObject receiver;
            fixture.store->ask(
                &receiver, Urgency::Person, [](auto&) { return 1; }, [&](int) { delivered = true; });
        }
        WAIT_QUIET(*fixture.store);
        QVERIFY(!delivered);
    }
    void endingRunsWhatThePersonHasPosted() {
        SampleFixture fixture(false);
        std::promise<void> gate;
        bool saved = false;
        fixture.store->post(Urgency::Person, [&](auto&) { gate.get_future().wait(); });
        fixture.store->post(Urgency::Person, [&](auto&) { saved = true; });
        std::thread ending([&] { fixture.store.reset(); });
        gate.set_value();
        ending.join();
        QVERIFY(saved);
    }
    // A save must not wait for a server that does not answer.
    void aPersonsJobRunsWhileANetworkRequestHangs() {
        SampleFixture fixture(false);
        std::promise<void> answer;
        viewmodel::Line line = lineOf([&]() -> base::Result<std::string> {
            answer.get_future().wait();
            return std::string("late");
        });
        const std::atomic<bool> cancel = false;
        std::string got;
        StoreThread* store = fixture.store.get();
        store->post(Urgency::Background, [&, store](auto&) {
            viewmodel::YieldingTransport transport(line, *store, cancel);
            got = *transport.post("/v1/sync", "");
        });
        bool saved = false;
        QObject receiver;
        store->ask(
            &receiver, Urgency::Person, [](auto&) { return true; }, [&](bool done) { saved = done; });
        QTRY_VERIFY(saved);
        QVERIFY(got.empty());
        answer.set_value();
        WAIT_QUIET(*store);
        QCOMPARE(got, std::string("late"));
    }
    // Closing the app must not wait for a server that does not answer.
    void aCancelledRequestIsCut() {
        SampleFixture fixture(false);
        std::promise<void> cutNow;
        viewmodel::Line line = lineOf([&]() -> base::Result<std::string> {
            cutNow.get_future().wait();
            return base::fail(base::ErrorCode::Cancelled, "cut");
        });
        line.cut = [&] { cutNow.set_value(); };
        std::atomic<bool> cancel = false;
        bool failed = false;
        StoreThread* store = fixture.store.get();
        store->post(Urgency::Background, [&, store](auto&) {
            viewmodel::YieldingTransport transport(line, *store, cancel);
            failed = !transport.post("/v1/sync", "");
        });
        cancel = true;
        store->wake();
        WAIT_QUIET(*store);
        QVERIFY(failed);
    }

private:
    static viewmodel::Line lineOf(std::function<base::Result<std::string>()> answer) {
        return {std::make_unique<syncing::LoopbackTransport>(
                    [answer](std::string_view, std::string_view) { return answer(); }),
                {}};
    }
};

QTEST_GUILESS_MAIN(StoreThreadTest)
#include "tst_store_thread.moc"
