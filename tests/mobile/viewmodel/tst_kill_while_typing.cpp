// A child process types an answer through the view-models and is killed with SIGKILL the moment the
// keystrokes are on disk. Reopened, the app stands at the same question with what was typed.
#include "mobile/viewmodel/survey_view_model.h"
#include "tests/mobile/viewmodel/sample_fixture.h"

#include <QCoreApplication>
#include <QProcess>
#include <csignal>
#include <cstdio>
#include <unistd.h>

using viewmodel::App;

namespace {

struct Running {
    explicit Running(const QString& path)
        : store([&] {
              auto opened = service::Workspace::open({path.toStdString(), false, false, false, {}}, clock);
              Q_ASSERT(opened);
              return std::move(*opened);
          }()),
          app(store, clock, formsKnown, [](const std::string&) { return viewmodel::Line(); }, {}) {
        app.start();
    }
    viewmodel::FormViewModel* form() {
        auto* survey = qobject_cast<viewmodel::SurveyViewModel*>(app.pageViewModel());
        return survey && survey->form()->ready() ? survey->form() : nullptr;
    }

    base::ManualClock clock{1'445'408'400};
    forms::Form entry = *forms::builtinForm("entry_survey");
    forms::Form member = *forms::builtinForm("member");
    viewmodel::Forms formsKnown{entry, member};
    viewmodel::StoreThread store;
    App app;
};

// The child: types, says so when it is on disk, and waits for its end.
int typeUntilKilled(const QStringList& arguments) {
    Running running(arguments[2]);
    const auto spin = [](auto&& done) {
        while (!done())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    };
    spin([&] { return running.app.ready(); });
    running.app.openHousehold(arguments[3]);
    running.app.openSurvey();
    spin([&] { return running.form() != nullptr; });
    const int item = running.form()->itemOf(arguments[4]);
    running.form()->enter(item);
    for (int length = 1; length <= arguments[5].size(); ++length)
        running.form()->type(item, arguments[5].left(length));
    spin([&] { return running.store.unfinished() == 0; });
    std::puts("on disk");
    std::fflush(stdout);
    for (;;)
        pause();
}

} // namespace

class KillWhileTypingTest : public QObject {
    Q_OBJECT
private slots:
    void opensAtTheSameQuestionWithTheDraft_data() {
        QTest::addColumn<bool>("surveyed"); // false: a household without a visit yet
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("typed");
        QTest::newRow("a household's field") << true << QStringLiteral("house_area") << QStringLiteral("137");
        QTest::newRow("half a number, not valid")
            << true << QStringLiteral("house_year") << QStringLiteral("19");
        QTest::newRow("Chinese text of a new visit")
            << false << QStringLiteral("informant") << QStringLiteral("户主的弟弟");
    }
    void opensAtTheSameQuestionWithTheDraft() {
        QFETCH(bool, surveyed);
        QFETCH(QString, question);
        QFETCH(QString, typed);
        SampleFixture fixture;
        const QString household =
            QString::fromStdString((surveyed ? fixture.ids.surveyed : fixture.ids.disputed).text());
        fixture.store.reset();
        const QString path = QString::fromStdString(fixture.path());

        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {"--type", path, household, question, typed});
        QVERIFY(child.waitForStarted());
        while (!child.canReadLine())
            QVERIFY(child.waitForReadyRead(30'000));
        QCOMPARE(child.readLine().trimmed(), QByteArray("on disk"));
        ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);

        Running again(path);
        QTRY_VERIFY_WITH_TIMEOUT(again.form() != nullptr, 20'000);
        QCOMPARE(again.app.page(), QStringLiteral("Survey"));
        QCOMPARE(again.app.place().household, household);
        QCOMPARE(again.form()->currentQuestion(), question);
        QCOMPARE(again.form()->questions()->value(again.form()->currentRow(), "value").toString(), typed);
        WAIT_QUIET(again.store);
    }
};

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == QLatin1String("--type"))
        return typeUntilKilled(application.arguments());
    KillWhileTypingTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_kill_while_typing.moc"
