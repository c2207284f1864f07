#include "shared/domain/scoring.h"

#include <QtTest>

class ScoringTest : public QObject {
    Q_OBJECT
private slots:
    void comparesWithTheLine() {
        QVERIFY(domain::isBelowLine({119}, {120}, false));
        QVERIFY(!domain::isBelowLine({120}, {120}, false));
        QVERIFY(domain::isBelowLine({120}, {120}, true));
        QVERIFY(!domain::isBelowLine({121}, {120}, true));
    }
};

QTEST_GUILESS_MAIN(ScoringTest)
#include "tst_scoring.moc"
