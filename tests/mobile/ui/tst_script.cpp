#include "mobile/app/quiet.h"
#include "mobile/app/sample_photos.h"
#include "mobile/app/script.h"
#include "shared/qr/qr_code.h"
#include "tests/mobile/viewmodel/sample_fixture.h"

#include <QFile>
#include <QGuiApplication>

class ScriptTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_fixture = std::make_unique<SampleFixture>();
        m_app = std::make_unique<viewmodel::App>(*m_fixture->store, m_fixture->clock, m_fixture->formsKnown,
                                                 lineToNobody, viewmodel::AppOptions());
        m_window = std::make_unique<app::Window>(*m_app);
        QVERIFY(m_window->window());
        m_app->start();
        QVERIFY(app::waitUntilQuiet(*m_app));
    }
    void cleanup() {
        m_window.reset();
        m_app.reset();
        m_fixture.reset();
    }
    void aMissingFileAnUnknownCommandAndAWrongExpectationFail() {
        QCOMPARE(app::playScript(*m_app, *m_window, QStringLiteral("/nowhere/script")), 1);
        QCOMPARE(play("dance"), 1);
        QCOMPARE(play("expect page Survey"), 1);
        QCOMPARE(play("answer house_area 3"), 1); // no form is open
        QCOMPARE(play("open-household twelve"), 1);
        QCOMPARE(play("lang xx"), 1);
        QCOMPARE(play("sync"), 1);
        QCOMPARE(play("enrol http://127.0.0.1:9 CODE"), 1);
        QCOMPARE(play("open-conflict 5"), 1);
        QCOMPARE(play("take 1 no conflict is open here"), 1);
    }
    void whatIsNotThereCannotBePressedTypedIntoOrSeen() {
        for (const char* line : {"press 没有这个按钮", "primary", "fill 没有这个框 | 字", "touch 没有这个框",
                                 "key f1", "sign", "answer-rest", "see 没有这句话"})
            QCOMPARE(play(QString::fromUtf8("open-households\n") + QString::fromUtf8(line)), 1);
    }
    void pressesAndTypesIntoThePagesOwnControls() {
        QCOMPARE(
            play("open-households\nfill 搜索农户 | 韦例一\nexpect households 1\npress 韦例一\nexpect page "
                 "Household\nopen-survey\ntouch house_area\nkeys 101.5\nsay\nback\nsee 101.5 "
                 "平方米\nopen-survey"
                 "\nquestion score_01_housing\npress 两层以上，装修好了\nexpect score 31"),
            0);
    }
    void playsASurvey() {
        QCOMPARE(play("# a comment\n\nexpect page Home\nopen-households\nsearch wei\nexpect households "
                      "2\nopen-household " +
                      surveyed() +
                      "\nexpect page Household\nopen-survey\nexpect score 27\nanswer score_01_housing e\n"
                      "answer score_02_appliances tv\nexpect score 29.5\nanswer house_area 137\n"
                      "expect saved 已存本机 14:20\nback\nexpect page Household"),
                 0);
    }
    void settlesAConflictAndReadsTheNews() {
        QCOMPARE(play("open-inbox\nexpect conflicts 1\nexpect news 1\nopen-conflict 1\ntake 2 "
                      "现场看过\nexpect conflicts 0\n"
                      "open-news 1\nread-news\nexpect news 0\nexpect inbox 0"),
                 0);
    }
    void scansAddsPhotosAndAssigns() {
        const QString photo = m_fixture->folder.filePath("house.jpg"),
                      card = m_fixture->folder.filePath("card.png");
        QFile file(photo);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(app::samplePhoto(0)) > 0);
        file.close();
        QVERIFY(qr::writeFile("ruhu:household?no=0012", card.toStdString()));
        QCOMPARE(play("open-households\nscan " + photo), 1);      // no code in it
        QCOMPARE(play("open-households\nadd-photo " + photo), 1); // of which household?
        QCOMPARE(play("open-households\nassign 1"), 1);
        QCOMPARE(play("open-households\nscan " + card +
                      "\nexpect page Household\nexpect photos 0\nadd-photo " + photo +
                      "\nexpect photos 1\nassign 2\nopen-summary\nexpect photos 1"),
                 0);
        QCOMPARE(play("open-summary\nadd-photo " + card + "x"), 1);   // no such file
        QCOMPARE(play("open-summary\nsign-photo paper " + photo), 1); // much is missing yet
    }
    void entersAPersonAndTakesPictures() {
        const QString picture = m_fixture->folder.filePath("pictures/members.png");
        QCOMPARE(play("open-household " + surveyed() +
                      "\nopen-members\nmember new\nanswer name 覃例新\nsize 800 1280\nlang en\nshot " +
                      picture + "\nsync may-fail\nquit 7"),
                 7);
        QCOMPARE(QImage(picture).size(), QSize(800, 1280));
    }

private:
    int play(const QString& lines) {
        QFile script(m_fixture->folder.filePath("script"));
        if (!script.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return -1;
        script.write(lines.toUtf8());
        script.close();
        return app::playScript(*m_app, *m_window, script.fileName());
    }
    QString surveyed() const { return QString::fromStdString(m_fixture->ids.surveyed.text()); }

    std::unique_ptr<SampleFixture> m_fixture;
    std::unique_ptr<viewmodel::App> m_app;
    std::unique_ptr<app::Window> m_window;
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    app::Window::prepare();
    ScriptTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_script.moc"
