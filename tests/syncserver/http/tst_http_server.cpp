// What an honest client and the operator see of the server, over real sockets.
#include "tests/syncserver/http/raw_client.h"
#include "tests/syncserver/http/server_fixture.h"

#include <prometheus/registry.h>

#include <QtTest>

#include <atomic>
#include <future>

using namespace http;
using namespace testhttp;
using namespace std::chrono_literals;

namespace {

std::string get(const std::string& path, const std::string& headers = {}) {
    return "GET " + path + " HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n";
}

std::string echo(const std::string& body) {
    return "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/octet-stream\r\nContent-Length: " +
           std::to_string(body.size()) + "\r\n\r\n" + body;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

// A route whose handler waits until the test lets it go.
struct Gate {
    std::promise<void> open;
    std::shared_future<void> opened = open.get_future().share();
    std::atomic<int> inside{0};
    bool isOpen = false;

    void letThrough() {
        if (!isOpen)
            open.set_value();
        isOpen = true;
    }

    Route route() {
        return {Method::Get,
                "/gate",
                [this](const HttpRequest&) {
                    ++inside;
                    opened.wait();
                    return HttpResponse{200, "text/plain", {}, "through"};
                },
                {},
                0};
    }
};

} // namespace

class TestHttpServer : public QObject {
    Q_OBJECT
private slots:
    void failsWhenThePortIsTaken() {
        ServerFixture first(pingAndEcho());
        prometheus::Registry registry;
        HttpMetrics metrics(registry);
        const base::ManualClock clock(0);
        const auto log = std::move(Log::open({}, clock).value());
        HttpServer second(pingAndEcho(), {}, metrics, *log);
        const auto started = second.start({"127.0.0.1", first.port(), {}});
        QVERIFY(!started.has_value());
        QVERIFY(started.error().code == base::ErrorCode::Internal);
    }
    void hidesWhatAHandlerThrows() {
        auto routes = pingAndEcho();
        routes.push_back({Method::Get,
                          "/bug",
                          [](const HttpRequest&) -> HttpResponse {
                              throw std::runtime_error("SELECT id_number FROM people");
                          },
                          {},
                          0});
        routes.push_back({Method::Get, "/worse", [](const HttpRequest&) -> HttpResponse { throw 7; }, {}, 0});
        ServerFixture server(routes);
        for (const char* path : {"/bug", "/worse"}) {
            const auto answer = exchange(server.port(), get(path));
            QCOMPARE(statusOf(answer), 500);
            QVERIFY(!has(answer, "SELECT") && !has(answer, "EXCEPTION"));
            QCOMPARE(bodyOf(answer), R"({"error":"internal"})");
        }
        QVERIFY(has(server.logText(), R"("event":"handler_threw")"));
        QVERIFY(!has(server.logText(), "SELECT"));
        QCOMPARE(statusOf(exchange(server.port(), get("/ping"))), 200);
    }
    void neverLetsAHeaderBecomeTwo() {
        ServerFixture server({{Method::Get,
                               "/echo-header",
                               [](const HttpRequest& request) {
                                   HttpResponse response{200, "text/plain\r\nX-Evil: 1", {}, "b"};
                                   response.headers.add("X-Good", *request.headers.find("X-Good"));
                                   response.headers.add("X-Bad", "a\r\nSet-Cookie: x=1");
                                   return response;
                               },
                               {},
                               0}});
        const auto answer = exchange(server.port(), get("/echo-header", "X-Good: g\r\n"));
        QCOMPARE(statusOf(answer), 200);
        QVERIFY(has(answer, "X-Good: g\r\n"));
        QVERIFY(!has(answer, "Evil") && !has(answer, "Set-Cookie"));
        QCOMPARE(bodyOf(answer), "b");
    }
    // An early close would reset the connection, and the reset overtake the answer.
    void refusesSoThatAClientThatStillSendsHearsIt() {
        ServerFixture server(pingAndEcho());
        for (int i = 0; i < 20; ++i) {
            RawClient client(server.port());
            client.send("POST /nowhere HTTP/1.1\r\nHost: a\r\nContent-Length: 200000\r\n\r\n");
            QTRY_VERIFY(server.refused("not_found") == i + 1);
            for (int piece = 0; piece < 20; ++piece)
                QVERIFY(client.send(std::string(10'000, 'x')));
            QCOMPARE(statusOf(client.readAll()), 404);
        }
    }
    void answersAndCloses() {
        ServerFixture server(pingAndEcho());
        QVERIFY(server.port() > 0);
        const auto answer = exchange(server.port(), get("/ping") + get("/ping"));
        QVERIFY(answer.starts_with("HTTP/1.1 200 OK\r\n"));
        QVERIFY(has(answer, "Connection: close\r\n") && has(answer, "Content-Length: 4\r\n"));
        QVERIFY(has(answer, "X-Request-Id: ") && has(answer, "X-Content-Type-Options: nosniff\r\n"));
        QCOMPARE(bodyOf(answer), "pong"); // once: one request a connection
    }
    void carriesABodyBothWays() {
        ServerFixture server(pingAndEcho());
        std::string body(1024 * 1024, '\0');
        for (std::size_t i = 0; i < body.size(); ++i)
            body[i] = static_cast<char>(i * 131 >> 3);
        QVERIFY(bodyOf(exchange(server.port(), echo(body))) == body);
        QCOMPARE(statusOf(exchange(server.port(), echo(body + "x"))), 413);
    }
    void neverCompresses() {
        ServerFixture server(pingAndEcho());
        const auto answer = exchange(server.port(), get("/ping", "Accept-Encoding: gzip, br\r\n"));
        QVERIFY(!has(answer, "Content-Encoding"));
        QCOMPARE(bodyOf(answer), "pong");
    }
    void answersHeadWithoutABodyWhereARouteAllowsIt() {
        ServerFixture server({{Method::Head,
                               "/file",
                               [](const HttpRequest&) {
                                   HttpResponse response{200, "", {}, ""};
                                   response.headers.add("Upload-Offset", "7");
                                   return response;
                               },
                               {},
                               0}});
        const auto answer = exchange(server.port(), "HEAD /file HTTP/1.1\r\nHost: a\r\n\r\n");
        QCOMPARE(statusOf(answer), 200);
        QVERIFY(has(answer, "Upload-Offset: 7\r\n"));
        QCOMPARE(bodyOf(answer), "");
    }
    void saysWhatAPathAllows() {
        ServerFixture server(pingAndEcho());
        const auto answer = exchange(server.port(), "DELETE /echo HTTP/1.1\r\nHost: a\r\n\r\n");
        QCOMPARE(statusOf(answer), 405);
        QVERIFY(has(answer, "Allow: POST\r\n"));
    }
    void invitesTheBodyOfACarefulClient() {
        ServerFixture server(pingAndEcho());
        RawClient client(server.port());
        client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/octet-stream\r\n"
                    "Content-Length: 3\r\nExpect: 100-continue\r\n\r\n");
        QCOMPARE(client.readUntil("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
        client.send("abc");
        QCOMPARE(bodyOf(client.readAll()), "abc");
    }
    void tellsTheHandlerWhoAsks() {
        const auto who =
            Route{Method::Get,
                  "/who/{name}",
                  [](const HttpRequest& request) {
                      return HttpResponse{200,
                                          "text/plain",
                                          {},
                                          request.remoteAddress + ' ' + request.params.at("name") + ' ' +
                                              request.query.at("q")};
                  },
                  {},
                  0};
        ServerFixture open({who});
        QCOMPARE(bodyOf(exchange(open.port(), get("/who/12-3?q=%E5%BC%A0"))), "127.0.0.1 12-3 张");
        QCOMPARE(statusOf(exchange(open.port(), get("/who/x?q=1", "X-Forwarded-For: 6.6.6.6\r\n"))), 400);
        ServerFixture behindProxy({who}, {}, {"127.0.0.1"});
        QCOMPARE(bodyOf(exchange(behindProxy.port(), get("/who/x?q=1", "X-Forwarded-For: 192.0.2.9\r\n"))),
                 "192.0.2.9 x 1");
    }
    void logsThePatternAndNothingOfTheRequest() {
        ServerFixture server(
            {{Method::Get, "/h/{id}", [](const HttpRequest&) { return HttpResponse{}; }, {}, 0}});
        exchange(server.port(), get("/h/459999-secret?name=secret", "X-Secret: secret\r\n"));
        exchange(server.port(), get("/elsewhere/secret"));
        const auto text = server.logText();
        QVERIFY(has(text, R"("route":"/h/{id}")"));
        QVERIFY(has(text, R"("reason":"not_found")"));
        QVERIFY(!has(text, "secret") && !has(text, "127.0.0.1"));
        QVERIFY(has(server.metricsText(), R"(ruhu_http_requests_total{route="/h/{id}",status="200"} 1)"));
        QVERIFY(!has(server.metricsText(), "secret"));
    }
    void writesAFloodOfRefusalsToTheMetricsOnly() {
        HttpLimits limits;
        limits.refusalLogsPerSecondMax = 2;
        ServerFixture server(pingAndEcho(), limits);
        const auto begin = std::chrono::steady_clock::now();
        for (int i = 0; i < 40; ++i)
            exchange(server.port(), get("/nowhere"));
        const auto seconds =
            std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - begin);
        QCOMPARE(server.refused("not_found"), 40);
        const auto text = server.logText();
        QVERIFY(std::count(text.begin(), text.end(), '\n') <= 2 * (2 + seconds.count()));
    }
    void turnsAwayWhatExceedsItsNumbers() {
        HttpLimits limits;
        limits.connectionsPerSourceMax = 3;
        ServerFixture server(pingAndEcho(), limits);
        std::vector<RawClient> idle;
        for (int i = 0; i < 3; ++i)
            idle.emplace_back(server.port());
        QCOMPARE(statusOf(exchange(server.port(), "")), 503);
        QCOMPARE(server.refused("source_limit"), 1);
        idle.pop_back();
        QTRY_COMPARE(statusOf(exchange(server.port(), get("/ping"))), 200);
        limits.connectionsPerSourceMax = 100;
        limits.connectionsMax = 3;
        ServerFixture small(pingAndEcho(), limits);
        idle.clear();
        for (int i = 0; i < 3; ++i)
            idle.emplace_back(small.port());
        const auto answer = exchange(small.port(), "");
        QCOMPARE(statusOf(answer), 503);
        QVERIFY(has(answer, "Retry-After: 5\r\n"));
        QCOMPARE(small.refused("connection_limit"), 1);
    }
    void saysBusyWhenTheQueueIsFull() {
        HttpLimits limits;
        limits.workers = 1;
        limits.queueMax = 1;
        Gate gate;
        ServerFixture server({gate.route()}, limits);
        const auto opened = qScopeGuard([&] { gate.letThrough(); }); // also when a check fails
        RawClient working(server.port());
        working.send(get("/gate"));
        QTRY_COMPARE(gate.inside.load(), 1);
        RawClient waiting(server.port());
        waiting.send(get("/gate"));
        QTRY_VERIFY(has(server.metricsText(), "ruhu_http_queue_depth 1"));
        QCOMPARE(statusOf(exchange(server.port(), get("/gate"))), 503);
        QCOMPARE(server.refused("queue_full"), 1);
        gate.letThrough();
        QCOMPARE(bodyOf(working.readAll()), "through");
        QCOMPARE(bodyOf(waiting.readAll()), "through");
    }
    void refusesBodiesThatDoNotFitIntoMemory() {
        HttpLimits limits;
        limits.bufferedBytesMax = 300'000;
        ServerFixture server(pingAndEcho(), limits);
        RawClient holder(server.port());
        holder.send(echo(std::string(250'000, 'a')).substr(0, 240'000)); // never complete
        QTRY_COMPARE(statusOf(exchange(server.port(), echo(std::string(200'000, 'b')))), 503);
        QVERIFY(server.refused("memory_full") >= 1);
        QCOMPARE(statusOf(exchange(server.port(), echo("small"))), 200);
        holder.hangUp();
        QTRY_COMPARE(statusOf(exchange(server.port(), echo(std::string(200'000, 'b')))), 200);
    }
    void finishesWhatIsInFlightWhenItStops() {
        Gate gate;
        ServerFixture server({gate.route()});
        RawClient inFlight(server.port());
        inFlight.send(get("/gate"));
        QTRY_COMPARE(gate.inside.load(), 1);
        RawClient half(server.port());
        half.send("GET /ga");
        QTRY_VERIFY(has(server.metricsText(), "ruhu_http_open_connections 2"));
        auto stopped = std::async(std::launch::async, [&] { server.server().stop(); });
        const auto released = qScopeGuard([&] { gate.letThrough(); }); // also when a check fails
        QCOMPARE(statusOf(half.readAll()), 503);                       // its end would be waited for in vain
        QVERIFY(stopped.wait_for(0s) == std::future_status::timeout);
        gate.letThrough();
        QCOMPARE(bodyOf(inFlight.readAll()), "through");
        stopped.get();
        server.server().stop(); // again: nothing happens
        QVERIFY(!RawClient(server.port()).ok());
    }
    void cutsAClientThatOutlastsTheStop() {
        HttpLimits limits;
        limits.stopTimeout = 100ms;
        Gate gate;
        ServerFixture server({gate.route()}, limits);
        const auto opened = qScopeGuard([&] { gate.letThrough(); }); // also when a check fails
        RawClient inFlight(server.port());
        inFlight.send(get("/gate"));
        QTRY_COMPARE(gate.inside.load(), 1);
        auto stopped = std::async(std::launch::async, [&] { server.server().stop(); });
        const auto released = qScopeGuard([&] { gate.letThrough(); }); // also when a check fails
        QVERIFY(inFlight.closedByPeer(3s));
        QVERIFY(stopped.wait_for(0s) == std::future_status::timeout); // the handler itself is waited for
        gate.letThrough();
        stopped.get();
    }
    void servesManyAtTheSameTime() {
        ServerFixture server(pingAndEcho());
        std::vector<std::future<int>> clients;
        for (int i = 0; i < 8; ++i) {
            clients.push_back(std::async(std::launch::async, [&server, i] {
                int right = 0;
                for (int n = 0; n < 25; ++n) {
                    const std::string body(static_cast<std::size_t>(i * 5000 + n),
                                           static_cast<char>('a' + i));
                    right += bodyOf(exchange(server.port(), echo(body))) == body ? 1 : 0;
                }
                return right;
            }));
        }
        for (auto& client : clients)
            QCOMPARE(client.get(), 25);
        QTRY_VERIFY(has(server.metricsText(), "ruhu_http_open_connections 0"));
    }
};

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_http_server.moc"
