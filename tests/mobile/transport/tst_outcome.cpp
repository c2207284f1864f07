#include "mobile/transport/outcome.h"

#include <QtTest>

using namespace transport;

namespace {

const char* const kType = "application/octet-stream";

std::string said(const Answer& answer) {
    const auto result = judge(answer, kType);
    if (result)
        return "ok " + *result;
    std::string text = base::errorName(result.error().code);
    for (const auto& [name, value] : result.error().params)
        text += ' ' + name + '=' + value;
    return text;
}

} // namespace

class TestOutcome : public QObject {
    Q_OBJECT
private slots:
    void takesNothingButOurServersAnswer() {
        QCOMPARE(said({200, "text/html", "", "<html>log in</html>"}), "sync.bad_response status=200");
        QCOMPARE(said({200, "", "", "x"}), "sync.bad_response status=200");
        QCOMPARE(said({302, kType, "", ""}), "sync.bad_response status=302");
        QCOMPARE(said({204, kType, "", ""}), "sync.bad_response status=204");
        QCOMPARE(said({511, "text/html", "", ""}), "sync.server_busy retry_after=30 status=511");
        QCOMPARE(said({404, "text/html", "", "not here"}), "sync.bad_response status=404");
        QCOMPARE(said({403, "application/json", "", "{broken"}), "sync.bad_response status=403");
        QCOMPARE(said({403, "application/json", "", R"({"error":7})"}), "sync.bad_response status=403");
        QCOMPARE(said({0, "", "", ""}), "sync.bad_response status=0");
    }
    void waitsAsLongAsABusyServerAsks() {
        QCOMPARE(said({503, "application/json", "7", ""}), "sync.server_busy retry_after=7 status=503");
        QCOMPARE(said({429, "text/html", "0", ""}), "sync.server_busy retry_after=0 status=429");
        QCOMPARE(said({503, "", "999999", ""}), "sync.server_busy retry_after=3600 status=503");
        for (const char* nonsense : {"", "-1", "7x", "Wed, 21 Oct 2015 07:28:00 GMT", "99999999999999"})
            QCOMPARE(said({503, "", nonsense, ""}), "sync.server_busy retry_after=30 status=503");
    }
    void neverTakesTheServersTroubleForItsOwn() {
        QCOMPARE(said({507, "application/json", "", R"({"error":"store.full"})"}),
                 "sync.server_busy retry_after=30 status=507");
        QCOMPARE(said({400, "application/json", "", R"({"error":"store.full"})"}),
                 "sync.server_refused status=400 code=store.full");
    }
    void hearsWhatConcernsTheDevice() {
        QCOMPARE(said({401, "application/json", "", R"({"error":"sync.signed_out"})"}), "sync.signed_out");
        QCOMPARE(said({403, "application/json; charset=utf-8", "", R"({"error":"sync.revoked"})"}),
                 "sync.revoked");
        QCOMPARE(said({413, "application/json", "", R"({"error":"http.body_too_large"})"}), "wire.too_large");
        QCOMPARE(said({400, "application/json", "", R"({"error":"http.malformed"})"}),
                 "sync.server_refused status=400 code=http.malformed");
    }
    void passesTheBodyOfAGoodAnswer() {
        QCOMPARE(said({200, "Application/Octet-Stream; v=1", "", "abc"}), "ok abc");
        QCOMPARE(said({200, kType, "", ""}), "ok ");
    }
};

QTEST_GUILESS_MAIN(TestOutcome)
#include "tst_outcome.moc"
