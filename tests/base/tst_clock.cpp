#include "shared/base/clock.h"

#include <QtTest>

class ClockTest : public QObject {
    Q_OBJECT
private slots:
    void readsOptionInChinaTime() {
        auto clock = base::clockFromOption("2015-10-21T08:00:00,0");
        QVERIFY(clock);
        QCOMPARE((*clock)->now(), base::Seconds(1445385600)); // 2015-10-21T00:00:00Z
        QCOMPARE(base::chinaDateTime((*clock)->now()), std::string("2015-10-21 08:00:00"));
    }
    void refusesWhatIsNoDate() {
        for (const char* wrong :
             {"", "yesterday", "2015-13-01", "2015-02-30", "2015-10-21,x", "2015-10-21,-1"})
            QVERIFY2(!base::clockFromOption(wrong), wrong);
    }
};

QTEST_GUILESS_MAIN(ClockTest)
#include "tst_clock.moc"
