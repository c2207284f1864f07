#include "mobile/viewmodel/diagnosis_view_model.h"
#include "mobile/viewmodel/guide_view_model.h"
#include "mobile/viewmodel/help_words.h"
#include "mobile/viewmodel/reminder_view_model.h"
#include "shared/service/edit.h"
#include "tests/mobile/viewmodel/sample_fixture.h"

#include <QDir>
#include <QFile>

using viewmodel::App;
using viewmodel::GuideViewModel;

class GuideViewModelTest : public QObject {
    Q_OBJECT
private slots:
    void everyPageHasHelpOfItsOwn() {
        QSet<QString> titles;
        const QDir pages(QStringLiteral(PAGES_DIR));
        for (const char* page : {"Home", "Households", "Household", "Survey", "Members", "Summary", "Groups", "Change",
                                 "Inbox", "History", "Undo", "Sync", "Settings", "People", "Unlock", "Enrol"}) {
            QVERIFY2(pages.exists(QString::fromLatin1(page) + ".qml"), page);
            const auto words = viewmodel::helpFor(QString::fromLatin1(page));
            QVERIFY2(words.lines.size() >= 3, page);
            QVERIFY2(!titles.contains(words.title), page);
            titles.insert(words.title);
        }
        QVERIFY(!viewmodel::helpFor(QStringLiteral("Nowhere")).lines.isEmpty());
    }
    void theTourIsShownOnceAndCanBeCalledBack() {
        SampleFixture fixture;
        {
            const auto app = start(fixture);
            QVERIFY(app->guide()->touring());
            QVERIFY(app->guide()->firstStep());
            app->guide()->previous(); // there is none
            QVERIFY(app->guide()->firstStep());
            int steps = 1;
            for (; !app->guide()->lastStep(); ++steps)
                app->guide()->next();
            QVERIFY(steps >= 4);
            app->guide()->next();
            QVERIFY(!app->guide()->touring());
            WAIT_QUIET(*fixture.store);
        }
        const auto app = start(fixture);
        QVERIFY(!app->guide()->touring());
        app->openSettings();
        app->startTour();
        QCOMPARE(app->page(), QStringLiteral("Home"));
        QVERIFY(app->guide()->touring());
        WAIT_QUIET(*fixture.store);
    }
    void whoGoesOnEndsTheTourForGood() {
        SampleFixture fixture;
        const auto app = start(fixture);
        app->openHouseholds();
        QVERIFY(!app->guide()->touring());
        app->openHome();
        QVERIFY(!app->guide()->touring());
        WAIT_QUIET(*fixture.store);
    }
    void openHelpFollowsThePage() {
        SampleFixture fixture;
        const auto app = start(fixture);
        app->guide()->toggleHelp();
        const QString home = app->guide()->helpTitle();
        app->openSync();
        QVERIFY(app->guide()->helpOpen());
        QVERIFY(app->guide()->helpTitle() != home);
        app->guide()->closeHelp();
        QVERIFY(!app->guide()->helpOpen());
        WAIT_QUIET(*fixture.store);
    }
    // Once a day, whatever is opened and closed meanwhile.
    void whatIsDueTodayIsSaidOnceADay() {
        SampleFixture fixture;
        fixture.store->post(viewmodel::Urgency::Person, [&](service::Workspace& workspace) {
            QVERIFY(service::createRecord(workspace, records::type::kVisit,
                                          {{"household", fixture.ids.disputed.text()},
                                           {"purpose", "score"},
                                           {"outcome", "absent"},
                                           {"date", "2015-10-20"},
                                           {"appointment", "2015-10-21"}}));
        });
        viewmodel::ReminderViewModel reminder(fixture.context(), nullptr);
        reminder.reload();
        WAIT_QUIET(*fixture.store);
        QCOMPARE(reminder.count(), 1);
        QVERIFY(reminder.text().contains(QStringLiteral("潘例莲")));
        reminder.dismiss();
        QCOMPARE(reminder.text(), QString());
        viewmodel::ReminderViewModel again(fixture.context(), nullptr);
        again.reload();
        WAIT_QUIET(*fixture.store);
        QCOMPARE(again.text(), QString());
        QCOMPARE(again.count(), 1); // still due
        fixture.clock.advance(86400);
        again.reload();
        WAIT_QUIET(*fixture.store);
        QVERIFY(!again.text().isEmpty());
    }
    void theDiagnosisFileIsWrittenOrItsTroubleTold() {
        SampleFixture fixture;
        viewmodel::DiagnosisViewModel diagnosis(fixture.context(), nullptr);
        diagnosis.saveTo(QUrl::fromLocalFile(fixture.folder.filePath("not there")));
        QVERIFY(diagnosis.busy());
        WAIT_QUIET(*fixture.store);
        QVERIFY(!diagnosis.trouble().isEmpty());
        diagnosis.saveTo(QUrl::fromLocalFile(fixture.folder.path()));
        WAIT_QUIET(*fixture.store);
        QCOMPARE(diagnosis.trouble(), QString());
        QFile file(fixture.folder.filePath("ruhu-diagnosis-2015-10-21.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("\"household\": 8"));
        for (const char* secret : {"韦例", "潘例", "1990000", "459999", "示例路", "调查员"})
            QVERIFY2(!text.contains(secret), secret);
    }

private:
    std::unique_ptr<App> start(SampleFixture& fixture) {
        auto app = std::make_unique<App>(*fixture.store, fixture.clock, fixture.formsKnown, lineToNobody,
                                         viewmodel::AppOptions{{}, {}, true, 0, 0, true});
        app->start();
        (void)QTest::qWaitFor([&] { return fixture.store->unfinished() == 0; }, 20'000);
        return app;
    }
};

QTEST_GUILESS_MAIN(GuideViewModelTest)
#include "tst_guide_view_model.moc"
