#include "shared/domain/date.h"

#include <QtTest>

using namespace std::chrono_literals;
using domain::Date;

class DateTest : public QObject {
    Q_OBJECT
private slots:
    void readsOnlyDaysThatExist() {
        QVERIFY(domain::parseDate("2016-02-29") == Date(2016y / 2 / 29));
        for (const char* wrong : {"", "2015-02-29", "2015-13-01", "2015-00-10", "2015-10-00", "2015-1-01",
                                  "15-10-2101", "2015/10/21", "2015-10-21 ", "+015-10-21", "2015-10-2x"})
            QVERIFY2(!domain::parseDate(wrong), wrong);
    }
    void writesWhatItReads() {
        for (const char* text : {"2015-10-21", "0001-01-01", "9999-12-31"})
            QCOMPARE(domain::dateText(domain::parseDate(text).value()), std::string(text));
    }
    void countsFullYears_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("years");
        QTest::newRow("the same day") << "2000-05-10"
                                      << "2000-05-10" << 0;
        QTest::newRow("the day before a birthday") << "2000-05-10"
                                                   << "2016-05-09" << 15;
        QTest::newRow("the birthday") << "2000-05-10"
                                      << "2016-05-10" << 16;
        QTest::newRow("a month before") << "2000-05-10"
                                        << "2016-04-30" << 15;
        QTest::newRow("29 February, the day before 1 March") << "2000-02-29"
                                                             << "2015-02-28" << 14;
        QTest::newRow("29 February, on 1 March") << "2000-02-29"
                                                 << "2015-03-01" << 15;
        QTest::newRow("29 February in a leap year") << "2000-02-29"
                                                    << "2016-02-29" << 16;
        QTest::newRow("before") << "2000-05-10"
                                << "2000-05-09" << -1;
    }
    void countsFullYears() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QTEST(domain::fullYears(*domain::parseDate(from.toStdString()), *domain::parseDate(to.toStdString())),
              "years");
    }
};

QTEST_GUILESS_MAIN(DateTest)
#include "tst_date.moc"
