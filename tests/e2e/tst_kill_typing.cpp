// Somebody types into the real app, and it dies: SIGKILL at a random moment after the first keystroke that
// was said to be kept, 200 times, in the survey, the editor of a person and the search. Reopened, the app
// stands at the same place with every keystroke it had said to be kept. Each process first tells where it
// opened (that checks the kill before), then types at the next place. RUHU_SEED=n repeats a run's choices.
#include "tests/e2e/programs.h"

#include <QElapsedTimer>
#include <QThread>
#include <QtTest>

#include <csignal>
#include <optional>
#include <random>

using namespace programs;

namespace {

constexpr int kKills = 200;
constexpr int kPractice = 8, kHouseholds = 6;
constexpr int kWaitMs = 30'000;
constexpr int kKeys = 60;              // more than can be typed before the end comes
constexpr int kLongestMicros = 60'000; // of typing

struct Spot {
    QString way;   // script lines that lead to the field
    QString place; // page|household|member|question as `say` tells them
    QString letters;
};

struct Typing {
    Spot spot;
    QString text; // what was to be typed
    QString kept; // the last that was said to be kept
};

} // namespace

class KillTyping : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder{folderTemplate()};
    Tablet m_tablet{m_folder.filePath("tablet.ruhu"), {"--clock", "2015-10-21T14:20:00,0"}};
    std::mt19937 m_random;
    QStringList m_households;

    int below(int limit) { return int(m_random() % unsigned(limit)); }
    template <class List>
    auto oneOf(const List& list) {
        return list[below(int(list.size()))];
    }

    Spot surveySpot() {
        static const QStringList texts{"head_name", "address", "informant", "interpreter", "visit_note"};
        static const QStringList numbers{"phone", "house_area", "farmland", "road_distance", "income_wage"};
        const bool number = below(2) == 0;
        const QString household = oneOf(m_households), question = oneOf(number ? numbers : texts);
        return {"open-household " + household + "\nopen-survey\ntouch " + question,
                "Survey|" + household + "||" + question, number ? "0123456789" : "韦覃潘蓝例abcd "};
    }
    Spot memberSpot() {
        const QString household = oneOf(m_households);
        const QString question = oneOf(QStringList{"name", "person_id", "phone"});
        return {"open-household " + household + "\nopen-members\nmember 1\ntouch " + question,
                "Members|" + household + "|*|" + question, question == "name" ? "韦覃潘例" : "0123456789X"};
    }
    Spot searchSpot() { return {"open-households\ntouch 搜索农户", "Households|||*", "zhangwei例一0123"}; }
    Spot spot() {
        const int kind = below(4);
        return kind == 0 ? memberSpot() : kind == 1 ? searchSpot() : surveySpot();
    }
    QString textOf(const Spot& spot) {
        QString text;
        while (text.size() < kKeys)
            text += oneOf(spot.letters);
        return text.trimmed();
    }

    // What the app says where it opened, against what was typed before it was killed.
    static void verify(const QString& said, const Typing& before) {
        const QStringList parts = said.mid(3).split('|'), wanted = before.spot.place.split('|');
        QCOMPARE(parts.size(), 5);
        for (int i = 0; i < 4; ++i)
            QVERIFY2(wanted[i] == "*" || parts[i] == wanted[i],
                     qPrintable(said + " instead of " + before.spot.place));
        const QString& text = parts[4];
        QVERIFY2(
            text.size() >= before.kept.size() && before.text.startsWith(text),
            qPrintable("found \"" + text + "\", kept was \"" + before.kept + "\" at " + before.spot.place));
    }

    // The next line of a program, without its end; "" when it ended first.
    static QString lineOf(QProcess& process) {
        while (!process.canReadLine())
            if (!process.waitForReadyRead(kWaitMs))
                return {};
        return QString::fromUtf8(process.readLine()).chopped(1);
    }

    void start(QProcess& process, const Spot& spot, const QString& text) {
        const QString script = m_folder.filePath("script");
        write(script, ("say\n" + spot.way + "\nkeys " + text + "\n").toUtf8());
        process.start(tabletProgram(), m_tablet.all({"--script", script}));
    }

    // Types at the next place until the end comes.
    Typing typeAndKill(const std::optional<Typing>& before) {
        Typing now;
        now.spot = spot();
        now.text = textOf(now.spot);
        QProcess process;
        start(process, now.spot, now.text);
        const QString opened = lineOf(process);
        if (before)
            verify(opened, *before);
        const QString first = lineOf(process);
        if (QTest::currentTestFailed() || !first.startsWith("kept ")) {
            process.kill();
            process.waitForFinished();
            if (!QTest::currentTestFailed())
                QTest::qFail(process.readAllStandardError() +
                                 qPrintable("no keystroke was kept at " + now.spot.place),
                             __FILE__, __LINE__);
            return now;
        }
        QThread::usleep(static_cast<unsigned long>(below(kLongestMicros)));
        ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
        process.waitForFinished();
        m_killed += process.exitStatus() == QProcess::CrashExit;
        now.kept = first.mid(5);
        // A line without its end may be cut off.
        for (QByteArray line = process.readLine(); line.endsWith('\n'); line = process.readLine())
            if (line.startsWith("kept "))
                now.kept = QString::fromUtf8(line.mid(5)).chopped(1);
        return now;
    }
    int m_killed = 0;

private slots:
    void initTestCase() {
        const Outcome made = m_tablet({"practice", "--households", QString::number(kPractice)});
        QVERIFY2(made.code == 0, made.err);
        // Nobody has visited these yet, so that every question is asked.
        for (int i = 0; i < kHouseholds; ++i) {
            m_households << m_tablet({"put", "household", QString("head_name=示例%1").arg(i)}).line();
            const Outcome person =
                m_tablet({"put", "member", "household=" + m_households.last(), "name=示例", "relation=01"});
            QVERIFY2(person.code == 0, person.err);
        }
    }
    void everyKeystrokeThatWasKeptIsThereAndTheAppOpensAtTheSameQuestion() {
        const unsigned seed = qEnvironmentVariableIsSet("RUHU_SEED")
                                  ? qEnvironmentVariable("RUHU_SEED").toUInt()
                                  : std::random_device()();
        m_random.seed(seed);
        QElapsedTimer passed;
        passed.start();
        std::optional<Typing> before;
        while (m_killed < kKills) {
            before = typeAndKill(before);
            if (QTest::currentTestFailed()) {
                qInfo("RUHU_SEED=%u, after %d kills", seed, m_killed);
                return;
            }
        }
        QProcess last;
        start(last, before->spot, {});
        verify(lineOf(last), *before);
        last.kill();
        last.waitForFinished();
        qInfo("RUHU_SEED=%u, %d kills in %.1f s", seed, m_killed, double(passed.elapsed()) / 1000);
    }
};

QTEST_GUILESS_MAIN(KillTyping)
#include "tst_kill_typing.moc"
