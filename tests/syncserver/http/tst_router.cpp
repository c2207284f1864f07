#include "syncserver/http/router.h"

#include <QtTest>

using namespace http;

namespace {

HttpResponse named(const char* name) {
    return {200, "text/plain", {}, name};
}

Router sample() {
    return Router(
        {{Method::Get, "/v1/files/{id}", [](const HttpRequest&) { return named("file"); }, {}, 0},
         {Method::Patch, "/v1/files/{id}", [](const HttpRequest&) { return named("append"); }, {"a/b"}, 9},
         {Method::Get, "/v1/files/newest", [](const HttpRequest&) { return named("newest"); }, {}, 0},
         {Method::Get,
          "/area/{code}/household/{id}",
          [](const HttpRequest&) { return named("card"); },
          {},
          0},
         {Method::Get, "/", [](const HttpRequest&) { return named("start"); }, {}, 0}});
}

std::string asked(const Router& router, Method method, const char* path) {
    const auto found = router.find(method, path);
    return found ? found->route->handler({}).body : refusalName(found.error());
}

} // namespace

class TestRouter : public QObject {
    Q_OBJECT
private slots:
    void saysNotFoundForWhatNoPatternMatches_data() {
        QTest::addColumn<QString>("path");
        for (const char* path : {"/v1", "/v1/files", "/v1/files/", "/v1/files/a/b", "//v1/files/a",
                                 "/V1/files/a", "/area//household/1", "", "v1/files/a", "/v1/files/newest/"})
            QTest::newRow(path) << QString(path);
    }
    void saysNotFoundForWhatNoPatternMatches() {
        QFETCH(QString, path);
        QCOMPARE(asked(sample(), Method::Get, path.toUtf8().constData()), "not_found");
    }
    void tellsAWrongMethodFromAWrongPath() {
        const auto router = sample();
        QCOMPARE(asked(router, Method::Delete, "/v1/files/a"), "method_not_allowed");
        QCOMPARE(router.allowed("/v1/files/a"), "GET, PATCH");
        QCOMPARE(router.allowed("/nowhere"), "");
    }
    void bindsSegmentsToNames() {
        const auto router = sample();
        const auto found = router.find(Method::Get, "/area/451228101201/household/12-345");
        QVERIFY(found.has_value());
        QCOMPARE(found->params.at("code"), "451228101201");
        QCOMPARE(found->params.at("id"), "12-345");
    }
    void prefersTheLiteralSegment() {
        QCOMPARE(asked(sample(), Method::Get, "/v1/files/newest"), "newest");
        QCOMPARE(asked(sample(), Method::Get, "/v1/files/other"), "file");
        QCOMPARE(asked(sample(), Method::Patch, "/v1/files/newest"), "append");
        QCOMPARE(asked(sample(), Method::Get, "/"), "start");
    }
};

QTEST_GUILESS_MAIN(TestRouter)
#include "tst_router.moc"
