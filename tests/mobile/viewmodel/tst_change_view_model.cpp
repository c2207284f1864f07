#include "mobile/viewmodel/change_view_model.h"
#include "mobile/viewmodel/history_view_model.h"
#include "mobile/viewmodel/undo_view_model.h"
#include "shared/service/edit.h"
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
    void theHistoryTellsFieldsBeforeAndAfterAndAllVersionsOfOne() {
        SampleFixture fixture;
        const base::RecordId id = fixture.ids.surveyed;
        fixture.store->post(viewmodel::Urgency::Person, [id](service::Workspace& workspace) {
            (void)service::editRecord(workspace, id, {{"house_area", "101"}}, {}, "再量了一次");
        });
        viewmodel::HistoryViewModel history(id, fixture.context(), lineToNobody, nullptr);
        WAIT_QUIET(*fixture.store);
        history.open(history.items()->value(0, "key").toString());
        QVERIFY(history.items()->value(0, "current").toBool());
        QVERIFY(history.items()->value(0, "detail").toString().contains(QStringLiteral("再量了一次")));
        QString area;
        for (int row = 0; row < history.fields()->count(); ++row)
            if (history.fields()->value(row, "after").toString() == QStringLiteral("101 平方米"))
                area = history.fields()->value(row, "before").toString();
        QCOMPARE(area, QStringLiteral("96 平方米"));
        history.openField(QString::fromStdString(id.text()), QStringLiteral("house_area"));
        auto* lineage = history.lineage();
        QTRY_VERIFY_WITH_TIMEOUT(lineage->rows()->count() >= 2, 20'000);
        const QVariantMap card = lineage->rows()->value(0, "cards").toList().at(0).toMap();
        QCOMPARE(card["value"].toString(), QStringLiteral("101 平方米"));
        QCOMPARE(card["level"].toString(), QStringLiteral("ok"));
        QCOMPARE(lineage->reached()->count(), 3);
        QCOMPARE(lineage->reached()->value(1, "state").toString(), QStringLiteral("等有网就传"));
        // One level up each time: the field, the deed, the page.
        QVERIFY(history.back());
        QVERIFY(!lineage->isOpen());
        QVERIFY(history.back());
        QCOMPARE(history.openWhat(), QString());
        QVERIFY(!history.back());
    }
    void theHistoryIsFilteredAndSearchedAndShowsNoWholeNumber() {
        SampleFixture fixture;
        viewmodel::HistoryViewModel history(fixture.ids.surveyed, fixture.context(), lineToNobody, nullptr);
        WAIT_QUIET(*fixture.store);
        const int all = history.items()->count();
        QVERIFY(all > 0);
        for (int row = 0; row < all; ++row)
            for (const char* role : {"what", "detail"})
                QVERIFY(!history.items()->value(row, role).toString().contains(QStringLiteral("459999")));
        history.open(history.items()->value(0, "key").toString());
        for (int row = 0; row < history.fields()->count(); ++row)
            QVERIFY(!history.fields()->value(row, "after").toString().contains(QStringLiteral("459999")));
        history.setFilter(QStringLiteral("visit"));
        QCOMPARE(history.items()->count(), 1);
        history.setFilter(QStringLiteral("decision"));
        QCOMPARE(history.items()->count(), 0);
        history.setFilter(QStringLiteral("all"));
        history.setSearch(QStringLiteral("没有这样的字"));
        QCOMPARE(history.items()->count(), 0);
        history.setSearch(QStringLiteral("砂石路"));
        QVERIFY(history.items()->count() >= 1);
    }
    void theLineageOfAConflictShowsBothAndThenTheDecision() {
        SampleFixture fixture;
        const base::RecordId id = fixture.ids.disputed;
        viewmodel::HistoryViewModel history(id, fixture.context(), lineToNobody, nullptr);
        WAIT_QUIET(*fixture.store);
        history.openField(QString::fromStdString(id.text()), QStringLiteral("house_area"));
        auto* lineage = history.lineage();
        QTRY_VERIFY_WITH_TIMEOUT(lineage->rows()->count() >= 1, 20'000);
        const QVariantList cards = lineage->rows()->value(0, "cards").toList();
        QCOMPARE(cards.size(), 2);
        QCOMPARE(cards.at(0).toMap()["letter"].toString(), QStringLiteral("甲"));
        QCOMPARE(cards.at(1).toMap()["level"].toString(), QStringLiteral("ask"));
        QVERIFY(lineage->rows()->value(0, "open").toBool());
    }
};

QTEST_GUILESS_MAIN(ChangeViewModelTest)
#include "tst_change_view_model.moc"
