#include "shared/base/dot.h"

#include <QtTest>

class DotTest : public QObject {
    Q_OBJECT
private slots:
    void survivesPacking() {
        const base::Dot dot{12, 345};
        QCOMPARE(base::Dot::unpack(dot.packed()).text(), std::string("12-345"));
        const base::Dot largest{base::kDeviceMax, base::kCounterMax};
        QVERIFY(largest.packed() > 0);
        QVERIFY(base::Dot::unpack(largest.packed()) == largest);
    }
    void ordersLikeItsPackedInteger() {
        const base::Dot a{1, base::kCounterMax}, b{2, 1};
        QVERIFY(a < b);
        QVERIFY(a.packed() < b.packed());
    }
    void readsOnlyItsOwnText() {
        QVERIFY(base::Dot::parse("12-345") == (base::Dot{12, 345}));
        for (const char* wrong : {"", "12", "12-", "-5", "12-345x", "0-5", "5-0", "12 -3", "99999999-1"})
            QVERIFY2(!base::Dot::parse(wrong), wrong);
    }
};

QTEST_GUILESS_MAIN(DotTest)
#include "tst_dot.moc"
