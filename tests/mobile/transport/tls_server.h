// A TLS server with a certificate made on the spot. Answers each request with 200 and three bytes.
#pragma once

#include <atomic>
#include <string>
#include <thread>

struct ssl_ctx_st;
struct x509_st;

namespace testhttp {

struct CertificateSpec {
    std::string name = "DNS:localhost"; // subjectAltName
    long validFromSeconds = -3600;      // from now
    long validForSeconds = 3600;
};

class TlsServer {
public:
    explicit TlsServer(const CertificateSpec& spec);
    ~TlsServer();
    TlsServer(const TlsServer&) = delete;
    TlsServer& operator=(const TlsServer&) = delete;

    int port() const { return m_port; }
    // Writes the (self-signed) certificate as PEM, to be trusted.
    void saveCertificate(const std::string& file) const;
    // Bytes of requests that arrived decrypted: what a client told a server it could not trust.
    std::size_t bytesHeard() const { return m_bytesHeard; }
    // No older and no newer TLS than this (TLS1_VERSION …); call before the first connection.
    void only(int protocol);

private:
    void serve();
    void talk(int socket);

    int m_port = 0; // before m_listener, whose making sets it
    int m_listener;
    ssl_ctx_st* m_context;
    x509_st* m_certificate = nullptr;
    std::atomic<std::size_t> m_bytesHeard{0};
    std::thread m_thread;
};

} // namespace testhttp
