#include "syncserver/http/incoming_request.h"

#include <QtTest>

#include <random>

using namespace http;
using Step = IncomingRequest::Step;

namespace {

const Router& router() {
    static const Router instance(
        {{Method::Get, "/ping", {}, {}, 0},
         {Method::Post, "/v1/sync", {}, {"application/x-protobuf", "application/octet-stream"}, 100},
         {Method::Patch, "/v1/files/{id}", {}, {"application/offset+octet-stream"}, 100}});
    return instance;
}

HttpLimits limits() {
    HttpLimits small;
    small.requestLineBytesMax = 60;
    small.headBytesMax = 200;
    return small;
}

const HttpLimits kLimits = limits();

IncomingRequest request() {
    return IncomingRequest(router(), kLimits, Peer{"192.0.2.7", false});
}

std::string post(const std::string& headers, const std::string& body) {
    return "POST /v1/sync HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n" + body;
}

std::string verdict(const std::string& bytes) {
    auto incoming = request();
    switch (incoming.feed(bytes)) {
    case Step::NeedMore:
        return "more";
    case Step::SendContinue:
        return "continue";
    case Step::Complete:
        return "complete";
    case Step::Begin:
    case Step::Piece:
        return "streamed"; // no route here has a sink: tst_streamed_body
    case Step::Refused:
        break;
    }
    return refusalName(incoming.refusal());
}

const char* const kType = "Content-Type: application/octet-stream\r\n";

} // namespace

class TestIncomingRequest : public QObject {
    Q_OBJECT
private slots:
    void refusesWhatTheRouteDoesNotDeclare() {
        QCOMPARE(verdict("GET /pong HTTP/1.1\r\nHost: a\r\n\r\n"), "not_found");
        QCOMPARE(verdict("POST /ping HTTP/1.1\r\nHost: a\r\n\r\n"), "method_not_allowed");
        QCOMPARE(verdict("TRACE /ping HTTP/1.1\r\nHost: a\r\n\r\n"), "method_not_allowed");
        QCOMPARE(verdict("TRACE /pong HTTP/1.1\r\nHost: a\r\n\r\n"), "not_found");
        QCOMPARE(verdict("GET /ping HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc"), "unexpected_body");
        QCOMPARE(verdict(post(kType, "")), "length_missing");
        QCOMPARE(verdict(post(std::string(kType) + "Content-Length: 101\r\n", "")), "body_too_large");
        QCOMPARE(verdict(post("Content-Length: 3\r\n", "abc")), "content_type");
        QCOMPARE(
            verdict(post("Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 3\r\n", "abc")),
            "content_type");
        QCOMPARE(verdict(post("Content-Type: application/octet-stream-x\r\nContent-Length: 3\r\n", "abc")),
                 "content_type");
    }
    void tellsWhichMethodsThePathHas() {
        auto incoming = request();
        QCOMPARE(incoming.feed("DELETE /v1/files/a HTTP/1.1\r\nHost: a\r\n\r\n"), Step::Refused);
        QCOMPARE(incoming.allowed(), "PATCH");
    }
    void refusesAHeadThatOutgrowsItsLimitBeforeItEnds() {
        QCOMPARE(verdict(std::string(61, 'a')), "request_line_too_long");
        auto incoming = request();
        const std::string head = "GET /ping HTTP/1.1\r\nHost: a\r\nA: ";
        QCOMPARE(incoming.feed(head), Step::NeedMore);
        QCOMPARE(incoming.feed(std::string(199 - head.size(), 'a')), Step::NeedMore);
        QCOMPARE(incoming.feed("a"), Step::Refused);
        QCOMPARE(incoming.refusal(), Refusal::HeadTooLarge);
    }
    void refusesAnEndlessHeadInOnePiece() {
        QCOMPARE(verdict("GET /ping HTTP/1.1\r\nHost: a\r\nA: " + std::string(1'000'000, 'a')),
                 "head_too_large");
    }
    void asksForTheBodyOfACarefulClientOnce() {
        auto incoming = request();
        QCOMPARE(
            incoming.feed(post(std::string(kType) + "Content-Length: 3\r\nExpect: 100-continue\r\n", "")),
            Step::SendContinue);
        QCOMPARE(incoming.feed("ab"), Step::NeedMore);
        QCOMPARE(incoming.feed("c"), Step::Complete);
        QCOMPARE(incoming.take().body, "abc");
    }
    void doesNotAskForABodyThatIsAlreadyThere() {
        QCOMPARE(verdict(post(std::string(kType) + "Content-Length: 3\r\nExpect: 100-continue\r\n", "abc")),
                 "complete");
        QCOMPARE(verdict(post(std::string(kType) + "Content-Length: 3\r\nExpect: 100-continue\r\n", "ab")),
                 "more");
    }
    void dropsWhatFollowsTheBody() {
        auto incoming = request();
        QCOMPARE(incoming.feed(
                     post(std::string(kType) + "Content-Length: 3\r\n", "abcGET /ping HTTP/1.1\r\n\r\n")),
                 Step::Complete);
        QCOMPARE(incoming.take().body, "abc");
    }
    void acceptsAnEmptyBodyAndParametersOfTheType() {
        QCOMPARE(verdict(post(std::string(kType) + "Content-Length: 0\r\n", "")), "complete");
        QCOMPARE(verdict(post("Content-Type: APPLICATION/x-protobuf ; v=1\r\nContent-Length: 1\r\n", "a")),
                 "complete");
    }
    // However the network cuts a request, it is the same request.
    void readsTheSameFromAnyPieces() {
        const unsigned seed = 20151021;
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        const std::string whole =
            post(std::string(kType) + "Content-Length: 20\r\nX-A: b\r\n", "01234567\r\n\r\n89abcdef");
        for (int run = 0; run < 2000; ++run) {
            auto incoming = request();
            std::size_t at = 0;
            auto step = Step::NeedMore;
            while (at < whole.size()) {
                QVERIFY2(step == Step::NeedMore, "ended before its last byte");
                const auto piece = whole.substr(at, 1 + random() % (run == 0 ? 1 : 40));
                at += piece.size();
                step = incoming.feed(piece);
            }
            QCOMPARE(step, Step::Complete);
            QCOMPARE(incoming.bytesReceived(), whole.size());
            const auto got = incoming.take();
            QCOMPARE(got.body, "01234567\r\n\r\n89abcdef");
            QCOMPARE(*got.headers.find("x-a"), "b");
            QCOMPARE(got.path, "/v1/sync");
        }
    }
};

QTEST_GUILESS_MAIN(TestIncomingRequest)
#include "tst_incoming_request.moc"
