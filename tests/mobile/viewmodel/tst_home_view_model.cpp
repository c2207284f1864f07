#include "mobile/viewmodel/groups_view_model.h"
#include "mobile/viewmodel/home_view_model.h"
#include "mobile/viewmodel/survey_view_model.h"
#include "tests/mobile/viewmodel/sample_fixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using viewmodel::GroupsViewModel;
using viewmodel::HomeViewModel;

class HomeViewModelTest : public QObject {
    Q_OBJECT

    struct World {
        SampleFixture fixture;
        viewmodel::SyncViewModel sync{fixture.context(), lineToNobody, nullptr};
        HomeViewModel home{fixture.context(), sync, nullptr};
        World() { WAIT_QUIET(*fixture.store); }
        int count(const QString& step) {
            for (int i = 0; i < home.steps()->count(); ++i)
                if (home.steps()->value(i, "step").toString() == step)
                    return home.steps()->value(i, "count").toInt();
            return -1;
        }
    };

private slots:
    void theBoardHasEveryHouseholdOnce() {
        World w;
        const QAbstractItemModelTester tester(w.home.steps(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        int all = 0;
        for (int i = 0; i < w.home.steps()->count(); ++i)
            all += w.home.steps()->value(i, "count").toInt();
        QCOMPARE(all, 8);
        QCOMPARE(w.count("filling"), 1);
        QCOMPARE(w.home.title(), QStringLiteral("示例村"));
    }
    void whatIsUnfinishedOpensItsForm() {
        World w;
        QSignalSpy wanted(&w.home, &HomeViewModel::wanted);
        QVERIFY(w.home.due()->count() > 0);
        QCOMPARE(w.home.due()->value(0, "fill").toBool(), true);
        w.home.openDue(w.home.due()->value(0, "key").toString());
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.at(0).at(0).value<viewmodel::Place>().page, QStringLiteral("Survey"));
    }
    void theLastQuestionIsTheWayBack() {
        World w;
        QVERIFY(!w.home.hasResume()); // nothing was filled in on this tablet's screen yet
        const QString household = QString::fromStdString(w.fixture.ids.surveyed.text());
        w.fixture.store->post(viewmodel::Urgency::Person, [household](service::Workspace& workspace) {
            (void)viewmodel::keepPlace(workspace, {"Survey", household, {}, "house_area"});
            (void)viewmodel::keepPlace(workspace, {"Home", {}, {}, {}}); // leaving it does not forget it
        });
        w.home.reload();
        WAIT_QUIET(*w.fixture.store);
        QVERIFY(w.home.hasResume());
        QVERIFY(w.home.resumeTitle().contains(QStringLiteral("韦例一家")));
    }
    void assigningAGroupMakesItsHouseholdsMine() {
        World w;
        GroupsViewModel groups(w.fixture.context(), nullptr);
        WAIT_QUIET(*w.fixture.store);
        groups.choose(QStringLiteral("示例一屯"));
        QVERIFY(groups.persons()->count() > 0);
        groups.togglePerson(groups.persons()->value(0, "person").toInt());
        WAIT_QUIET(*w.fixture.store);
        QTRY_VERIFY(groups.persons()->value(0, "chosen").toBool());
        w.home.reload();
        WAIT_QUIET(*w.fixture.store);
        QCOMPARE(w.home.tiles()->value(1, "number").toInt(), 3);
        groups.write(QStringLiteral("name"), QStringLiteral("示例二屯")); // taken
        WAIT_QUIET(*w.fixture.store);
        QTRY_VERIFY(!groups.trouble().isEmpty());
        QCOMPARE(groups.name(), QStringLiteral("示例一屯"));
    }
};

QTEST_GUILESS_MAIN(HomeViewModelTest)
#include "tst_home_view_model.moc"
