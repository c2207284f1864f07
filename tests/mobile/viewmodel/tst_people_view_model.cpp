#include "mobile/viewmodel/look_view_model.h"
#include "mobile/viewmodel/outbox_view_model.h"
#include "mobile/viewmodel/people_view_model.h"
#include "tests/mobile/viewmodel/sample_fixture.h"

#include <QSignalSpy>

using viewmodel::App;
using viewmodel::PeopleViewModel;

class PeopleViewModelTest : public QObject {
    Q_OBJECT

    static void type(PeopleViewModel& people, const QString& pin) {
        for (const QChar digit : pin)
            people.digit(digit);
    }

private slots:
    void aWrongPinSaysHowManyTriesAreLeft() {
        SampleFixture fixture;
        PeopleViewModel people(true, fixture.context(), lineToNobody, nullptr);
        WAIT_QUIET(*fixture.store);
        QVERIFY(!people.asksPin());
        people.givePin({}, QStringLiteral("123456"));
        WAIT_QUIET(*fixture.store);
        QTRY_VERIFY(people.asksPin());
        QSignalSpy entered(&people, &PeopleViewModel::entered);
        type(people, QStringLiteral("999999"));
        QCOMPARE(people.pin().size(), 6);
        QVERIFY(!people.pin().contains('9')); // never shown
        people.enter();
        QTRY_VERIFY_WITH_TIMEOUT(people.trouble().contains('4'), 20'000);
        QVERIFY(people.pin().isEmpty());
        type(people, QStringLiteral("123456"));
        people.enter();
        QTRY_COMPARE_WITH_TIMEOUT(entered.count(), 1, 20'000);
        WAIT_QUIET(*fixture.store);
    }
    // A tablet with a PIN opens locked, shows nothing of the village, and goes on where it was.
    void aTabletWithAPinOpensLockedAndGoesOnWhereItWas() {
        SampleFixture fixture;
        const QString household = QString::fromStdString(fixture.ids.surveyed.text());
        {
            PeopleViewModel people(false, fixture.context(), lineToNobody, nullptr);
            WAIT_QUIET(*fixture.store);
            people.givePin({}, QStringLiteral("123456"));
            WAIT_QUIET(*fixture.store);
        }
        fixture.store->post(viewmodel::Urgency::Person, [household](service::Workspace& workspace) {
            (void)viewmodel::keepPlace(workspace, {"Household", household, {}, {}});
        });
        App app(*fixture.store, fixture.clock, fixture.formsKnown, lineToNobody, {});
        app.start();
        QTRY_COMPARE_WITH_TIMEOUT(app.page(), QStringLiteral("Unlock"), 20'000);
        app.back();
        QCOMPARE(app.page(), QStringLiteral("Unlock"));
        auto* people = qobject_cast<PeopleViewModel*>(app.pageViewModel());
        WAIT_QUIET(*fixture.store);
        type(*people, QStringLiteral("123456"));
        people->enter();
        QTRY_COMPARE_WITH_TIMEOUT(app.page(), QStringLiteral("Household"), 20'000);
        WAIT_QUIET(*fixture.store);
    }
    void thePracticeVillageOpensAtOnceAndIsMarked() {
        SampleFixture fixture(false);
        App app(*fixture.store, fixture.clock, fixture.formsKnown, lineToNobody, {});
        app.start();
        QTRY_COMPARE_WITH_TIMEOUT(app.page(), QStringLiteral("Enrol"), 20'000);
        app.startPractice();
        QTRY_COMPARE_WITH_TIMEOUT(app.page(), QStringLiteral("Home"), 60'000);
        WAIT_QUIET(*fixture.store);
        QVERIFY(app.practice() && app.sample());
        app.sync()->start(); // nothing of it can reach a county
        QTRY_VERIFY_WITH_TIMEOUT(app.sync()->lastError().has_value(), 20'000);
        QCOMPARE(app.sync()->lastError()->code, base::ErrorCode::PracticeOnly);
        WAIT_QUIET(*fixture.store);
    }
    void theOutboxGoesIntoAFile() {
        SampleFixture fixture;
        viewmodel::OutboxViewModel outbox(fixture.context(), nullptr);
        outbox.reload();
        WAIT_QUIET(*fixture.store);
        QCOMPARE(outbox.households()->count(), 8);
        const QTemporaryDir folder;
        outbox.exportTo(QUrl::fromLocalFile(folder.path()));
        QTRY_VERIFY_WITH_TIMEOUT(outbox.fileText().contains(folder.path()), 20'000);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
        outbox.exportTo(QUrl::fromLocalFile(folder.path() + "/nowhere"));
        QTRY_VERIFY_WITH_TIMEOUT(!outbox.trouble().isEmpty(), 20'000);
        outbox.takeIn(QUrl::fromLocalFile(folder.path() + "/no-such-file"));
        QVERIFY(!outbox.trouble().isEmpty());
    }
    void howItLooksIsKept() {
        SampleFixture fixture;
        viewmodel::LookViewModel look(fixture.context(), nullptr);
        look.setTheme(QStringLiteral("dark"));
        look.setTextPercent(130);
        look.setTheme(QStringLiteral("pink")); // no such theme
        look.setTextPercent(77);
        WAIT_QUIET(*fixture.store);
        const auto workspace = fixture.reopen();
        const auto kept = viewmodel::LookViewModel::read(*workspace);
        QCOMPARE(kept.theme, QStringLiteral("dark"));
        QCOMPARE(kept.textPercent, 130);
    }
};

QTEST_GUILESS_MAIN(PeopleViewModelTest)
#include "tst_people_view_model.moc"
