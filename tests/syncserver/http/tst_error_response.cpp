#include "syncserver/http/error_response.h"

#include <nlohmann/json.hpp>

#include <QtTest>

using namespace http;

class TestErrorResponse : public QObject {
    Q_OBJECT
private slots:
    void tellsNothingOfTheServersOwnTroubles() {
        const auto response = toResponse(base::error(
            base::ErrorCode::StoreCorrupt, "read row: SELECT name FROM people", {{"file", "/var/x.db"}}));
        QCOMPARE(response.status, 500);
        QCOMPARE(response.body, R"({"error":"store.corrupt"})");
    }
    void givesTheNameAndParametersButNoContext() {
        const auto response = toResponse(
            base::error(base::ErrorCode::TextTooLong, "decode form", {{"max", "100"}, {"bad", "\xff"}}));
        QCOMPARE(response.status, 400);
        const auto body = nlohmann::json::parse(response.body);
        QCOMPARE(body["error"].get<std::string>(), "input.text_too_long");
        QCOMPARE(body["params"]["max"].get<std::string>(), "100");
        QVERIFY(response.body.find("decode") == std::string::npos);
    }
    void hasAStatusOfFailureForEveryCode() {
        for (const auto code : base::allErrorCodes())
            QVERIFY2(statusOf(code) >= 400 && statusOf(code) < 600, base::errorName(code));
    }
    void tellsApartWhoMustAct() {
        QCOMPARE(statusOf(base::ErrorCode::SignedOut), 401);
        QCOMPARE(statusOf(base::ErrorCode::OutsideRights), 403);
        QCOMPARE(statusOf(base::ErrorCode::NotFound), 404);
        QCOMPARE(statusOf(base::ErrorCode::TooLarge), 413);
        QCOMPARE(statusOf(base::ErrorCode::StoreLocked), 503);
        QCOMPARE(statusOf(base::ErrorCode::StoreFull), 507);
    }
};

QTEST_GUILESS_MAIN(TestErrorResponse)
#include "tst_error_response.moc"
