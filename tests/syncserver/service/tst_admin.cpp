// Set up, quarantine, backup and restore.
#include "tests/sync/county.h"

#include <QtTest>

#include <atomic>
#include <fstream>
#include <thread>

using namespace county;
using base::ErrorCode;

namespace {

constexpr const char* kHeading =
    "village_code,village,township_code,township,county_code,county,city,province\n";

struct World {
    base::ManualClock clock{1445385600};
    TemporaryFolder folder;
    Server server{folder / "server", clock};
    Tablet a{folder / "a.db", clock, server};
    World() {
        a.enrol(server.code());
        a.sync();
    }
};

template <class T>
QString nameOf(const base::Result<T>& result) {
    return result ? "" : base::errorName(result.error().code);
}

} // namespace

class Admin : public QObject {
    Q_OBJECT

private slots:
    void divisionsThatAreNoneAreRefusedWithTheirRow_data() {
        QTest::addColumn<QString>("csv");
        QTest::addColumn<QString>("row");
        const QString heading = kHeading, good = "451228101203,丙村,451228101,镇,451228,县,市,省\n";
        QTest::newRow("nothing") << ""
                                 << "0";
        QTest::newRow("only a heading") << heading << "0";
        QTest::newRow("too few columns") << heading + good + "451228101204,丁村\n"
                                         << "2";
        QTest::newRow("no village code") << heading + "451228101,丙村,451228101,镇,451228,县\n"
                                         << "1";
        QTest::newRow("letters") << heading + "45122810120x,丙村,451228101,镇,451228,县\n"
                                 << "1";
        QTest::newRow("in another township") << heading + "451228101203,丙村,451228102,镇,451228,县\n"
                                             << "1";
        QTest::newRow("in another county") << heading + "451228101203,丙村,451228101,镇,451229,县\n"
                                           << "1";
        QTest::newRow("not text") << heading + QString(QChar(0)) + "\n"
                                  << "1";
    }
    void divisionsThatAreNoneAreRefusedWithTheirRow() {
        QFETCH(QString, csv);
        QFETCH(QString, row);
        World w;
        const auto before = must(w.server.core().store().areas()).size();
        const auto refused = serverservice::loadDivisions(w.server.core(), csv.toStdString());
        QCOMPARE(nameOf(refused), QString(base::errorName(ErrorCode::ImportFile)));
        QCOMPARE(refused.error().params.at(0).second, row.toStdString());
        QCOMPARE(must(w.server.core().store().areas()).size(), before); // nothing half done
    }

    void divisionsMayBeLoadedAgainAndMore() {
        World w;
        const auto streams = must(w.server.core().store().streams()).size();
        const std::string more = std::string(kHeading) +
                                 "451228101202,乙村,451228101,镇,451228,县,市,省\r\n"
                                 "451228101203,\"丙村\",451228101,镇,451228,县,市,省\r\n";
        QCOMPARE(must(serverservice::loadDivisions(w.server.core(), more)), std::size_t(2));
        QCOMPARE(must(w.server.core().store().streams()).size(), streams + 2);
        QCOMPARE(must(serverservice::loadDivisions(w.server.core(), more)), std::size_t(2));
        QCOMPARE(must(w.server.core().store().streams()).size(), streams + 2);
    }

    void whatIsHeldIsDecidedOnce() {
        World w;
        auto& core = w.server.core();
        QCOMPARE(nameOf(serverservice::release(core, 1, "x")), QString(base::errorName(ErrorCode::NotFound)));
        QCOMPARE(nameOf(serverservice::setAside(core, 1, "x")),
                 QString(base::errorName(ErrorCode::NotFound)));
        const auto id = w.a.household("韦示例");
        w.a.sync();
        w.a.edit(id, "phone", "10000000001");
        w.a.edit(id, "address", "示例");
        must(serverservice::revokeDevice(core, id.device));
        QVERIFY(!w.a.trySync());
        const auto held = must(serverservice::quarantine(core));
        QCOMPARE(held.size(), std::size_t(2));
        must(serverservice::release(core, held[0].row.id, "核实过"));
        must(serverservice::setAside(core, held[1].row.id, "不采用"));
        for (const auto& item : held) {
            QCOMPARE(nameOf(serverservice::release(core, item.row.id, "x")),
                     QString(base::errorName(ErrorCode::NoConflict)));
            QCOMPARE(nameOf(serverservice::setAside(core, item.row.id, "x")),
                     QString(base::errorName(ErrorCode::NoConflict)));
        }
        QVERIFY(must(serverservice::quarantine(core)).empty());
        const auto all = must(serverservice::quarantine(core, true));
        QCOMPARE(all.size(), std::size_t(2));
        QVERIFY(all[0].row.status == serverstore::QuarantineStatus::Released);
        QVERIFY(all[1].row.status == serverstore::QuarantineStatus::SetAside);
    }

    void aBackupWhileOthersWriteIsWhole() {
        World w;
        std::atomic<bool> stop = false;
        std::atomic<int> syncs = 0;
        std::thread writer([&] {
            for (int i = 0; !stop || i < 5; ++i) {
                w.a.household("户" + std::to_string(i));
                w.a.sync();
                ++syncs;
            }
        });
        for (int i = 0; i < 5; ++i) {
            const std::string file = w.folder / ("backup" + std::to_string(i));
            must(serverservice::backup(w.server.core(), file));
            store::OpenOptions options;
            options.path = file;
            options.server = true;
            QCOMPARE(must(must(store::Store::open(options))->integrity()), std::string("ok"));
            QVERIFY(!std::filesystem::exists(file + ".part"));
        }
        stop = true;
        writer.join();
        QVERIFY(syncs >= 5);
        QVERIFY(!serverservice::backup(w.server.core(), "/nonexistent/backup"));
        w.a.sync(); // the server minds none of it
    }

    void aRestoreBeginsANewEpochAndNumbersAboveTheOldOnes() {
        World w;
        const std::string file = w.folder / "backup";
        w.a.household("先");
        w.a.sync();
        must(serverservice::backup(w.server.core(), file));
        const auto epoch = w.server.core().epoch();
        const auto lost = w.a.household("后");
        w.a.sync();
        QVERIFY(!serverservice::restore(w.server.dir(), file, w.clock)); // it runs
        QCOMPARE(w.server.core().epoch(), epoch);
        w.server.close();
        must(serverservice::restore(w.server.dir(), file, w.clock));
        w.server.open();
        QVERIFY(w.server.core().epoch() != epoch);
        Tablet b{w.folder / "b.db", w.clock, w.server};
        b.enrol(w.server.code());
        QVERIFY(b.ws().identity().device > w.a.ws().identity().device + 1000);
        w.a.sync();
        b.sync();
        QCOMPARE(b.text(lost, "head_name"), std::string("后")); // given back by the tablet
        QCOMPARE(w.a.dump(), b.dump());
    }

    void whatIsNoBackupReplacesNothing() {
        World w;
        const auto id = w.a.household("韦示例");
        w.a.sync();
        w.server.close();
        const std::string noise = w.folder / "noise";
        std::ofstream(noise) << std::string(50'000, 'x');
        QVERIFY(!serverservice::restore(w.server.dir(), noise, w.clock));
        QVERIFY(!serverservice::restore(w.server.dir(), w.folder / "absent", w.clock));
        QVERIFY(!serverservice::restore(w.server.dir(), w.folder / "a.db", w.clock)); // a tablet's store
        w.server.open();
        Tablet b{w.folder / "b.db", w.clock, w.server};
        b.enrol(w.server.code());
        b.sync();
        QCOMPARE(b.text(id, "head_name"), std::string("韦示例"));
    }

    void aDamagedDatabaseIsReplacedAndKept() {
        World w;
        const auto id = w.a.household("韦示例");
        w.a.sync();
        const std::string file = w.folder / "backup", database = w.server.dir() + "/ruhu.db";
        must(serverservice::backup(w.server.core(), file));
        w.server.close();
        std::ofstream(database, std::ios::trunc) << std::string(50'000, 'x');
        must(serverservice::restore(w.server.dir(), file, w.clock));
        QCOMPARE(std::filesystem::file_size(database + ".before-" + std::to_string(w.clock.now())),
                 std::uintmax_t(50'000));
        w.server.open();
        w.a.sync();
        Tablet b{w.folder / "b.db", w.clock, w.server};
        b.enrol(w.server.code());
        b.sync();
        QCOMPARE(b.text(id, "head_name"), std::string("韦示例"));
    }
};

QTEST_GUILESS_MAIN(Admin)
#include "tst_admin.moc"
