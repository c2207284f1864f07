#include "tests/mobile/transport/tls_server.h"

#include <netinet/in.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdio>

namespace testhttp {

namespace {

constexpr std::string_view kAnswer = "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n"
                                     "Content-Length: 3\r\nConnection: close\r\n\r\nyes";

void addExtension(X509* certificate, int kind, const char* value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

X509* makeCertificate(EVP_PKEY* key, const CertificateSpec& spec) {
    X509* certificate = X509_new();
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), spec.validFromSeconds);
    X509_gmtime_adj(X509_getm_notAfter(certificate), spec.validForSeconds);
    X509_set_pubkey(certificate, key);
    X509_NAME* name = X509_get_subject_name(certificate);
    const auto* text = reinterpret_cast<const unsigned char*>("Test server");
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, text, -1, -1, 0);
    X509_set_issuer_name(certificate, name);
    addExtension(certificate, NID_basic_constraints, "critical,CA:TRUE");
    addExtension(certificate, NID_subject_alt_name, spec.name.c_str());
    X509_sign(certificate, key, EVP_sha256());
    return certificate;
}

int listenOnLoopback(int& port) {
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (::bind(listener, reinterpret_cast<sockaddr*>(&address), length) == 0 && ::listen(listener, 8) == 0 &&
        ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &length) == 0)
        port = ntohs(address.sin_port);
    return listener;
}

} // namespace

TlsServer::TlsServer(const CertificateSpec& spec)
    : m_listener(listenOnLoopback(m_port)), m_context(SSL_CTX_new(TLS_server_method())) {
    EVP_PKEY* key = EVP_EC_gen("P-256");
    m_certificate = makeCertificate(key, spec);
    SSL_CTX_use_certificate(m_context, m_certificate);
    SSL_CTX_use_PrivateKey(m_context, key);
    EVP_PKEY_free(key);
    m_thread = std::thread([this] { serve(); });
}

TlsServer::~TlsServer() {
    ::shutdown(m_listener, SHUT_RDWR);
    m_thread.join();
    ::close(m_listener);
    X509_free(m_certificate);
    SSL_CTX_free(m_context);
}

void TlsServer::saveCertificate(const std::string& file) const {
    std::FILE* out = std::fopen(file.c_str(), "w");
    PEM_write_X509(out, m_certificate);
    std::fclose(out);
}

void TlsServer::only(int protocol) {
    SSL_CTX_set_security_level(m_context, 0);
    SSL_CTX_set_min_proto_version(m_context, protocol);
    SSL_CTX_set_max_proto_version(m_context, protocol);
}

void TlsServer::serve() {
    while (true) {
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0)
            return;
        talk(socket);
        ::close(socket);
    }
}

void TlsServer::talk(int socket) {
    SSL* tls = SSL_new(m_context);
    SSL_set_fd(tls, socket);
    if (SSL_accept(tls) == 1) {
        std::string heard;
        std::array<char, 4096> buffer{};
        while (!heard.ends_with("\r\n\r\nabc")) {
            const int got = SSL_read(tls, buffer.data(), static_cast<int>(buffer.size()));
            if (got <= 0)
                break;
            heard.append(buffer.data(), static_cast<std::size_t>(got));
        }
        m_bytesHeard += heard.size();
        if (!heard.empty())
            SSL_write(tls, kAnswer.data(), static_cast<int>(kAnswer.size()));
        SSL_shutdown(tls);
    }
    SSL_free(tls);
}

} // namespace testhttp
