#include "mobile/transport/http_transport.h"
#include "tests/mobile/transport/raw_server.h"
#include "tests/syncserver/http/server_fixture.h"

#include <QtTest>

#include <future>

using namespace transport;
using namespace testhttp;
using namespace std::chrono_literals;
using base::ErrorCode;

namespace {

const char* const kType = "application/octet-stream";

std::unique_ptr<HttpTransport> open(const std::string& url, std::size_t responseBytesMax = 1 << 20) {
    TransportConfig config;
    config.baseUrl = url;
    config.responseBytesMax = responseBytesMax;
    config.userAgent = "ruhu-test/1";
    return std::move(HttpTransport::create(config).value());
}

std::string url(const ServerFixture& server) {
    return "http://127.0.0.1:" + std::to_string(server.port());
}

PostOptions within(std::chrono::milliseconds total) {
    PostOptions options;
    options.timeouts = {5s, 5s, total};
    return options;
}

// "ok" or the error's name and its parameters' values.
std::string said(const base::Result<std::string>& result) {
    if (result)
        return "ok";
    std::string text = base::errorName(result.error().code);
    for (const auto& [name, value] : result.error().params)
        text += ' ' + value;
    return text;
}

std::string whole(const std::string& head, const std::string& body, const std::string& type = kType) {
    return head + "\r\nContent-Type: " + type + "\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n\r\n" + body;
}

// What the transport makes of a server that reads the request and then says `bytes`.
std::string heard(const std::string& bytes, std::size_t responseBytesMax = 1 << 20) {
    RawServer server([&](RawServer::Peer& peer) {
        peer.readHead();
        peer.readBytes(3);
        peer.send(bytes);
    });
    return said(open(server.url(), responseBytesMax)->post("/v1/sync", "abc", kType, within(5s)));
}

} // namespace

class TestHttpTransport : public QObject {
    Q_OBJECT
private slots:
    void saysOfflineWhenNobodyListens() {
        std::string nobody;
        {
            const RawServer server([](RawServer::Peer&) {});
            nobody = server.url();
        }
        QCOMPARE(said(open(nobody)->post("/v1/sync", "abc", kType)), "sync.offline connect");
    }
    void refusesAnAddressItMayNotUse() {
        TransportConfig config;
        config.baseUrl = "http://192.0.2.7";
        const auto made = HttpTransport::create(config);
        QVERIFY(!made.has_value() && made.error().code == ErrorCode::InvalidInput);
    }
    void saysOfflineWhereverTheConnectionIsCut() {
        const std::string answer = whole("HTTP/1.1 200 OK", "0123456789");
        for (std::size_t cut = 0; cut < answer.size(); ++cut)
            QCOMPARE(heard(answer.substr(0, cut)), "sync.offline cut");
        QCOMPARE(heard(answer), "ok");
        const std::string chunked = "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n"
                                    "Transfer-Encoding: chunked\r\n\r\n5\r\n01234\r\n";
        QCOMPARE(heard(chunked), "sync.offline cut");
        QCOMPARE(heard(chunked + "0\r\n\r\n"), "ok");
    }
    void survivesAResetWhileItSends() {
        RawServer server([](RawServer::Peer& peer) {
            peer.readHead();
            peer.readBytes(1000);
            peer.reset();
        });
        const std::string body(8 << 20, 'x');
        for (int i = 0; i < 5; ++i)
            QCOMPARE(said(open(server.url())->post("/v1/sync", body, kType, within(5s))), "sync.offline cut");
    }
    void takesNoPortalsPage() {
        QCOMPARE(heard(whole("HTTP/1.1 200 OK", "<html>pay</html>", "text/html")), "sync.bad_response 200");
        QCOMPARE(heard(whole("HTTP/1.1 511 Network Authentication Required", "<html>", "text/html")),
                 "sync.server_busy 30 511");
        QCOMPARE(heard("HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n\r\nno length"),
                 "sync.bad_response 200");
        QCOMPARE(heard(whole("HTTP/1.1 200 OK\r\nContent-Encoding: gzip", "\x1f\x8b")),
                 "sync.bad_response 200");
        QCOMPARE(heard("SSH-2.0-OpenSSH_9.2\r\n"), "sync.offline cut");
    }
    void followsNoRedirect() {
        RawServer elsewhere([](RawServer::Peer&) {});
        QCOMPARE(heard(whole("HTTP/1.1 302 Found\r\nLocation: " + elsewhere.url() + "/v1/sync", "")),
                 "sync.bad_response 302");
        QCOMPARE(heard(whole("HTTP/1.1 307 Temporary Redirect\r\nLocation: http://x:99999999999/", "")),
                 "sync.bad_response 307");
        QCOMPARE(elsewhere.connections(), 0);
    }
    void stopsAtTheAnswersLimit() {
        QCOMPARE(heard(whole("HTTP/1.1 200 OK", std::string(1000, 'x')), 1000), "ok");
        QCOMPARE(heard(whole("HTTP/1.1 200 OK", std::string(1001, 'x')), 1000), "wire.too_large");
        RawServer endless([](RawServer::Peer& peer) {
            peer.readHead();
            peer.send("HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nTransfer-Encoding: "
                      "chunked\r\n\r\n");
            while (peer.send("400\r\n" + std::string(1024, 'x') + "\r\n")) {
            }
        });
        QCOMPARE(said(open(endless.url())->post("/v1/sync", "abc", kType, within(5s))), "wire.too_large");
    }
    void givesUpOnAServerThatDrips() {
        RawServer server([](RawServer::Peer& peer) {
            peer.readHead();
            while (peer.send("H") && peer.readBytes(0) == 0)
                std::this_thread::yield(); // a byte at a time, for ever: no read of the client ever waits
        });
        QCOMPARE(said(open(server.url())->post("/v1/sync", "abc", kType, within(200ms))),
                 "sync.offline timeout");
    }
    void endsWhenCancelled() {
        std::promise<void> reached;
        RawServer server([&](RawServer::Peer& peer) {
            peer.readHead();
            reached.set_value();
            peer.waitForHangUp();
        });
        const auto client = open(server.url());
        client->cancel(); // nothing runs: nothing happens
        auto posted = std::async(std::launch::async,
                                 [&] { return client->post("/v1/sync", "abc", kType, within(60s)); });
        reached.get_future().wait();
        client->cancel();
        QVERIFY(posted.wait_for(2s) == std::future_status::ready);
        QCOMPARE(said(posted.get()), "sync.cancelled");
    }
    void endsWhenCancelledWhileItConnects() {
        const DeafServer server;
        const auto client = open(server.url());
        auto posted = std::async(std::launch::async,
                                 [&] { return client->post("/v1/sync", "abc", kType, within(60s)); });
        const auto until = std::chrono::steady_clock::now() + 3s; // connecting alone may take 5 s
        while (posted.wait_for(1ms) != std::future_status::ready && std::chrono::steady_clock::now() < until)
            client->cancel();
        QVERIFY(posted.wait_for(0s) == std::future_status::ready);
        QCOMPARE(said(posted.get()), "sync.cancelled");
    }
    void saysTimeoutWhenConnectingTakesTooLong() {
        const DeafServer server;
        auto options = within(60s);
        options.timeouts.connect = 50ms;
        QCOMPARE(said(open(server.url())->post("/v1/sync", "abc", kType, options)), "sync.offline timeout");
    }
    void canBeCancelledFromItsOwnProgress() {
        RawServer server([](RawServer::Peer& peer) {
            peer.readHead();
            peer.readBytes(64 << 20); // all of it, and never an answer
        });
        const auto client = open(server.url());
        auto options = within(60s);
        options.upload = [&](std::size_t done, std::size_t) {
            if (done > 100'000)
                client->cancel();
        };
        QCOMPARE(said(client->post("/v1/sync", std::string(900'000, 'x'), kType, options)), "sync.cancelled");
        ServerFixture honest(pingAndEcho());
        QCOMPARE(said(open(url(honest))->post("/echo", "again", kType)), "ok");
    }
    void hearsWhatTheServerRefuses() {
        http::HttpLimits limits;
        limits.connectionsPerSourceMax = 0;
        ServerFixture busy(pingAndEcho(), limits);
        const auto result = open(url(busy))->post("/echo", "", kType);
        QVERIFY(said(result) == "sync.server_busy 5 503" || said(result) == "sync.offline cut");
        ServerFixture server(pingAndEcho());
        QCOMPARE(said(open(url(server))->post("/nowhere", "a", kType)),
                 "sync.server_refused 404 http.not_found");
        QCOMPARE(said(open(url(server))->post("/echo", "a", "text/html")),
                 "sync.server_refused 415 http.content_type");
    }
    void carriesBytesBothWaysAndTellsHowFar() {
        ServerFixture server(pingAndEcho());
        std::string body(900'000, '\0');
        for (std::size_t i = 0; i < body.size(); ++i)
            body[i] = static_cast<char>(i * 7 >> 2);
        std::vector<std::size_t> up;
        std::vector<std::size_t> down;
        PostOptions options;
        options.upload = [&](std::size_t done, std::size_t total) {
            QCOMPARE(total, body.size());
            up.push_back(done);
        };
        options.download = [&](std::size_t done, std::size_t total) {
            QCOMPARE(total, body.size());
            down.push_back(done);
        };
        const auto answer = open(url(server))->post("/echo", body, kType, options);
        QVERIFY(answer.has_value() && *answer == body);
        QVERIFY(up.size() > 10 && std::is_sorted(up.begin(), up.end()) && up.back() == body.size());
        QVERIFY(down.size() > 10 && std::is_sorted(down.begin(), down.end()) && down.back() == body.size());
        QCOMPARE(*open(url(server) + "/")->post("/echo", "", kType), "");
    }
    void sendsAFixedSetOfHeaders() {
        std::string head;
        RawServer server([&](RawServer::Peer& peer) {
            head = peer.readHead();
            peer.readBytes(3);
            peer.send(whole("HTTP/1.1 200 OK", ""));
        });
        QCOMPARE(said(open(server.url() + "/ruhu")->post("/v1/sync", "abc", kType)), "ok");
        QVERIFY(head.starts_with("POST /ruhu/v1/sync HTTP/1.1\r\n"));
        auto lines = QString::fromStdString(head).split("\r\n", Qt::SkipEmptyParts).mid(1);
        lines.sort();
        QCOMPARE(lines.join('\n').toStdString(),
                 "Accept: application/octet-stream\nConnection: close\nContent-Length: 3\n"
                 "Content-Type: application/octet-stream\nHost: 127.0.0.1:" +
                     std::to_string(server.port()) + "\nUser-Agent: ruhu-test/1");
    }
};

QTEST_GUILESS_MAIN(TestHttpTransport)
#include "tst_http_transport.moc"
