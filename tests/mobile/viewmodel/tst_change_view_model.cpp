#include "mobile/viewmodel/change_view_model.h"
#include "mobile/viewmodel/undo_view_model.h"
#include "tests/mobile/viewmodel/sample_fixture.h"

#include <QSignalSpy>

using viewmodel::ChangeViewModel;

class ChangeViewModelTest : public QObject {
    Q_OBJECT

private slots:
    void aSplitSaysWhatItWillDoAndLeadsToTheNewHousehold() {
        SampleFixture fixture;
        ChangeViewModel change(fixture.ids.surveyed, QStringLiteral("split"), fixture.context(), nullptr);
        WAIT_QUIET(*fixture.store);
        QSignalSpy wanted(&change, &ChangeViewModel::wanted);
        QVERIFY(!change.canDo());
        for (const int row : {2, 1})
            change.togglePerson(change.people()->value(row, "record").toString());
        QVERIFY(!change.canDo()); // a reason is missing
        change.setReason(QStringLiteral("成家另过"));
        QVERIFY(change.canDo());
        QVERIFY(change.doLabel().contains(
            change.people()->value(2, "name").toString())); // the first chosen leads
        change.apply();
        QTRY_COMPARE_WITH_TIMEOUT(wanted.count(), 1, 20'000);
        const auto place = wanted.at(0).at(0).value<viewmodel::Place>();
        QCOMPARE(place.page, QStringLiteral("Household"));
        QVERIFY(place.household != QString::fromStdString(fixture.ids.surveyed.text()));
    }
    void whatIsTypedForAMissedHouseholdIsNeverLostByAMistake() {
        SampleFixture fixture;
        ChangeViewModel change({}, QStringLiteral("add"), fixture.context(), nullptr);
        WAIT_QUIET(*fixture.store);
        change.setField(QStringLiteral("head_name"), QStringLiteral("潘例新"));
        change.setField(QStringLiteral("group"), QString(200, QChar(0x7EC4))); // longer than a name can be
        change.setReason(QStringLiteral("名单漏了"));
        change.apply();
        QTRY_VERIFY_WITH_TIMEOUT(!change.trouble().isEmpty(), 20'000);
        QCOMPARE(change.fields()->value(0, "value").toString(), QStringLiteral("潘例新"));
        QVERIFY(change.canDo());
    }
    void deletingIsTakenBackFromThePageOfUndo() {
        SampleFixture fixture;
        const QString id = QString::fromStdString(fixture.ids.surveyed.text());
        {
            ChangeViewModel change(fixture.ids.surveyed, QStringLiteral("delete"), fixture.context(),
                                   nullptr);
            WAIT_QUIET(*fixture.store);
            QSignalSpy wanted(&change, &ChangeViewModel::wanted);
            change.setReason(QStringLiteral("登重了"));
            change.apply();
            QTRY_COMPARE_WITH_TIMEOUT(wanted.count(), 1, 20'000);
            QCOMPARE(wanted.at(0).at(0).value<viewmodel::Place>().page, QStringLiteral("Households"));
        }
        viewmodel::UndoViewModel undo(fixture.context(), nullptr);
        WAIT_QUIET(*fixture.store);
        QCOMPARE(undo.deleted()->count(), 1);
        QCOMPARE(undo.deleted()->value(0, "record").toString(), id);
        undo.restore(id);
        QTRY_COMPARE_WITH_TIMEOUT(undo.deleted()->count(), 0, 20'000);
        WAIT_QUIET(*fixture.store);
        QVERIFY(undo.acts()->count() > 0);
        QVERIFY(undo.trouble().isEmpty());
    }
};

QTEST_GUILESS_MAIN(ChangeViewModelTest)
#include "tst_change_view_model.moc"
