#include "ruhu/v1/sync.pb.h"
#include "shared/service/exchange.h"
#include "shared/sync/envelope.h"
#include "tests/sync/county.h"

#include <QtTest>

using namespace county;

namespace {

struct World : Neighbours {
    base::RecordId id;
    World() {
        id = a.household("韦示例");
        a.edit(id, "phone", "10000000001");
    }
    std::string serverKey() { return crypto::hex(server.core().keys().signing.publicKey); }
};

const char* nameOf(const base::Result<service::VerifyReport>& report) {
    return report ? "" : base::errorName(report.error().code);
}

} // namespace

class Exchange : public QObject {
    Q_OBJECT

private slots:
    void aNeighbourCarriesWhatItCannotRead_data() {
        QTest::addColumn<bool>("sealed");
        QTest::newRow("sealed") << true;
        QTest::newRow("plain") << false;
    }
    void aNeighbourCarriesWhatItCannotRead() {
        QFETCH(bool, sealed);
        World w;
        const std::string file = must(service::exportUnsent(w.a.ws(), sealed));
        if (sealed)
            QCOMPARE(file.find("韦示例"), std::string::npos);
        auto taken = must(service::takeIn(w.b.ws(), file));
        QVERIFY(taken.isNew);
        QCOMPARE(taken.sealed, sealed);
        QCOMPARE(taken.changes, std::uint64_t(sealed ? 0 : 2));
        QVERIFY(!must(service::takeIn(w.b.ws(), file)).isNew); // once
        w.b.sync();
        w.b.sync();
        QCOMPARE(w.b.text(w.id, "phone"), std::string("10000000001"));
        QVERIFY(must(w.b.ws().store().carried()).empty());
        // Its own tablet comes with the same sets: known already, nothing doubles.
        w.a.edit(w.id, "address", "示例");
        const auto report = w.a.sync();
        QCOMPARE(report.sent, std::uint64_t(3));
        QCOMPARE(report.quarantined + report.refused, std::uint64_t(0));
        QCOMPARE(w.a.ws().replica().pendingCount(), std::size_t(0));
        w.b.sync();
        QCOMPARE(w.a.dump(), w.b.dump());
        QCOMPARE(w.b.ws().lists().households().size(), std::size_t(1));
    }

    void theOriginalMayComeFirst() {
        World w;
        const std::string file = must(service::exportUnsent(w.a.ws(), true));
        w.a.sync();
        must(base::Result<void>(service::takeIn(w.b.ws(), file).map([](const auto&) {})));
        w.b.sync();
        w.a.sync();
        QCOMPARE(w.a.dump(), w.b.dump());
        QVERIFY(must(w.b.ws().store().carried()).empty());
    }

    void anExportThatIsSoundVerifies() {
        World w;
        for (const bool sealed : {false, true}) {
            const std::string file = must(service::exportUnsent(w.a.ws(), sealed));
            for (const std::string& key : {std::string(), w.serverKey()}) {
                const auto report = must(service::verifyExport(file, key));
                QVERIFY(report.problems.empty());
                QCOMPARE(report.devices, std::uint64_t(1));
                QCOMPARE(report.sealed, sealed);
                QCOMPARE(report.changes, std::uint64_t(sealed ? 0 : 2));
            }
        }
    }

    void everyFlippedByteIsFound() {
        World w;
        for (const bool sealed : {false, true}) {
            // Inside the compression, where a flip is not found by zstd itself.
            const std::string file = must(service::exportUnsent(w.a.ws(), sealed));
            const std::string plain = must(syncing::decompress(file.substr(8), 1 << 20));
            for (std::size_t i = 0; i < plain.size(); ++i) {
                std::string flipped = plain;
                flipped[i] = char(flipped[i] ^ 0x04);
                ruhu::v1::ExportFile same; // "yes" has more than one spelling
                if (same.ParseFromString(flipped) && same.SerializeAsString() == plain)
                    continue;
                const auto report =
                    service::verifyExport("RUHUEXP1" + syncing::compress(flipped), w.serverKey());
                QVERIFY2(!report || !report->problems.empty(), qPrintable(QString::number(i)));
            }
        }
    }

    void cutAndForeignFilesAreRefused() {
        World w;
        const std::string file = must(service::exportUnsent(w.a.ws(), false));
        for (std::size_t size = 0; size < file.size(); ++size) {
            QVERIFY(!service::verifyExport(file.substr(0, size)));
            QVERIFY(!service::takeIn(w.b.ws(), file.substr(0, size)));
        }
        QVERIFY(!service::verifyExport(file + "x"));
        QCOMPARE(nameOf(service::verifyExport("somebody's letter")),
                 base::errorName(base::ErrorCode::BadBytes));
        QVERIFY(must(w.b.ws().store().carried()).empty());
    }

    void anotherServersKeyDoesNotVouch() {
        World w;
        const std::string file = must(service::exportUnsent(w.a.ws(), false));
        const auto report = service::verifyExport(file, crypto::hex(crypto::newSigningKey().publicKey));
        QVERIFY(!report || !report->problems.empty());
        const auto rubbish = service::verifyExport(file, "not hex");
        QVERIFY(!rubbish || !rubbish->problems.empty());
        // A tablet of another county does not take it either.
        Server other(w.folder / "other", w.clock);
        Tablet c{w.folder / "c.db", w.clock, other};
        QVERIFY(!service::takeIn(c.ws(), file)); // enrolled nowhere
        c.enrol(other.code());
        const auto taken = service::takeIn(c.ws(), file);
        QVERIFY(!taken);
        QCOMPARE(base::errorName(taken.error().code), base::errorName(base::ErrorCode::BadSignature));
    }
};

QTEST_GUILESS_MAIN(Exchange)
#include "tst_exchange.moc"
