// A day of two people with the real app, each its own process and store, and the real server: enrolled with
// codes, offline for their visits, in step in the evening in either order, one clash decided with a reason,
// and who was overruled disagrees. The scripts press the controls of the pages (mobile/app/script.h).
#include "tests/e2e/programs.h"

#include <QtTest>

using namespace programs;

namespace {

constexpr const char* kPhoneOfA = "10020000011";
constexpr const char* kPhoneOfB = "10020000022";
constexpr int kLongestMs = 120'000;

// One tablet with the app on it.
class AppTablet {
public:
    AppTablet(const QTemporaryDir& folder, const QString& name)
        : m_folder(folder), m_name(name),
          m_cli(folder.filePath(name + ".ruhu"), {"--clock", "2015-10-21T14:20:00,0"}) {}

    // The app plays the lines beside whatever else runs, until played().
    void play(const QStringList& lines) {
        const QString script = m_folder.filePath(m_name + ".script");
        write(script, lines.join('\n').toUtf8());
        m_process.start(tabletProgram(), m_cli.all({"--lang", "zh_CN", "--script", script}));
    }
    // "" when every line was carried out.
    QByteArray played() {
        if (!m_process.waitForFinished(kLongestMs))
            m_process.kill();
        m_process.waitForFinished();
        const bool good = m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
        return good ? QByteArray()
                    : m_name.toUtf8() + ": " + m_process.readAllStandardError() + "(not played)";
    }
    const Tablet& cli() const { return m_cli; }

private:
    const QTemporaryDir& m_folder;
    QString m_name;
    Tablet m_cli;
    QProcess m_process;
};

// The whole visit: answered in the page, read out, signed on the glass.
QStringList visit(const QString& household) {
    return {"open-household " + household,
            "open-survey",
            "answer-rest",
            "open-summary",
            "press 都念过了，都对",
            "see 念了",
            "primary", // to the signature
            "sign",
            "press 签好了",
            "see 签了字"};
}

QStringList phoneTyped(const QString& household, const QString& phone) {
    return {"open-household " + household, "open-survey", "touch phone", "keys " + phone, "back"};
}

} // namespace

class AppDay : public QObject {
    Q_OBJECT

private slots:
    void bothAgreeInTheEveningWhoeverSyncsFirst_data() {
        QTest::addColumn<bool>("bFirst");
        QTest::newRow("the first surveyor syncs first") << false;
        QTest::newRow("the second surveyor syncs first") << true;
    }
    void bothAgreeInTheEveningWhoeverSyncsFirst() {
        QFETCH(bool, bFirst);
        QTemporaryDir folder{folderTemplate()};
        ServerProcess server{folder.filePath("server")};
        QCOMPARE(admin({"init", "--data", server.dir(), "--divisions", kDivisions}).code, 0);
        const Outcome loaded = admin({"load-sample", "--data", server.dir(), "--divisions", kDivisions,
                                      "--village", kVillage, "--households", "24", "--seed", "2015"});
        QVERIFY2(loaded.code == 0, loaded.err);
        QVERIFY(server.start());
        AppTablet a(folder, "a"), b(folder, "b");
        const auto both = [&](const QStringList& linesOfA, const QStringList& linesOfB) {
            a.play(linesOfA);
            b.play(linesOfB);
            for (const QByteArray& trouble : {a.played(), b.played()})
                QVERIFY2(trouble.isEmpty(), trouble);
        };
        const auto one = [&](AppTablet& tablet, const QStringList& lines) {
            tablet.play(lines);
            const QByteArray trouble = tablet.played();
            QVERIFY2(trouble.isEmpty(), trouble);
        };
        const auto enrol = [&](const QString& name) {
            return QStringList{"enrol " + server.url() + " " + server.code(name), "sync", "expect page Home",
                               "open-households", "expect households 24"};
        };
        both(enrol("调查员甲"), enrol("调查员乙"));
        if (QTest::currentTestFailed())
            return;
        QStringList ids;
        for (const QJsonValue household : a.cli()({"list", "household", "--json"}).array())
            ids << household["record"].toString();
        QCOMPARE(ids.size(), 24);
        ids.removeFirst(); // holds a mistake of the sample, which would keep it from being signed

        // Two villages' roads without a network.
        QCOMPARE(server.stop(), 0);
        const QStringList missed{"open-households",       "press 漏登的户", "fill 户主姓名 | 示例漏",
                                 "fill 屯、组 | 示例屯",  "press 名单漏了", "primary",
                                 "expect page Household", "see 示例漏"};
        const QStringList assigned{"open-households", "press 分组", "press 示例屯", "press 调查员甲",
                                   "see 调查员甲入户"};
        both(visit(ids[0]) + phoneTyped(ids[1], kPhoneOfA) + missed + assigned + QStringList{"sync may-fail"},
             visit(ids[2]) + phoneTyped(ids[1], kPhoneOfB) + phoneTyped(ids[0], "10020000033") +
                 QStringList{"sync may-fail", "open-sync"});
        if (QTest::currentTestFailed())
            return;

        QVERIFY(server.start());
        AppTablet &first = bFirst ? b : a, &second = bFirst ? a : b;
        for (AppTablet* tablet : {&first, &second, &first})
            one(*tablet, {"sync"});
        // B decides the clash for what B had typed; A is told, and disagrees.
        one(b, {"open-inbox", "expect conflicts 1", "open-conflict 1", "see 10020000011", "see 10020000022",
                "press 都不对，填第三个答案", "fill 第三个答案 | " + QString(kPhoneOfB),
                "fill 原因 | 打过电话", "primary", "expect conflicts 0", "sync"});
        one(a, {"sync", "open-inbox", "expect conflicts 0", "open-news 1", "see 打过电话",
                "fill 为什么不同意 | 当面问过户主", "press 我不同意", "expect conflicts 1",
                "open-household " + ids[0], "open-survey", "open-summary", "see 签字后有改动", "sync"});
        one(b, {"sync", "open-households", "expect households 25", "open-inbox", "expect conflicts 1"});
        if (QTest::currentTestFailed())
            return;
        const QByteArray dump = a.cli().dump();
        QVERIFY(dump.size() > 10'000);
        QCOMPARE(b.cli().dump(), dump);
        const QByteArray readable = a.cli()({"dump", "--names"}).out;
        for (const char* word : {"示例漏", "示例屯", kPhoneOfA, kPhoneOfB, "10020000033"})
            QVERIFY2(readable.contains(word), word);
        for (AppTablet* tablet : {&a, &b})
            QCOMPARE(tablet->cli()({"outbox", "--json"}).object()["changes"].toInt(-1), 0);
    }
};

QTEST_GUILESS_MAIN(AppDay)
#include "tst_app_day.moc"
