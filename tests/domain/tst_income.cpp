#include "shared/domain/income.h"

#include <QtTest>

using domain::divideHalfUp;
using domain::incomeOf;
using ruhu::v1::Household;

class IncomeTest : public QObject {
    Q_OBJECT
private slots:
    void addsTheSixTransfersAndTheNet() {
        Household h;
        h.set_income_wage(1'000'000);
        h.set_income_business(200'000);
        h.set_business_cost(50'000);
        h.set_income_property(3'000);
        h.set_transfer_family_planning(1);
        h.set_transfer_dibao(20);
        h.set_transfer_five_guarantee(300);
        h.set_transfer_pension(4'000);
        h.set_transfer_ecological(50'000);
        QVERIFY(!incomeOf(h, 4)->complete);
        h.set_transfer_other(600'000);
        const auto income = incomeOf(h, 4).value();
        QCOMPARE(income.transfer, domain::Cents(654'321));
        QCOMPARE(income.net, domain::Cents(1'000'000 + 200'000 + 3'000 + 654'321 - 50'000));
        QCOMPARE(*income.perHead, domain::Cents(451'830)); // 1,807,321 / 4 = 451,830.25
        QVERIFY(income.complete);
    }
    void unansweredItemsCountAsZeroButAreNotComplete() {
        const auto income = incomeOf(Household(), 3).value();
        QCOMPARE(income.net, domain::Cents(0));
        QVERIFY(!income.complete);
        QCOMPARE(*income.perHead, domain::Cents(0));
    }
    void hasNoShareWithoutMembers() {
        QVERIFY(!incomeOf(Household(), 0)->perHead);
        QVERIFY(!incomeOf(Household(), -1)->perHead);
    }
    void refusesAmountsBeyondAllIncome() {
        Household h;
        h.set_income_wage(domain::kCentsMax);
        QVERIFY(incomeOf(h, 1));
        h.set_income_wage(domain::kCentsMax + 1);
        QVERIFY(!incomeOf(h, 1));
        h.set_income_wage(0);
        h.set_transfer_other(INT64_MIN);
        QVERIFY(!incomeOf(h, 1));
    }
    void roundsHalfUpToTheCent_data() {
        QTest::addColumn<qlonglong>("amount");
        QTest::addColumn<int>("divisor");
        QTest::addColumn<qlonglong>("share");
        QTest::newRow("exact") << 400LL << 4 << 100LL;
        QTest::newRow("a quarter down") << 401LL << 4 << 100LL;
        QTest::newRow("a half up") << 402LL << 4 << 101LL;
        QTest::newRow("three quarters up") << 403LL << 4 << 101LL;
        QTest::newRow("a third down") << 100LL << 3 << 33LL;
        QTest::newRow("two thirds up") << 200LL << 3 << 67LL;
        QTest::newRow("odd divisor has no half") << 17LL << 5 << 3LL;
        QTest::newRow("a loss, a quarter") << -401LL << 4 << -100LL;
        QTest::newRow("a loss, a half") << -402LL << 4 << -101LL;
        QTest::newRow("nothing") << 0LL << 7 << 0LL;
        QTest::newRow("large") << qlonglong(10 * domain::kCentsMax) << 3 << 3'333'333'333'333'333LL;
    }
    void roundsHalfUpToTheCent() {
        QFETCH(qlonglong, amount);
        QFETCH(int, divisor);
        QTEST(qlonglong(divideHalfUp(amount, divisor)), "share");
    }
};

QTEST_GUILESS_MAIN(IncomeTest)
#include "tst_income.moc"
