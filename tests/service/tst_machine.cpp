#include "shared/sync/machine.h"

#include <QtTest>

using namespace syncing;
using Action = SyncMachine::Action;

Q_DECLARE_METATYPE(syncing::Progress)

class Machine : public QObject {
    Q_OBJECT

private slots:
    void oneExchangeDecidesWhatIsNext_data() {
        QTest::addColumn<Progress>("progress");
        QTest::addColumn<int>("action");
        const auto row = [](const char* name, const Progress& progress, Action action) {
            QTest::newRow(name) << progress << int(action);
        };
        row("nothing left", {}, Action::Finish);
        row("everything acknowledged", {false, true, false, false, false, false}, Action::Finish);
        row("more pages", {false, false, true, true, false, false}, Action::Exchange);
        row("sets still waiting", {true, true, false, false, false, false}, Action::Exchange);
        row("comparing logs", {false, false, false, false, false, true}, Action::Exchange);
        row("this is a copy", {true, false, true, false, true, false}, Action::ExchangeRenumber);
        row("a copy with nothing to send", {false, false, false, false, true, false},
            Action::ExchangeRenumber);
    }
    void oneExchangeDecidesWhatIsNext() {
        QFETCH(Progress, progress);
        QFETCH(int, action);
        SyncMachine machine;
        QCOMPARE(int(machine.start()), int(Action::Exchange));
        QCOMPARE(int(machine.exchanged(progress)), action);
        QCOMPARE(machine.exchanges(), 1u);
    }

    void aServerThatMovesNothingIsNotAskedForEver() {
        SyncMachine machine;
        const Progress idle{true, false, false, false, false, false},
            moving{true, true, false, false, false, false};
        QCOMPARE(int(machine.exchanged(idle)), int(Action::Exchange));
        QCOMPARE(int(machine.exchanged(idle)), int(Action::Exchange));
        QCOMPARE(int(machine.exchanged(moving)), int(Action::Exchange)); // counts from new
        QCOMPARE(int(machine.exchanged(idle)), int(Action::Exchange));
        QCOMPARE(int(machine.exchanged(idle)), int(Action::Exchange));
        QCOMPARE(int(machine.exchanged(idle)), int(Action::Stop));
        QVERIFY(machine.error() == base::ErrorCode::ServerRefused);
    }

    void numbersAreNotTakenForEver() {
        SyncMachine machine;
        const Progress copy{false, false, false, false, true, false};
        QCOMPARE(int(machine.exchanged(copy)), int(Action::ExchangeRenumber));
        QCOMPARE(int(machine.renumbered()), int(Action::Exchange));
        QCOMPARE(int(machine.exchanged(copy)), int(Action::ExchangeRenumber));
        QCOMPARE(int(machine.exchanged(copy)), int(Action::Stop));
    }

    void aFailureStopsAndIsRemembered() {
        SyncMachine machine;
        QCOMPARE(int(machine.failed(base::ErrorCode::Offline)), int(Action::Stop));
        QVERIFY(machine.error() == base::ErrorCode::Offline);
    }

    void waitsGrowWithinTheirBounds() {
        for (std::uint32_t attempt = 0; attempt < 200; ++attempt)
            for (const double random : {0.0, 0.25, 0.5, 0.999999}) {
                const auto delay = retryDelay(attempt, random);
                QVERIFY(delay >= 2 && delay <= 900);
                QVERIFY(delay <= retryDelay(attempt + 1, random)); // never shorter for the same luck
            }
        QCOMPARE(retryDelay(1, 0.0), 2u);
        QVERIFY(retryDelay(1, 0.999999) < 4);
        QVERIFY(retryDelay(4'000'000'000u, 0.999999) > 890);
    }

    void onlyTheNetworkAndABusyServerAreWorthAnotherTry() {
        for (const base::ErrorCode code : base::allErrorCodes())
            QCOMPARE(transient(code), code == base::ErrorCode::Offline ||
                                          code == base::ErrorCode::ServerBusy ||
                                          code == base::ErrorCode::BadResponse);
    }
};

QTEST_GUILESS_MAIN(Machine)
#include "tst_machine.moc"
