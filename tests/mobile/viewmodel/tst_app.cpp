#include "mobile/viewmodel/household_view_model.h"
#include "mobile/viewmodel/inbox_view_model.h"
#include "tests/mobile/viewmodel/sample_fixture.h"

using viewmodel::App;

class AppTest : public QObject {
    Q_OBJECT
private slots:
    void aTabletThatIsNotEnrolledBeginsWithEnrolment() {
        SampleFixture fixture(false);
        const auto app = start(fixture);
        QCOMPARE(app->page(), QStringLiteral("Enrol"));
    }
    void anUnreachableServerIsToldInWordsAndMayBeTriedAgain() {
        SampleFixture fixture(false);
        const auto app = start(fixture);
        app->enrol()->setServerUrl(QStringLiteral("http://127.0.0.1:9"));
        QVERIFY(!app->enrol()->canEnrol()); // no code
        app->enrol()->setCode(QStringLiteral("ABCD"));
        app->enrol()->enrol();
        WAIT_QUIET(*fixture.store);
        QCOMPARE(app->enrol()->trouble(), QStringLiteral("没有网。都存在本机，有网自动传。"));
        QVERIFY(app->enrol()->canEnrol());
        QCOMPARE(app->page(), QStringLiteral("Enrol"));
    }
    void syncingWithoutANetworkIsQuietAndKeepsTheWork() {
        SampleFixture fixture;
        const auto app = start(fixture);
        const QString waiting = app->sync()->sendText();
        app->sync()->start();
        QVERIFY(app->sync()->running());
        WAIT_QUIET(*fixture.store);
        QVERIFY(!app->sync()->running());
        QCOMPARE(app->sync()->pillLevel(), QString());
        QVERIFY(app->sync()->pillText().startsWith(QStringLiteral("没有网")));
        QCOMPARE(app->sync()->sendText(), waiting);
        QCOMPARE(app->sync()->past()->count(), 1);
    }
    void opensWhereThePersonStopped() {
        SampleFixture fixture;
        {
            const auto app = start(fixture);
            app->openHousehold(QString::fromStdString(fixture.ids.surveyed.text()));
            app->openSurvey();
            auto* form = qobject_cast<viewmodel::SurveyViewModel*>(app->pageViewModel())->form();
            QTRY_VERIFY(form->ready());
            form->enter(form->itemOf("road_distance"));
            WAIT_QUIET(*fixture.store);
        }
        const auto app = start(fixture);
        QCOMPARE(app->page(), QStringLiteral("Survey"));
        auto* form = qobject_cast<viewmodel::SurveyViewModel*>(app->pageViewModel())->form();
        QTRY_COMPARE(form->currentQuestion(), QStringLiteral("road_distance"));
        WAIT_QUIET(*fixture.store);
    }
    void backIsOneLevelUpNotTheLastSeen() {
        SampleFixture fixture;
        const auto app = start(fixture);
        app->openHousehold(QString::fromStdString(fixture.ids.surveyed.text()));
        app->openMembers();
        app->back();
        QCOMPARE(app->page(), QStringLiteral("Household"));
        app->openSurvey();
        app->back();
        QCOMPARE(app->page(), QStringLiteral("Household"));
        app->back();
        QCOMPARE(app->page(), QStringLiteral("Households"));
        for (int i = 0; i < 2; ++i) { // above home is nothing
            app->back();
            QCOMPARE(app->page(), QStringLiteral("Home"));
        }
        WAIT_QUIET(*fixture.store);
    }
    void leavingAPageSavesWhatIsTyped() {
        SampleFixture fixture;
        const auto app = start(fixture);
        app->openHousehold(QString::fromStdString(fixture.ids.surveyed.text()));
        app->openSurvey();
        auto* form = qobject_cast<viewmodel::SurveyViewModel*>(app->pageViewModel())->form();
        QTRY_VERIFY(form->ready());
        form->type(form->itemOf("house_area"), QStringLiteral("101"));
        app->back();
        WAIT_QUIET(*fixture.store);
        auto* household = qobject_cast<viewmodel::HouseholdViewModel*>(app->pageViewModel());
        for (int i = 0; i < household->facts()->count(); ++i)
            if (household->facts()->value(i, "field").toString() == QLatin1String("house_area"))
                QCOMPARE(household->facts()->value(i, "value").toString(), QStringLiteral("101 平方米"));
    }
    void theLanguageIsSwitchedLiveAndKept() {
        SampleFixture fixture;
        {
            const auto app = start(fixture);
            app->setLanguage(QStringLiteral("xx")); // no such language
            QCOMPARE(app->language(), QStringLiteral("zh_CN"));
            app->switchLanguage();
            QCOMPARE(app->language(), QStringLiteral("en"));
            WAIT_QUIET(*fixture.store);
        }
        QCOMPARE(start(fixture)->language(), QStringLiteral("en"));
    }

private:
    std::unique_ptr<App> start(SampleFixture& fixture) {
        auto app = std::make_unique<App>(*fixture.store, fixture.clock, fixture.formsKnown, lineToNobody,
                                         viewmodel::AppOptions());
        app->start();
        [&] { WAIT_QUIET(*fixture.store); }();
        return app;
    }
};

QTEST_GUILESS_MAIN(AppTest)
#include "tst_app.moc"
