// The only file of the client that knows httplib. Link it through pkg-config: its flags change the class
// layout.
#include "mobile/transport/http_transport.h"

#include "mobile/transport/outcome.h"
#include "mobile/transport/sigpipe_guard.h"
#include "mobile/transport/watchdog.h"

#include <httplib.h>

#include <algorithm>
#include <mutex>
#include <optional>

namespace transport {

namespace {

using base::ErrorCode;

constexpr std::size_t kPieceBytes = 16 * 1024; // one step of the upload's progress

// What is known of one request while the library works on it.
struct Exchange {
    Answer answer;
    std::optional<base::Error> stopped; // why we ended it ourselves
    std::size_t expected = 0;           // bytes of the answer; 0 = not told
};

base::Error plainError(ErrorCode code, const char* reason) {
    return base::error(code, "post", {{"reason", reason}});
}

// Looks at the answer's head before its body is read. False = read no further.
bool acceptHead(const httplib::Response& head, const TransportConfig& config, Exchange& exchange) {
    auto& answer = exchange.answer;
    answer.status = head.status;
    answer.contentType = head.get_header_value("Content-Type");
    answer.retryAfter = head.get_header_value("Retry-After");
    const bool chunked = head.has_header("Transfer-Encoding");
    // Without a length a cut answer looks like a whole one; and we asked for no encoding.
    if (head.has_header("Content-Encoding") || (!chunked && !head.has_header("Content-Length"))) {
        exchange.stopped =
            base::error(ErrorCode::BadResponse, "post", {{"status", std::to_string(head.status)}});
        return false;
    }
    exchange.expected = chunked ? 0 : head.get_header_value<std::uint64_t>("Content-Length");
    if (exchange.expected > config.responseBytesMax) {
        exchange.stopped = base::error(ErrorCode::TooLarge, "post");
        return false;
    }
    // A portal's page is not downloaded, of a foreign 4xx the status is enough.
    const bool wanted = answer.status == 200 ? isMediaType(answer.contentType, config.expectedType)
                                             : isMediaType(answer.contentType, "application/json");
    if (!wanted) {
        exchange.stopped = judge(answer, config.expectedType).error();
        return false;
    }
    return true;
}

base::Error failureOf(httplib::Error problem, Watchdog::Cut cut, const Exchange& exchange) {
    if (cut == Watchdog::Cut::Cancelled)
        return base::error(ErrorCode::Cancelled, "post");
    if (cut == Watchdog::Cut::Late)
        return plainError(ErrorCode::Offline, "timeout");
    if (exchange.stopped)
        return *exchange.stopped;
    switch (problem) {
    case httplib::Error::ConnectionTimeout:
        return plainError(ErrorCode::Offline, "timeout");
    case httplib::Error::Connection:
    case httplib::Error::BindIPAddress:
    case httplib::Error::SSLConnection:
        return plainError(ErrorCode::Offline, "connect");
    case httplib::Error::SSLServerVerification:
    case httplib::Error::SSLLoadingCerts:
        return plainError(ErrorCode::BadResponse, "certificate");
    default:
        return plainError(ErrorCode::Offline, "cut");
    }
}

} // namespace

struct HttpTransport::Impl {
    TransportConfig config;
    BaseUrl url;
    std::mutex mutex;
    Watchdog* running = nullptr; // protected by mutex; owned by post()

    // While it lives, cancel() finds the watchdog.
    class Reachable {
    public:
        Reachable(Impl& owner, Watchdog& watchdog) : m_owner(owner) { set(&watchdog); }
        ~Reachable() { set(nullptr); }
        Reachable(const Reachable&) = delete;
        Reachable& operator=(const Reachable&) = delete;

    private:
        void set(Watchdog* watchdog) {
            const std::lock_guard lock(m_owner.mutex);
            m_owner.running = watchdog;
        }
        Impl& m_owner;
    };

    void prepare(httplib::Client& client, const Timeouts& timeouts, Watchdog& watchdog) const;
    httplib::Request makeRequest(const std::string& path, const std::string& body,
                                 const std::string& contentType, const PostOptions& options,
                                 Exchange& exchange) const;
    base::Result<std::string> send(const httplib::Request& request, const Timeouts& timeouts,
                                   Exchange& exchange);
};

void HttpTransport::Impl::prepare(httplib::Client& client, const Timeouts& timeouts,
                                  Watchdog& watchdog) const {
    client.set_connection_timeout(timeouts.connect);
    client.set_read_timeout(timeouts.silence);
    client.set_write_timeout(timeouts.silence);
    client.set_keep_alive(false);
    client.set_follow_location(false); // CVE-2026-33745: a redirect would take our settings to a stranger
    client.set_decompress(false);
    client.set_url_encode(false);
    client.set_tcp_nodelay(true);
    client.set_socket_options([&watchdog](socket_t socket) { watchdog.watch(socket); });
#ifdef CPPHTTPLIB_OPENSSL_SUPPORT
    if (!url.tls)
        return;
    client.enable_server_certificate_verification(true);
    SSL_CTX_set_min_proto_version(client.ssl_context(),
                                  TLS1_2_VERSION); // whatever the system's configuration says
    if (!config.caFile.empty())
        client.set_ca_cert_path(config.caFile);
#endif
}

httplib::Request HttpTransport::Impl::makeRequest(const std::string& path, const std::string& body,
                                                  const std::string& contentType, const PostOptions& options,
                                                  Exchange& exchange) const {
    httplib::Request request;
    request.method = "POST";
    request.path = url.prefix + path;
    request.headers = {
        {"Accept", config.expectedType}, {"Content-Type", contentType}, {"User-Agent", config.userAgent}};
    request.content_length_ = body.size();
    request.content_provider_ = [&body, &options](std::size_t offset, std::size_t length,
                                                  httplib::DataSink& sink) {
        const std::size_t piece = std::min(length, kPieceBytes);
        if (!sink.write(body.data() + offset, piece))
            return false;
        if (options.upload)
            options.upload(offset + piece, body.size());
        return true;
    };
    request.response_handler = [this, &exchange](const httplib::Response& head) {
        return acceptHead(head, config, exchange);
    };
    request.content_receiver = [this, &exchange, &options](const char* bytes, std::size_t size, std::uint64_t,
                                                           std::uint64_t) {
        auto& received = exchange.answer.body;
        if (received.size() + size > config.responseBytesMax) {
            exchange.stopped = base::error(ErrorCode::TooLarge, "post");
            return false;
        }
        received.append(bytes, size);
        if (options.download)
            options.download(received.size(), exchange.expected);
        return true;
    };
    return request;
}

base::Result<std::string> HttpTransport::Impl::send(const httplib::Request& request, const Timeouts& timeouts,
                                                    Exchange& exchange) {
    const SigpipeGuard guard;
    Watchdog watchdog(timeouts.total);
    const Reachable reachable(*this, watchdog);
    httplib::Client client(url.origin());
    prepare(client, timeouts, watchdog);
    const auto sent = client.send(request);
    if (!sent || exchange.stopped)
        return tl::unexpected(failureOf(sent.error(), watchdog.cut(), exchange));
    if (exchange.expected > 0 && exchange.answer.body.size() != exchange.expected)
        return tl::unexpected(plainError(ErrorCode::Offline, "cut"));
    return judge(std::move(exchange.answer), config.expectedType);
}

HttpTransport::HttpTransport(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

HttpTransport::~HttpTransport() = default;

base::Result<std::unique_ptr<HttpTransport>> HttpTransport::create(const TransportConfig& config) {
    RUHU_TRY(url, parseBaseUrl(config.baseUrl, config.allowPlainHttp), "create transport");
#ifndef CPPHTTPLIB_OPENSSL_SUPPORT
    if (url.tls)
        return base::fail(ErrorCode::InvalidInput, "create transport", {{"reason", "no_tls"}});
#endif
    auto impl = std::make_unique<Impl>();
    impl->config = config;
    impl->url = std::move(url);
    return std::unique_ptr<HttpTransport>(new HttpTransport(std::move(impl)));
}

base::Result<std::string> HttpTransport::post(const std::string& path, const std::string& body,
                                              const std::string& contentType, const PostOptions& options) {
    Exchange exchange;
    try {
        const auto request = m_impl->makeRequest(path, body, contentType, options, exchange);
        return m_impl->send(request, options.timeouts, exchange);
    } catch (const std::exception&) {
        // The library throws on some answers that cannot be read (a number that is none): not our server's.
        return tl::unexpected(plainError(ErrorCode::BadResponse, "unreadable"));
    }
}

void HttpTransport::cancel() {
    const std::lock_guard lock(m_impl->mutex);
    if (m_impl->running)
        m_impl->running->cancel();
}

} // namespace transport
