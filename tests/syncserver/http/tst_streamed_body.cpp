// Bodies that go to a sink as they come: whole, refused, cut, slow; over real sockets.
#include "tests/syncserver/http/raw_client.h"
#include "tests/syncserver/http/server_fixture.h"

#include <QtTest>

#include <mutex>
#include <optional>
#include <random>

using namespace http;
using namespace testhttp;
using namespace std::chrono_literals;

namespace {

// What became of the bodies that were sent.
struct Store {
    std::mutex mutex;
    std::string bytes;
    std::size_t largest = 0; // of the pieces
    int opened = 0, finished = 0, closed = 0;

    std::string taken() {
        const std::lock_guard lock(mutex);
        return bytes;
    }
    int ended() {
        const std::lock_guard lock(mutex);
        return closed;
    }
};

class StoreSink : public BodySink {
public:
    explicit StoreSink(Store& store) : m_store(store) {}
    ~StoreSink() override {
        const std::lock_guard lock(m_store.mutex);
        ++m_store.closed;
    }
    std::optional<HttpResponse> take(std::string_view piece) override {
        const std::lock_guard lock(m_store.mutex);
        m_store.bytes += piece;
        m_store.largest = std::max(m_store.largest, piece.size());
        if (piece.find("STOP") != std::string_view::npos)
            return HttpResponse{409, "text/plain", {}, "enough"};
        if (piece.find("THROW") != std::string_view::npos)
            throw std::runtime_error("a bug");
        return std::nullopt;
    }
    HttpResponse finish() override {
        const std::lock_guard lock(m_store.mutex);
        ++m_store.finished;
        return {204, "", {}, ""};
    }

private:
    Store& m_store;
};

std::vector<Route> routes(Store& store) {
    auto all = pingAndEcho();
    Route route{Method::Patch, "/files/{id}", {}, {"application/offset+octet-stream"}, 1024 * 1024};
    route.sink =
        [&store](const HttpRequest& request) -> tl::expected<std::unique_ptr<BodySink>, HttpResponse> {
        if (request.params.at("id") != "known" || !request.body.empty())
            return tl::make_unexpected(HttpResponse{404, "text/plain", {}, "no such file"});
        const std::lock_guard lock(store.mutex);
        ++store.opened;
        return std::make_unique<StoreSink>(store);
    };
    all.push_back(std::move(route));
    return all;
}

HttpLimits smallPieces() {
    HttpLimits limits;
    limits.pieceBytes = 1000;
    return limits;
}

std::string head(std::size_t length, const std::string& id = "known", const std::string& more = {}) {
    return "PATCH /files/" + id +
           " HTTP/1.1\r\nHost: a\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: " +
           std::to_string(length) + "\r\n" + more + "\r\n";
}

std::string bytesOf(std::size_t length) {
    std::string bytes;
    for (std::size_t i = 0; i < length; ++i)
        bytes += static_cast<char>('a' + i * 7 % 23);
    return bytes;
}

} // namespace

class StreamedBody : public QObject {
    Q_OBJECT
private slots:
    void comesInPiecesAndWhole() {
        Store store;
        ServerFixture server(routes(store), smallPieces());
        const std::string body = bytesOf(70'500);
        QCOMPARE(statusOf(exchange(server.port(), head(body.size()) + body)), 204);
        QVERIFY(store.taken() == body);
        QVERIFY(store.largest < 1000 + 16 * 1024); // a piece ends with the read that fills it
        QCOMPARE(store.finished, 1);
        QTRY_COMPARE(store.ended(), 1);
    }
    void mayBeEmpty() {
        Store store;
        ServerFixture server(routes(store), smallPieces());
        QCOMPARE(statusOf(exchange(server.port(), head(0))), 204);
        QCOMPARE(store.finished, 1);
    }
    void isRefusedByItsHead() {
        Store store;
        ServerFixture server(routes(store), smallPieces());
        const std::string body =
            bytesOf(200'000); // on its way when the answer comes: no reset may swallow that
        const std::string answer = exchange(server.port(), head(body.size(), "unknown") + body);
        QCOMPARE(statusOf(answer), 404);
        QCOMPARE(bodyOf(answer), std::string("no such file"));
        QCOMPARE(store.opened, 0);
        QCOMPARE(statusOf(exchange(server.port(), head(2 * 1024 * 1024))), 413);
    }
    void waitsForContinue() {
        Store store;
        ServerFixture server(routes(store), smallPieces());
        RawClient client(server.port());
        client.send(head(5, "known", "Expect: 100-continue\r\n"));
        QVERIFY(client.readUntil("100 Continue\r\n\r\n").find("100 Continue") != std::string::npos);
        client.send("hello");
        QCOMPARE(statusOf(client.readAll()), 204);
        QCOMPARE(store.taken(), std::string("hello"));
        RawClient refused(server.port());
        refused.send(head(5, "unknown", "Expect: 100-continue\r\n"));
        QCOMPARE(statusOf(refused.readAll()), 404);
    }
    void theSinkMayEndItEarly() {
        Store store;
        ServerFixture server(routes(store), smallPieces());
        const std::string body = bytesOf(3000) + "STOP" + bytesOf(150'000);
        const std::string answer = exchange(server.port(), head(body.size()) + body);
        QCOMPARE(statusOf(answer), 409);
        QCOMPARE(store.finished, 0);
        QTRY_COMPARE(store.ended(), 1);
        QVERIFY(store.taken().size() < 40'000);
    }
    void aBugInTheSinkIsAnAnswer() {
        Store store;
        ServerFixture server(routes(store), smallPieces());
        QCOMPARE(statusOf(exchange(server.port(), head(5) + "THROW")), 500);
        QTRY_COMPARE(store.ended(), 1);
        QVERIFY(server.logText().find("a bug") == std::string::npos);
    }
    void whatArrivedBeforeACutCounts() {
        const unsigned seed = std::random_device()();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        const std::string body = bytesOf(50'000);
        for (int run = 0; run < 50; ++run) {
            Store store;
            ServerFixture server(routes(store), smallPieces());
            const std::size_t cut = random() % body.size();
            {
                RawClient client(server.port());
                client.send(head(body.size()) + body.substr(0, cut));
                client.hangUp();
            }
            QTRY_COMPARE(store.ended(), 1);
            QVERIFY2(store.taken() == body.substr(0, cut),
                     qPrintable(QString("%1 of %2 bytes").arg(store.taken().size()).arg(cut)));
            QCOMPARE(store.finished, 0);
        }
    }
    void aSlowOneIsCutAndCounts() {
        Store store;
        HttpLimits limits = smallPieces();
        limits.bodyGrace = 200ms;
        ServerFixture server(routes(store), limits);
        RawClient client(server.port());
        client.send(head(5000) + bytesOf(1500));
        QCOMPARE(statusOf(client.readAll()), 408);
        QTRY_COMPARE(store.ended(), 1);
        QCOMPARE(store.taken(), bytesOf(1500));
    }
    void stoppingCountsAsACut() {
        Store store;
        std::optional<ServerFixture> server(std::in_place, routes(store), smallPieces());
        RawClient client(server->port());
        client.send(head(5000) + bytesOf(1500));
        QTRY_VERIFY(store.taken().size() >= 1000);
        server->server().stop();
        QCOMPARE(statusOf(client.readAll()), 503);
        QTRY_COMPARE(store.ended(), 1);
        QCOMPARE(store.taken(), bytesOf(1500));
    }
    void manyThatStallHoldNoWorker() {
        Store store;
        HttpLimits limits = smallPieces();
        limits.workers = 2;
        ServerFixture server(routes(store), limits);
        std::vector<RawClient> stalled;
        for (int i = 0; i < 30; ++i) {
            stalled.emplace_back(server.port());
            stalled.back().send(head(5000) + bytesOf(1500));
        }
        QTRY_COMPARE(store.opened, 30);
        QCOMPARE(bodyOf(exchange(server.port(), "GET /ping HTTP/1.1\r\nHost: a\r\n\r\n")),
                 std::string("pong"));
    }
};

QTEST_APPLESS_MAIN(StreamedBody)
#include "tst_streamed_body.moc"
