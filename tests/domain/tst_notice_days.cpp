#include "shared/domain/notice_days.h"
#include "tests/domain/case_table.h"

#include <QtTest>

using namespace domain;

namespace {

constexpr const char* kTable = "tests/data/procedure/notice_days.csv";

Date dateIn(const QString& text) {
    const auto date = parseDate(text.toStdString());
    if (!date)
        qFatal("no date: %s", qPrintable(text));
    return *date;
}

} // namespace

class NoticeDaysTest : public QObject {
    Q_OBJECT
private slots:
    void countsFullDays_data() {
        QTest::addColumn<int>("index");
        const auto rows = cases::read(kTable);
        for (std::size_t i = 0; i < rows.size(); ++i)
            QTest::newRow(rows[i].name("posted").constData()) << int(i);
    }
    void countsFullDays() {
        QFETCH(int, index);
        const auto row = cases::read(kTable)[std::size_t(index)];
        Posting posting{dateIn(row["posted"]), std::nullopt, {}};
        if (!row["taken"].isEmpty())
            posting.takenDownOn = dateIn(row["taken"]);
        for (const QString& text : row["gaps"].split(' ', Qt::SkipEmptyParts))
            posting.gaps.push_back({dateIn(text.section("..", 0, 0)), dateIn(text.section("..", 1, 1))});
        const NoticeDays found = noticeDays(posting, row["required"].toInt(), dateIn(row["today"]));
        QCOMPARE(found.full, row["full"].toInt());
        QCOMPARE(QString::fromStdString(dateText(found.over)), row["over"]);
        QCOMPARE(QString(found.done ? "yes" : "no"), row["done"]);
        QCOMPARE(QString(found.cutShort ? "yes" : "no"), row["cut"]);
    }
    void chinasDayBeginsAtSixteenOClockUtc() {
        const Date day = dateIn("2015-10-21");
        const base::Seconds start = startOfChinaDay(day);
        QVERIFY(chinaDay(start) == day && chinaDay(start + 86399) == day);
        QVERIFY(chinaDay(start - 1) == dateIn("2015-10-20"));
    }
};

QTEST_GUILESS_MAIN(NoticeDaysTest)
#include "tst_notice_days.moc"
