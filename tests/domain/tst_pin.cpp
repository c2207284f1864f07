#include "shared/domain/pin.h"

#include <QtTest>

using domain::pinTriesLeft;
using domain::pinWait;

namespace {
constexpr base::Seconds kNow = 1445385600;
} // namespace

class Pin : public QObject {
    Q_OBJECT

private slots:
    void sixToTwelveDigits() {
        for (const char* bad : {"", "12345", "1234567890123", "12345a", "12 345", "\xEF\xBC\x91\xEF\xBC\x92"})
            QVERIFY2(!domain::checkPin(bad), bad);
        for (const char* good : {"314159", "000000", "123456789012"})
            QVERIFY2(bool(domain::checkPin(good)), good);
    }

    void fiveTriesThenWaitsThatGrowUpToAnHour() {
        for (std::uint32_t wrong = 0; wrong < 5; ++wrong) {
            QCOMPARE(pinWait({wrong, kNow}, kNow), base::Seconds(0));
            QCOMPARE(pinTriesLeft({wrong, kNow}), 5 - wrong);
        }
        const base::Seconds waits[] = {60, 120, 240, 480, 960, 1920, 3600, 3600};
        for (std::uint32_t i = 0; i < std::size(waits); ++i) {
            QCOMPARE(pinWait({5 + i, kNow}, kNow), waits[i]);
            QCOMPARE(pinWait({5 + i, kNow}, kNow + waits[i] - 1), base::Seconds(1));
            QCOMPARE(pinWait({5 + i, kNow}, kNow + waits[i]), base::Seconds(0));
            QCOMPARE(pinTriesLeft({5 + i, kNow}), std::uint32_t(1));
        }
        QCOMPARE(pinWait({4'000'000'000, kNow}, kNow), base::Seconds(3600));
    }

    void aClockSetBackMakesNobodyWaitLonger() {
        QCOMPARE(pinWait({5, kNow}, kNow - 365 * 86400), base::Seconds(60));
    }
};

QTEST_GUILESS_MAIN(Pin)
#include "tst_pin.moc"
