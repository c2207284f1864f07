// The command line as a person and a script meet it.
#include <QtTest>

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

class RuhuGenTest : public QObject {
    Q_OBJECT

    struct Outcome {
        int exitCode;
        QString out, err;
    };
    static Outcome run(const QStringList& arguments) {
        QProcess process;
        process.start(RUHU_GEN, arguments);
        if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
            return {-1, {}, "did not end by itself"};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    QTemporaryDir m_dir;
    const QString m_divisions = "shared/gen/data/divisions-451228-duan.csv";

private slots:
    void explainsWrongUsage_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        const QStringList base = {"--divisions", m_divisions, "--out", m_dir.filePath("never")};
        QTest::newRow("nothing") << QStringList{} << "--divisions is required";
        QTest::newRow("unknown option") << base + QStringList{"--sed", "1"} << "--sed";
        QTest::newRow("no number") << base + QStringList{"--seed", "x"} << "--seed";
        QTest::newRow("no household")
            << base + QStringList{"--households", "0"} << "--households must be from 1 to 10000";
        QTest::newRow("share") << base + QStringList{"--mistakes", "1001"}
                               << "--mistakes must be from 0 to 1000";
        QTest::newRow("day") << base + QStringList{"--clock", "2015-02-30"}
                             << "expected a day like 2015-10-21";
        QTest::newRow("old day") << base + QStringList{"--clock", "1990-01-01"}
                                 << "--clock must lie in the years";
        QTest::newRow("no such village")
            << base + QStringList{"--village", "451228101999"} << "no such village in";
        QTest::newRow("too many villages")
            << base + QStringList{"--villages", "254"} << "the file has only 253";
        QTest::newRow("both") << base + QStringList{"--villages", "1", "--village", "451228101201"}
                              << "excludes";
    }
    void explainsWrongUsage() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, words);
        const auto outcome = run(arguments);
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY2(outcome.err.contains(words), qPrintable(outcome.err));
        QCOMPARE(outcome.out, QString());
        QVERIFY(!QFile::exists(m_dir.filePath("never")));
    }
    void failsWithAPlaceForABadFile() {
        const auto missing = run({"--divisions", "no.csv", "--out", m_dir.filePath("x")});
        QCOMPARE(missing.exitCode, 1);
        QCOMPARE(missing.err, QString("ruhu-gen: no.csv: the file cannot be opened or read\n"));
        const auto wrong = run({"--divisions", "LICENSE", "--out", m_dir.filePath("x")});
        const auto other = run({"--divisions", "shared/gen/data/README.md", "--out", m_dir.filePath("x")});
        QCOMPARE(other.exitCode, 1);
        QVERIFY2(other.err.contains("README.md: line 1, column 1: expected "), qPrintable(other.err));
        QCOMPARE(wrong.exitCode, 1);
    }
    void failsWhereItCannotWrite() {
        const auto outcome =
            run({"--divisions", m_divisions, "--out", "/dev/null/county", "--villages", "1"});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.err.contains("/dev/null/county: the folder cannot be made"),
                 qPrintable(outcome.err));
    }
    void printsTheSummaryItWrote() {
        const QString out = m_dir.filePath("county");
        const auto outcome = run({"--divisions", m_divisions, "--out", out, "--village", "451228101201",
                                  "--households", "30", "--seed", "5", "--answers", "--json"});
        QCOMPARE(outcome.exitCode, 0);
        QFile file(out + "/summary.json");
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(outcome.out, QString::fromUtf8(file.readAll()));
        QCOMPARE(QJsonDocument::fromJson(outcome.out.toUtf8()).object()["households"].toInt(), 30);
        QVERIFY(QFile::exists(out + "/451228101201/answers.csv"));
    }
    void helpsCompletely() {
        const auto outcome = run({"--help"});
        QCOMPARE(outcome.exitCode, 0);
        for (const char* word :
             {"--divisions", "--out", "--seed", "--village", "--villages", "--households", "--mistakes",
              "--answers", "--clock", "--json", "Exit codes: 0 done, 1 failed", "459999"})
            QVERIFY2(outcome.out.contains(word), word);
    }
};

QTEST_GUILESS_MAIN(RuhuGenTest)
#include "tst_ruhu_gen.moc"
