#include "syncserver/http/worker_pool.h"

#include <QtTest>

#include <atomic>
#include <future>

using http::WorkerPool;

class TestWorkerPool : public QObject {
    Q_OBJECT
private slots:
    void refusesWhatDoesNotFitIntoTheQueue() {
        std::promise<void> started;
        std::promise<void> release;
        std::atomic<int> done{0};
        WorkerPool pool(1, 2);
        QVERIFY(pool.submit([&] {
            started.set_value();
            release.get_future().wait();
            ++done;
        }));
        started.get_future().wait();
        QVERIFY(pool.submit([&] { ++done; }));
        QVERIFY(pool.submit([&] { ++done; }));
        QVERIFY(!pool.submit([&] { done += 100; }));
        QCOMPARE(pool.depth(), 2u);
        release.set_value();
        QTRY_COMPARE(done.load(), 3);
    }
    void dropsWhatWaitsWhenItStopsAndFinishesWhatRuns() {
        std::promise<void> started;
        std::promise<void> release;
        std::atomic<int> done{0};
        WorkerPool pool(1, 8);
        pool.submit([&] {
            started.set_value();
            release.get_future().wait();
            ++done;
        });
        pool.submit([&] { done += 100; });
        started.get_future().wait();
        auto stopped = std::async(std::launch::async, [&] { pool.stop(); });
        QTRY_COMPARE(pool.depth(), 0u); // dropped
        release.set_value();
        stopped.get();
        QCOMPARE(done.load(), 1);
        QVERIFY(!pool.submit([] {}));
        pool.stop(); // again: nothing happens
    }
};

QTEST_GUILESS_MAIN(TestWorkerPool)
#include "tst_worker_pool.moc"
