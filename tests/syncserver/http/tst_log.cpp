#include "syncserver/http/log.h"

#include <nlohmann/json.hpp>

#include <QtTest>

#include <QTemporaryDir>

#include <fstream>
#include <sstream>

using namespace http;

namespace {

std::vector<nlohmann::json> linesOf(const QString& path) {
    std::vector<nlohmann::json> lines;
    std::ifstream file(path.toStdString());
    for (std::string line; std::getline(file, line);)
        lines.push_back(nlohmann::json::parse(line));
    return lines;
}

} // namespace

class TestLog : public QObject {
    Q_OBJECT
    base::ManualClock m_clock{1'445'385'600};

    std::unique_ptr<Log> open(const QString& path, LogSink::Kind kind = LogSink::Kind::File) {
        LogSink sink;
        sink.kind = kind;
        sink.file = path.toStdString();
        sink.fileBytesMax = 2000;
        sink.filesMax = 2;
        return std::move(Log::open(sink, m_clock).value());
    }

private slots:
    void saysThatAFileCannotBeOpened() {
        LogSink sink;
        sink.kind = LogSink::Kind::File;
        sink.file = "/proc/nowhere/server.log";
        const auto log = Log::open(sink, m_clock);
        QVERIFY(!log.has_value());
        QVERIFY(log.error().code == base::ErrorCode::StoreIo);
    }
    void keepsOneLineAnEventWhateverTheText() {
        const QTemporaryDir folder;
        open(folder.filePath("a"))
            ->write(LogLevel::Warning, "tried",
                    {{"what", "a\n{\"event\":\"forged\"}\"{}{0}\xff"}, {"count", 3}});
        const auto lines = linesOf(folder.filePath("a"));
        QCOMPARE(lines.size(), 1u);
        QCOMPARE(lines[0]["event"].get<std::string>(), "tried");
        QCOMPARE(lines[0]["level"].get<std::string>(), "warning");
        QCOMPARE(lines[0]["time"].get<std::string>(), "2015-10-21T08:00:00+08:00");
        QCOMPARE(lines[0]["count"].get<int>(), 3);
        QCOMPARE(lines[0]["what"].get<std::string>(), "a\n{\"event\":\"forged\"}\"{}{0}\uFFFD");
    }
    void writesRequestsAndRefusals() {
        const QTemporaryDir folder;
        const auto log = open(folder.filePath("a"));
        log->access({"t-1", "/v1/sync", "", 200, 12, 345, 678});
        log->access({"", "", "slow_head", 408, 10'000, 7, 120});
        log->access({"t-2", "/v1/sync", "", 500, 1, 1, 1});
        const auto lines = linesOf(folder.filePath("a"));
        QCOMPARE(lines.size(), 3u);
        QCOMPARE(lines[0].dump(),
                 R"({"bytes_in":345,"bytes_out":678,"event":"request","level":"info","ms":12,)"
                 R"("request":"t-1","route":"/v1/sync","status":200,)"
                 R"("time":"2015-10-21T08:00:00+08:00"})");
        QCOMPARE(lines[1]["event"].get<std::string>(), "refused");
        QCOMPARE(lines[1]["reason"].get<std::string>(), "slow_head");
        QCOMPARE(lines[2]["level"].get<std::string>(), "error");
    }
    void rotatesWithinItsBytes() {
        const QTemporaryDir folder;
        const auto log = open(folder.filePath("a.log"), LogSink::Kind::Rotating);
        for (int i = 0; i < 100; ++i)
            log->write(LogLevel::Info, "tick", {{"i", i}});
        qint64 bytes = 0;
        const auto files = QDir(folder.path()).entryInfoList(QDir::Files);
        for (const auto& file : files)
            bytes += file.size();
        QCOMPARE(files.size(), 3);
        QVERIFY(bytes <= 3 * 2000);
        QCOMPARE(linesOf(folder.filePath("a.log")).back()["i"].get<int>(), 99);
    }
};

QTEST_GUILESS_MAIN(TestLog)
#include "tst_log.moc"
