// A server that cannot prove who it is hears not one byte of a request.
#include "mobile/transport/http_transport.h"
#include "tests/mobile/transport/raw_server.h"
#include "tests/mobile/transport/tls_server.h"

#include <openssl/ssl.h>

#include <QtTest>

#include <QTemporaryDir>

#include <csignal>

using namespace transport;
using namespace testhttp;

class TestHttpTransportTls : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    std::string post(const std::string& url, const std::string& caFile) {
        TransportConfig config;
        config.baseUrl = url;
        config.caFile = caFile;
        config.userAgent = "ruhu-test/1";
        const auto client = HttpTransport::create(config);
        PostOptions options;
        options.timeouts.total = std::chrono::seconds(5);
        const auto result = (*client)->post("/v1/sync", "abc", "application/octet-stream", options);
        if (result)
            return *result;
        return base::errorName(result.error().code) + (" " + result.error().params.at(0).second);
    }
    std::string trusted(const TlsServer& server) {
        const auto file = m_folder.filePath("root.pem").toStdString();
        server.saveCertificate(file);
        return file;
    }
    static std::string at(const char* host, const TlsServer& server) {
        return std::string("https://") + host + ":" + std::to_string(server.port());
    }

private slots:
    void initTestCase() { std::signal(SIGPIPE, SIG_IGN); } // of the test's own server, not of the client

    void refusesACertificateNobodyVouchesFor() {
        const TlsServer server({});
        QCOMPARE(post(at("localhost", server), ""), "sync.bad_response certificate");
        QCOMPARE(server.bytesHeard(), 0u);
    }
    void refusesAnotherHostsCertificate() {
        const TlsServer server({"DNS:sync.example.org", -3600, 3600});
        QCOMPARE(post(at("localhost", server), trusted(server)), "sync.bad_response certificate");
        QCOMPARE(post(at("127.0.0.1", server), trusted(server)), "sync.bad_response certificate");
        QCOMPARE(server.bytesHeard(), 0u);
    }
    void refusesAnotherRoot() {
        const TlsServer stranger({});
        const TlsServer server({});
        QCOMPARE(post(at("localhost", server), trusted(stranger)), "sync.bad_response certificate");
        QCOMPARE(server.bytesHeard(), 0u);
    }
    void refusesACertificateOutOfItsTime() {
        const TlsServer expired({"DNS:localhost", -7200, -3600});
        QCOMPARE(post(at("localhost", expired), trusted(expired)), "sync.bad_response certificate");
        const TlsServer early({"DNS:localhost", 3600, 7200});
        QCOMPARE(post(at("localhost", early), trusted(early)), "sync.bad_response certificate");
        QCOMPARE(expired.bytesHeard() + early.bytesHeard(), 0u);
    }
    void refusesOldTls() {
        TlsServer server({});
        server.only(TLS1_1_VERSION);
        QCOMPARE(post(at("localhost", server), trusted(server)), "sync.offline connect");
        QCOMPARE(server.bytesHeard(), 0u);
    }
    void neverFallsBackToPlainText() {
        RawServer plain([](RawServer::Peer& peer) {
            peer.readBytes(16); // of the client's hello
            peer.send("HTTP/1.1 400 Bad Request\r\n\r\n");
        });
        QCOMPARE(post("https://localhost:" + std::to_string(plain.port()), ""), "sync.offline connect");
        QCOMPARE(plain.connections(), 1);
    }
    void talksToTheServerItTrusts() {
        const TlsServer server({});
        QCOMPARE(post(at("localhost", server), trusted(server)), "yes");
        QVERIFY(server.bytesHeard() > 100);
        const TlsServer byAddress({"IP:127.0.0.1", -3600, 3600});
        QCOMPARE(post(at("127.0.0.1", byAddress), trusted(byAddress)), "yes");
    }
};

QTEST_GUILESS_MAIN(TestHttpTransportTls)
#include "tst_http_transport_tls.moc"
