#include "syncserver/http/request_head.h"

#include <QtTest>

using namespace http;

namespace {

const HttpLimits kLimits;
const Peer kClient{"192.0.2.7", false};
const Peer kProxy{"127.0.0.1", true};

// What parseHead says of a request line and headers: "ok" or the refusal's name.
std::string verdict(const std::string& lines, const Peer& peer = kClient) {
    const auto head = parseHead(lines + "\r\n\r\n", peer, kLimits);
    return head ? "ok" : refusalName(head.error());
}

std::string get(const std::string& headers) {
    return "GET /ping HTTP/1.1\r\nHost: a" + (headers.empty() ? "" : "\r\n" + headers);
}

} // namespace

class TestRequestHead : public QObject {
    Q_OBJECT
private slots:
    void refuses_data() {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const char* name, const std::string& head, const char* reason) {
            QTest::newRow(name) << QByteArray::fromStdString(head) << QByteArray(reason);
        };
        row("no version", "GET /ping\r\nHost: a", "malformed");
        row("two blanks", "GET  /ping HTTP/1.1\r\nHost: a", "malformed");
        row("four words", "GET /a b HTTP/1.1\r\nHost: a", "malformed");
        row("HTTP/0.9", "GET /ping HTTP/0.9\r\nHost: a", "version");
        row("HTTP/2 preface", "PRI * HTTP/2.0\r\nHost: a", "version");
        row("whole URL as target", "GET http://a/ping HTTP/1.1\r\nHost: a", "malformed");
        row("asterisk", "OPTIONS * HTTP/1.1\r\nHost: a", "malformed");
        row("encoded path", "GET /%70ing HTTP/1.1\r\nHost: a", "path_character");
        row("fragment", "GET /ping#x HTTP/1.1\r\nHost: a", "path_character");
        row("backslash", "GET /a\\b HTTP/1.1\r\nHost: a", "path_character");
        row("tab in line", "GET\t/ping HTTP/1.1\r\nHost: a", "control_character");
        row("bare LF", "GET /ping HTTP/1.1\nHost: a\r\nB: c", "control_character");
        row("long path", "GET /" + std::string(256, 'a') + " HTTP/1.1\r\nHost: a", "request_line_too_long");
        row("long line", "GET /a?b=" + std::string(1020, 'a') + " HTTP/1.1\r\nHost: a",
            "request_line_too_long");
        row("encoded CRLF in query", "GET /a?b=%0d%0aX HTTP/1.1\r\nHost: a", "bad_query");
        row("broken escape", "GET /a?b=%4 HTTP/1.1\r\nHost: a", "bad_query");
        row("query not UTF-8", "GET /a?b=%ff HTTP/1.1\r\nHost: a", "bad_query");
        row("overlong UTF-8", "GET /a?b=%c0%af HTTP/1.1\r\nHost: a", "bad_query");
        row("surrogate", "GET /a?b=%ed%a0%80 HTTP/1.1\r\nHost: a", "bad_query");
        row("parameter twice", "GET /a?b=1&b=2 HTTP/1.1\r\nHost: a", "bad_query");
        row("no Host", "GET /ping HTTP/1.1\r\nA: b", "host_missing");
        row("Host twice", get("Host: b"), "duplicate_header");
        row("folded", get("A: b\r\n c"), "malformed");
        row("no colon", get("Abc"), "malformed");
        row("blank before colon", get("Content-Length : 1"), "malformed");
        row("empty name", get(": b"), "malformed");
        row("NUL in value", get(std::string("A: b\0c", 6)), "control_character");
        row("encoded CRLF in value", get("A: b%0d%0aSet-Cookie: x=1"), "control_character");
        row("encoded NUL in value", get("A: %00"), "control_character");
        row("REMOTE_ADDR", get("REMOTE_ADDR: 6.6.6.6"), "identity_header");
        row("remote_addr", get("remote_addr: 6.6.6.6"), "identity_header");
        row("X-Forwarded-For", get("X-Forwarded-For: 6.6.6.6"), "identity_header");
        row("Forwarded", get("Forwarded: for=6.6.6.6"), "identity_header");
        row("chunked", get("Transfer-Encoding: chunked"), "transfer_encoding");
        row("length and chunked", get("Content-Length: 4\r\nTransfer-Encoding: chunked"),
            "transfer_encoding");
        row("chunked hidden", get("transfer-encoding: identity, chunked"), "transfer_encoding");
        row("gzip", get("Content-Encoding: gzip"), "content_encoding");
        row("range", get("Range: bytes=0-1,0-2"), "range");
        row("length twice", get("Content-Length: 4\r\nContent-Length: 5"), "duplicate_header");
        row("same length twice", get("Content-Length: 4\r\nContent-Length: 4"), "duplicate_header");
        row("length list", get("Content-Length: 4, 4"), "bad_length");
        row("negative length", get("Content-Length: -2"), "bad_length");
        row("plus length", get("Content-Length: +2"), "bad_length");
        row("hex length", get("Content-Length: 0x2"), "bad_length");
        row("empty length", get("Content-Length:"), "bad_length");
        row("huge length", get("Content-Length: 99999999999999999999"), "bad_length");
        row("other expectation", get("Expect: 200-ok"), "expectation");
    }
    void refuses() {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, reason);
        QCOMPARE(verdict(head.toStdString()), reason.toStdString());
    }
    void refusesMoreThanAHundredHeaders() {
        std::string headers;
        for (int i = 0; i < 98; ++i)
            headers += "A: b\r\n";
        QCOMPARE(verdict(get(headers + "A: b")), "ok");
        QCOMPARE(verdict(get(headers + "A: b\r\nA: b")), "too_many_headers");
    }
    void refusesAHeadThatIsTooLarge() {
        QCOMPARE(verdict(get("A: " + std::string(kLimits.headBytesMax, 'a'))), "head_too_large");
    }
    void refusesASecondHeadBehindTheFirst() {
        const auto head = get("") + "\r\n\r\n" + get("") + "\r\n\r\n";
        QCOMPARE(parseHead(head, kClient, kLimits).error(), Refusal::Malformed);
    }
    void neverLetsAProxySetTheLibrarysNames() {
        QCOMPARE(verdict(get("REMOTE_ADDR: 6.6.6.6"), kProxy), "identity_header");
        QCOMPARE(verdict(get("X-Forwarded-For: nonsense"), kProxy), "malformed");
        QCOMPARE(verdict(get("X-Forwarded-For: 6.6.6.6\r\nX-Forwarded-For: 7.7.7.7"), kProxy),
                 "duplicate_header");
    }
    void takesTheAddressThatTheProxyItselfSaw() {
        const auto head = parseHead(get("X-Forwarded-For: 6.6.6.6, 192.0.2.9") + "\r\n\r\n", kProxy, kLimits);
        QCOMPARE(head->remoteAddress, "192.0.2.9");
        QCOMPARE(parseHead(get("") + "\r\n\r\n", kClient, kLimits)->remoteAddress, "192.0.2.7");
    }
    void readsAnHonestHead() {
        const auto head =
            parseHead("POST /v1/sync?name=%E5%BC%A0%E4%B8%89&all HTTP/1.1\r\nHost: a\r\n"
                      "content-length:  12 \r\nExpect: 100-Continue\r\nX-Note: 50% of 100%zz\r\n\r\n",
                      kClient, kLimits);
        QVERIFY(head.has_value());
        QVERIFY(head->method == Method::Post);
        QCOMPARE(head->path, "/v1/sync");
        QCOMPARE(head->query.at("name"), "张三");
        QCOMPARE(head->query.at("all"), "");
        QCOMPARE(head->contentLength.value(), 12u);
        QVERIFY(head->expectsContinue);
        QCOMPARE(*head->headers.find("x-nOTE"), "50% of 100%zz");
        QVERIFY(head->headers.find("X-Other") == nullptr);
    }
    void leavesAnUnknownMethodToTheRouter() {
        const auto head = parseHead("TRACE /ping HTTP/1.1\r\nHost: a\r\n\r\n", kClient, kLimits);
        QVERIFY(head.has_value());
        QVERIFY(!head->method);
    }
};

QTEST_GUILESS_MAIN(TestRequestHead)
#include "tst_request_head.moc"
