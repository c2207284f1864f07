#include "mobile/transport/base_url.h"

#include <QtTest>

using namespace transport;

class TestBaseUrl : public QObject {
    Q_OBJECT
private slots:
    void refuses_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no scheme") << "sync.example.org"
                                   << "form";
        QTest::newRow("empty") << ""
                               << "form";
        QTest::newRow("other scheme") << "ftp://sync.example.org"
                                      << "scheme";
        QTest::newRow("capitals") << "HTTPS://sync.example.org"
                                  << "scheme";
        QTest::newRow("no host") << "https:///v1"
                                 << "host";
        QTest::newRow("user and password") << "https://a:b@sync.example.org"
                                           << "port";
        QTest::newRow("blank") << "https://sync example.org"
                               << "host";
        QTest::newRow("CRLF") << "https://a\r\nX: b"
                              << "host";
        QTest::newRow("open bracket") << "https://[::1"
                                      << "host";
        QTest::newRow("port 0") << "https://a:0"
                                << "port";
        QTest::newRow("port 65536") << "https://a:65536"
                                    << "port";
        QTest::newRow("port x") << "https://a:80x"
                                << "port";
        QTest::newRow("query") << "https://a/b?c"
                               << "form";
        QTest::newRow("plain http") << "http://sync.example.org"
                                    << "plain_http";
        QTest::newRow("looks like loopback") << "http://127.0.0.1.example.org"
                                             << "plain_http";
        QTest::newRow("localhost as prefix") << "http://localhost.example.org"
                                             << "plain_http";
    }
    void refuses() {
        QFETCH(QString, text);
        QFETCH(QString, reason);
        const auto url = parseBaseUrl(text.toStdString(), false);
        QVERIFY(!url.has_value());
        QVERIFY(url.error().code == base::ErrorCode::InvalidInput);
        QCOMPARE(url.error().params.at(0).second, reason.toStdString());
    }
    void readsWhatPeopleEnter() {
        const auto plain = parseBaseUrl("https://sync.example.org/", false);
        QCOMPARE(plain->origin(), "https://sync.example.org:443");
        QCOMPARE(plain->prefix, "");
        const auto full = parseBaseUrl("https://[2001:db8::1]:8443/ruhu/", false);
        QCOMPARE(full->origin(), "https://[2001:db8::1]:8443");
        QCOMPARE(full->prefix, "/ruhu");
    }
    void allowsPlainHttpOnThisMachineOrWhenTold() {
        for (const char* here :
             {"http://127.0.0.1:8080", "http://localhost", "http://[::1]:80", "http://127.1.2.3"})
            QVERIFY2(parseBaseUrl(here, false).has_value(), here);
        QCOMPARE(parseBaseUrl("http://192.0.2.7:8080", true)->origin(), "http://192.0.2.7:8080");
    }
};

QTEST_GUILESS_MAIN(TestBaseUrl)
#include "tst_base_url.moc"
