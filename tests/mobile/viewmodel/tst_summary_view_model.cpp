#include "mobile/viewmodel/summary_view_model.h"
#include "tests/mobile/viewmodel/sample_fixture.h"

#include <QSignalSpy>

using viewmodel::SummaryViewModel;

class SummaryViewModelTest : public QObject {
    Q_OBJECT

    static QString state(SummaryViewModel& summary, const QString& question) {
        for (int i = 0; i < summary.facts()->count(); ++i)
            if (summary.facts()->value(i, "question").toString() == question)
                return summary.facts()->value(i, "state").toString();
        return QStringLiteral("not there");
    }

private slots:
    void factsAreReadOutConfirmedAndDisputed() {
        SampleFixture fixture;
        SummaryViewModel summary(fixture.ids.surveyed, fixture.context(), nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(summary.facts()->count() > 10, 20'000);
        WAIT_QUIET(*fixture.store);
        QCOMPARE(state(summary, "house_area"), QString());
        QCOMPARE(state(summary, "visit_date"),
                 QStringLiteral("not there")); // about the visit, not the family
        summary.confirm(QStringLiteral("house_area"));
        QTRY_COMPARE_WITH_TIMEOUT(state(summary, "house_area"), QStringLiteral("confirmed"), 20'000);
        summary.dispute(QStringLiteral("house_area"), QStringLiteral("没有那么大"));
        QTRY_COMPARE_WITH_TIMEOUT(state(summary, "house_area"), QStringLiteral("disputed"), 20'000);
        summary.confirmAll(); // what somebody disputes stays disputed
        QTRY_VERIFY_WITH_TIMEOUT(summary.allRead(), 20'000);
        QCOMPARE(state(summary, "house_area"), QStringLiteral("disputed"));
        WAIT_QUIET(*fixture.store);
        QVERIFY(!summary.canSign()); // this household holds a wrong ID number, too
        QVERIFY(summary.obstacles()->count() >= 2);
        summary.signOnGlass({QVariant(QVariantList{1.0, 2.0, 3.0, 4.0})}, 100, 50);
        WAIT_QUIET(*fixture.store);
        QTRY_VERIFY(!summary.trouble().isEmpty());
        QVERIFY(!summary.sealed());
    }
    void aDrawingIsLinesAndNothingDrawnIsNothing() {
        const std::string drawing =
            viewmodel::drawingOf({QVariantList{1.0, 2.0, 3.5, 4.0}, QVariantList{9.0, 9.0}}, 320, 160);
        QVERIFY(drawing.starts_with("<svg "));
        QVERIFY(drawing.find("M1.0 2.0L3.5 4.0M9.0 9.0") != std::string::npos);
        QVERIFY(viewmodel::drawingOf({}, 320, 160).empty());
        QVERIFY(viewmodel::drawingOf({QVariantList{}}, 320, 160).empty());
    }
};

QTEST_GUILESS_MAIN(SummaryViewModelTest)
#include "tst_summary_view_model.moc"
