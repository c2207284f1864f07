// The known holes of the HTTP library and of its model of a thread a connection, tried on our server: each
// attack must leave the process alive, memory where it was, and an honest client served at once.
#include "tests/syncserver/http/raw_client.h"
#include "tests/syncserver/http/server_fixture.h"

#include <QtTest>

#include <functional>

using namespace http;
using namespace testhttp;
using namespace std::chrono_literals;

namespace {

// Sanitizers keep freed memory for a while and slow everything down; the promise is the plain build's.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::size_t kGrowthMax = 256 * 1024 * 1024;
constexpr auto kPingMax = 3000ms;
#else
constexpr std::size_t kGrowthMax = 32 * 1024 * 1024;
constexpr auto kPingMax = 500ms;
#endif

const std::string kHead = "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/octet-stream\r\n";
const std::string kGet = "GET /ping HTTP/1.1\r\nHost: a\r\n";

// Small patience, so that the attacks end within the test.
HttpLimits impatient() {
    HttpLimits limits;
    limits.headTimeout = 300ms;
    limits.bodyGrace = 200ms;
    limits.bodyTimeout = 400ms;
    limits.responseTimeout = 300ms;
    limits.lingerTimeout = 100ms;
    limits.connectionsPerSourceMax = 600;
    return limits;
}

std::vector<Route> routes() {
    auto table = pingAndEcho();
    table.push_back(
        {Method::Get,
         "/large",
         [](const HttpRequest&) {
             return HttpResponse{200, "application/octet-stream", {}, std::string(4 * 1024 * 1024, 'x')};
         },
         {},
         0});
    return table;
}

} // namespace

class TestHttpAttacks : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerFixture> m_server;
    std::size_t m_residentBefore = 0;
    std::chrono::milliseconds m_slowestPing{0};

    int port() const { return m_server->port(); }

    void ping() {
        const auto begin = std::chrono::steady_clock::now();
        const auto answer = exchange(port(), kGet + "\r\n");
        QCOMPARE(bodyOf(answer), "pong");
        const auto took = std::chrono::steady_clock::now() - begin;
        m_slowestPing = std::max(m_slowestPing, std::chrono::duration_cast<std::chrono::milliseconds>(took));
    }

    // Sends `piece` again and again until the server has had enough or `total` bytes are out; the bytes sent.
    static std::size_t pour(RawClient& client, const std::string& piece, std::size_t total) {
        std::size_t sent = 0;
        while (sent < total && client.send(piece, 2s))
            sent += piece.size();
        return sent;
    }

    // Holds `count` connections that have sent `first`; then as below.
    void holdOut(std::size_t count, const std::string& first, const std::string& drip) {
        std::vector<RawClient> slow;
        for (std::size_t i = 0; i < count; ++i) {
            slow.emplace_back(port());
            slow.back().send(first);
        }
        holdOut(slow, drip);
    }

    // Drips on all of them between pings until the server has closed every one.
    void holdOut(std::vector<RawClient>& slow, const std::string& drip) {
        const auto until = std::chrono::steady_clock::now() + 3s;
        while (!slow.empty() && std::chrono::steady_clock::now() < until) {
            ping();
            std::erase_if(slow, [&](RawClient& client) {
                return (!drip.empty() && !client.send(drip, 0ms)) || client.closedByPeer(0ms);
            });
        }
        QCOMPARE(slow.size(), 0u);
    }

private slots:
    void init() {
        m_server = std::make_unique<ServerFixture>(routes(), impatient());
        QVERIFY(port() > 0);
        m_slowestPing = {};
        ping(); // everything that is made once is made
        m_residentBefore = residentBytes();
    }
    void cleanup() {
        ping();
        const auto now = residentBytes();
        QVERIFY2(now < m_residentBefore + kGrowthMax, std::to_string(now - m_residentBefore).c_str());
        QVERIFY2(m_slowestPing < kPingMax, std::to_string(m_slowestPing.count()).c_str());
        m_server.reset();
    }

    void slowHeads() { // 8 of these are a total outage of the bare library
        holdOut(100, "GET /ping HTTP/1.1\r\nHost: a\r\nX-A: ", "b");
        QCOMPARE(m_server->refused("slow_head"), 100);
    }
    void slowBodies() {
        holdOut(100, kHead + "Content-Length: 1000000\r\n\r\n", "b");
        QCOMPARE(m_server->refused("slow_body"), 100);
    }
    void idleConnections() {
        holdOut(500, "", "");
        QCOMPARE(m_server->refused("slow_head"), 500);
    }
    // 500 from one address, of which 64 get in, and 500 from fifty, which all get in.
    void manySources() {
        auto limits = impatient();
        limits.headTimeout = 1000ms; // all of them at the same time
        limits.connectionsPerSourceMax = 64;
        m_server = std::make_unique<ServerFixture>(routes(), limits);
        std::vector<RawClient> slow;
        const auto attack = [&](const char* source) {
            slow.emplace_back(port(), source);
            QVERIFY2(slow.back().ok(), "needs some 1,700 file descriptors");
            slow.back().send("GET /ping HTTP/1.1\r\nX-A: ");
        };
        for (int i = 0; i < 500; ++i)
            attack("127.0.0.99");
        for (int i = 0; i < 500; ++i)
            attack(("127.0.1." + std::to_string(1 + i % 50)).c_str());
        QTRY_COMPARE(m_server->refused("source_limit"), 500 - 64);
        holdOut(slow, "b");
        QTRY_COMPARE(m_server->refused("slow_head"), 64 + 500);
    }
    void slowReaders() {
        std::vector<RawClient> slow;
        for (int i = 0; i < 4; ++i) {
            slow.emplace_back(port());
            slow.back().keepWindowSmall();
            slow.back().send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
        }
        const auto until = std::chrono::steady_clock::now() + 3s;
        while (m_server->refused("slow_reader") < 4 && std::chrono::steady_clock::now() < until) {
            ping();
            for (auto& client : slow)
                client.readSome(100, 0ms);
        }
        QTRY_COMPARE(m_server->refused("slow_reader"), 4);
    }
    void endlessHeaderLine() {
        RawClient client(port());
        client.send(kGet + "X-A: ");
        QVERIFY(pour(client, std::string(64 * 1024, 'a'), 300u << 20) < 64u << 20);
        QTRY_COMPARE(m_server->refused("head_too_large"), 1);
    }
    void endlessRequestLine() {
        RawClient client(port());
        QVERIFY(pour(client, std::string(64 * 1024, 'a'), 300u << 20) < 64u << 20);
        QTRY_COMPARE(m_server->refused("request_line_too_long"), 1);
    }
    void fourHundredThousandHeaders() {
        RawClient client(port());
        client.send(kGet);
        std::string headers;
        for (int i = 0; i < 1000; ++i)
            headers += "A: b\r\n";
        pour(client, headers, 400'000u * 6);
        QTRY_COMPARE(m_server->refused("head_too_large"), 1);
        std::string hundred;
        for (int i = 0; i < 101; ++i)
            hundred += "A: b\r\n";
        QCOMPARE(statusOf(exchange(port(), kGet + hundred + "\r\n")), 431);
    }
    void chunkedBomb() {
        RawClient client(port());
        client.send(kHead + "Transfer-Encoding: chunked\r\n\r\n");
        QVERIFY(pour(client, "10000\r\n" + std::string(65536, 'a') + "\r\n", 300u << 20) < 64u << 20);
        QTRY_COMPARE(m_server->refused("transfer_encoding"), 1);
        QCOMPARE(statusOf(exchange(port(), kHead + "Transfer-Encoding: chunked\r\n\r\n-2\r\n")), 411);
    }
    void bodyBeyondTheRoutesLimit() {
        RawClient client(port());
        client.send(kHead + "Content-Length: 314572800\r\n\r\n");
        QVERIFY(pour(client, std::string(64 * 1024, 'a'), 300u << 20) < 64u << 20);
        QTRY_COMPARE(m_server->refused("body_too_large"), 1);
    }
    void refusedForms_data() {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const std::string& request, int status) {
            QTest::newRow(name) << QByteArray::fromStdString(request) << status;
        };
        std::string ranges = "Range: bytes=0-0";
        for (int i = 1; i < 600; ++i)
            ranges += "," + std::to_string(i) + "-";
        row("gzip bomb", kHead + "Content-Encoding: gzip\r\nContent-Length: 10\r\n\r\n0123456789", 415);
        row("brotli bomb", kHead + "Content-Encoding: br\r\nContent-Length: 10\r\n\r\n0123456789", 415);
        row("600 ranges", "GET /large HTTP/1.1\r\nHost: a\r\n" + ranges + "\r\n\r\n", 416);
        row("length twice", kHead + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400);
        row("length and chunked", kHead + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            411);
        row("GET with body", kGet + "Content-Length: 5\r\n\r\nabcde", 400);
        row("encoded CRLF", kGet + "X-A: a%0d%0aSet-Cookie: x=1\r\n\r\n", 400);
        row("spoofed address", kGet + "REMOTE_ADDR: 6.6.6.6\r\n\r\n", 400);
        row("multipart",
            "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; "
            "boundary=x\r\nContent-Length: 1\r\n\r\nx",
            415);
        row("path traversal", "GET /../../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n", 404);
        row("long path", "GET /" + std::string(900, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n", 414);
        row("TLS hello", std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15), 400);
    }
    void refusedForms() {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        const auto answer = exchange(port(), request.toStdString());
        QCOMPARE(statusOf(answer), status);
        QVERIFY(answer.find("6.6.6.6") == std::string::npos &&
                answer.find("Set-Cookie") == std::string::npos);
    }
    void hangUpsInEveryPlace() {
        const std::string whole = kHead + "Content-Length: 3\r\n\r\nabc";
        for (std::size_t cut = 1; cut <= whole.size(); ++cut) {
            RawClient client(port());
            QVERIFY(client.send(whole.substr(0, cut)));
        }
        // Connections are taken in order: when this one is answered, none of the others is still to come.
        QCOMPARE(statusOf(exchange(port(), whole)), 200);
        QTRY_VERIFY(m_server->metricsText().find("ruhu_http_open_connections 0") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestHttpAttacks)
#include "tst_http_attacks.moc"
