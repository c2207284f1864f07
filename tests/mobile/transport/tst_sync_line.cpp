#include "mobile/transport/sync_line.h"
#include "tests/mobile/transport/raw_server.h"

#include <QtTest>

using namespace transport;
using testhttp::RawServer;

namespace {

SyncLineConfig to(const std::string& url, const std::string& userAgent = "ruhu-test/1") {
    SyncLineConfig config;
    config.url = url;
    config.userAgent = userAgent;
    return config;
}

const char* nameOf(const base::Result<std::string>& answer) {
    return answer ? "" : base::errorName(answer.error().code);
}

} // namespace

class TestSyncLine : public QObject {
    Q_OBJECT

private slots:
    void anAddressThatCannotBeUsedSaysSoAtEveryPost_data() {
        QTest::addColumn<std::string>("url");
        QTest::newRow("none") << std::string();
        QTest::newRow("no address") << std::string("county");
        QTest::newRow("another protocol") << std::string("ftp://127.0.0.1/");
        QTest::newRow("plain beyond this machine") << std::string("http://192.0.2.1/");
    }
    void anAddressThatCannotBeUsedSaysSoAtEveryPost() {
        QFETCH(std::string, url);
        SyncLine line(to(url));
        line.cancel(); // nothing under way: nothing happens
        for (int i = 0; i < 2; ++i)
            QCOMPARE(nameOf(line.post("/v1/sync", "abc")), base::errorName(base::ErrorCode::InvalidInput));
    }

    void carriesBytesUnderItsProgramsName() {
        std::string head;
        std::size_t bytes = 0;
        RawServer server([&](RawServer::Peer& peer) {
            head = peer.readHead();
            bytes = peer.readBytes(3);
            peer.send(
                "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: 4\r\n\r\nback");
        });
        SyncLine line(to(server.url(), "ruhu-tablet/9"));
        const auto answer = line.post("/v1/sync", "abc");
        QVERIFY2(answer.has_value(), nameOf(answer));
        QCOMPARE(*answer, std::string("back"));
        QCOMPARE(bytes, std::size_t(3));
        QVERIFY(head.starts_with("POST /v1/sync HTTP/1.1\r\n"));
        QVERIFY(head.find("Content-Type: application/octet-stream\r\n") != std::string::npos);
        QVERIFY(head.find("User-Agent: ruhu-tablet/9\r\n") != std::string::npos);
    }

    void aCutEndsTheRequestUnderWay() {
        SyncLine* open = nullptr;
        RawServer server([&](RawServer::Peer& peer) {
            peer.readHead();
            open->cancel();
            peer.readBytes(1 << 20); // until the line is gone
        });
        SyncLine line(to(server.url()));
        open = &line;
        QCOMPARE(nameOf(line.post("/v1/sync", "abc")), base::errorName(base::ErrorCode::Cancelled));
    }
};

QTEST_GUILESS_MAIN(TestSyncLine)
#include "tst_sync_line.moc"
