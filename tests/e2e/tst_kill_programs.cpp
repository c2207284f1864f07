// SIGKILL at many random moments: the command line in the middle of bootstraps, syncs, saves and imports, the
// server in the middle of syncs. What a program printed as done is never missing afterwards, and all replicas
// agree. RUHU_SEED=n repeats a run's choices (moments of a machine are never the same twice).
#include "tests/e2e/programs.h"
#include "tests/sync/county.h"

#include <QElapsedTimer>
#include <QFile>
#include <QtTest>

#include <random>

using namespace programs;

namespace {

constexpr int kHouseholds = 300;
constexpr int kKillsWanted = 60;
constexpr int kKillsMax = 110;
constexpr int kSecondsMax = 60;

std::string integrityOf(const QString& file) {
    store::OpenOptions options;
    options.path = file.toStdString();
    options.create = false;
    return county::must(county::must(store::Store::open(options))->integrity());
}

} // namespace

class KillPrograms : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder{folderTemplate()};
    ServerProcess m_server{m_folder.filePath("server")};
    Tablet m_a{m_folder.filePath("a.db")}, m_b{m_folder.filePath("b.db")}, m_c{m_folder.filePath("c.db")};
    std::mt19937 m_random;
    QStringList m_acknowledged; // values that a program said are safe
    QStringList m_ids;
    int m_kills = 0, m_number = 0, m_longestMs = 80;

    int below(int limit) { return int(m_random() % unsigned(limit)); }

    // Runs until done or until the moment comes. Moments follow how long the verb took when it was left
    // alone.
    Outcome runAndPerhapsKill(const Tablet& tablet, const QStringList& arguments) {
        QProcess process;
        process.start(ruhuProgram(), tablet.all(arguments));
        if (!process.waitForFinished(1 + below(m_longestMs))) {
            process.kill();
            process.waitForFinished();
            ++m_kills;
        }
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                process.readAllStandardOutput(), process.readAllStandardError()};
    }

    void create(const Tablet& tablet) {
        const QString name = "户甲" + QString::number(++m_number) + "号";
        const Outcome done = runAndPerhapsKill(tablet, {"put", "household", "head_name=" + name});
        if (done.out.endsWith('\n')) { // the id was printed, so it is on disk
            m_acknowledged << name;
            m_ids << done.line();
        }
    }

    void edit(const Tablet& tablet) {
        if (m_ids.isEmpty())
            return;
        const QString value = "址" + QString::number(++m_number) + "号";
        const QString id = m_ids[below(int(m_ids.size()))];
        const Outcome done = runAndPerhapsKill(tablet, {"put", "household", id, "cause_note=" + value});
        if (done.out.endsWith('\n'))
            m_notes << value;
    }
    QStringList m_notes; // may be superseded by a later edit that saw it: checked in the logs

    void import(const Tablet& tablet) {
        QFile roster(m_folder.filePath("roster.csv"));
        QVERIFY(roster.open(QIODevice::WriteOnly));
        roster.write("household_no,head_name,group\n");
        QStringList names;
        const int batch = ++m_number;
        for (int i = 0; i < 250; ++i) {
            names << QString("册%1号%2户").arg(batch).arg(i);
            roster.write(QString("N%1-%2,%3,3组\n").arg(batch).arg(i).arg(names.back()).toUtf8());
        }
        roster.close();
        const Outcome done = runAndPerhapsKill(tablet, {"import", roster.fileName(), "--json"});
        if (done.object()["rows"].toInt() == 250)
            m_acknowledged << names;
    }

    // Either end dies. A sync that said it is done has everything that was waiting on the server.
    void sync(const Tablet& tablet) {
        if (below(3) > 0) {
            runAndPerhapsKill(tablet, {"sync", "--json"});
            return;
        }
        QProcess process;
        process.start(ruhuProgram(), tablet.all({"sync", "--json"}));
        process.waitForFinished(1 + below(m_longestMs));
        m_server.kill();
        ++m_kills;
        QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished(60'000));
        QVERIFY(process.exitStatus() == QProcess::NormalExit);
        QVERIFY2(process.exitCode() == 0 || process.exitCode() == 3, process.readAllStandardError());
        QVERIFY(m_server.start());
    }

    void syncToTheEnd(const Tablet& tablet) {
        const Outcome done = tablet({"sync", "--json"});
        QVERIFY2(done.code == 0, done.out + done.err);
    }

private slots:
    void initTestCase() {
        const unsigned seed = qEnvironmentVariableIsSet("RUHU_SEED")
                                  ? qEnvironmentVariable("RUHU_SEED").toUInt()
                                  : std::random_device()();
        qInfo("RUHU_SEED=%u", seed);
        m_random.seed(seed);
        QCOMPARE(admin({"init", "--data", m_server.dir(), "--divisions", kDivisions}).code, 0);
        QCOMPARE(admin({"load-sample", "--data", m_server.dir(), "--divisions", kDivisions, "--village",
                        kVillage, "--households", QString::number(kHouseholds), "--seed", "5"})
                     .code,
                 0);
        QVERIFY(m_server.start());
        for (const Tablet* tablet : {&m_a, &m_b})
            QCOMPARE((*tablet)({"enrol", m_server.url(), m_server.code("调查员甲")}).code, 0);
        QElapsedTimer timer;
        timer.start();
        syncToTheEnd(m_a);
        m_longestMs =
            qBound(40, int(timer.elapsed() * 3 / 2), 400); // half as long again: some runs end by themselves
    }

    void nothingAcknowledgedIsMissing() {
        QElapsedTimer timer;
        timer.start();
        while (m_kills < 10) // the first bootstrap of 乙
            sync(m_b);
        while (m_kills < kKillsMax && (m_kills < kKillsWanted || timer.elapsed() < kSecondsMax * 500)) {
            const Tablet& tablet = below(2) ? m_a : m_b;
            switch (below(6)) {
            case 0:
            case 1:
                create(tablet);
                break;
            case 2:
                edit(tablet);
                break;
            case 3:
                import(tablet);
                break;
            default:
                sync(tablet);
            }
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("%d kills in %lld ms", m_kills, static_cast<long long>(timer.elapsed()));
        QVERIFY(timer.elapsed() < kSecondsMax * 1000);
        QVERIFY(m_kills >= kKillsWanted);

        // A killed server's database has its last word in the WAL; the next start reads it.
        for (const Tablet* tablet : {&m_a, &m_b, &m_a, &m_b})
            syncToTheEnd(*tablet);
        QCOMPARE(m_c({"enrol", m_server.url(), m_server.code("调查员丙")}).code, 0);
        syncToTheEnd(m_c);
        QCOMPARE(m_a.dump(), m_b.dump());
        QCOMPARE(m_c.dump(), m_a.dump());
        const QString village = QString::fromUtf8(m_a({"list", "household", "--json"}).out);
        for (const QString& value : m_acknowledged)
            QVERIFY2(village.contains("\"" + value + "\""), qPrintable(value));
        QString logs;
        for (const QString& id : m_ids)
            logs += QString::fromUtf8(m_a({"log", id, "--json"}).out) +
                    QString::fromUtf8(m_b({"log", id, "--json"}).out);
        for (const QString& value : m_notes)
            QVERIFY2(logs.contains("\"" + value + "\""), qPrintable(value));
        QCOMPARE(m_server.stop(), 0);
        for (const QString& file : {m_a.store(), m_b.store(), m_c.store()})
            QCOMPARE(integrityOf(file), std::string("ok"));
        store::OpenOptions options;
        options.path = m_server.dir().toStdString() + "/ruhu.db";
        options.server = true;
        QCOMPARE(county::must(county::must(store::Store::open(options))->integrity()), std::string("ok"));
    }
};

QTEST_GUILESS_MAIN(KillPrograms)
#include "tst_kill_programs.moc"
