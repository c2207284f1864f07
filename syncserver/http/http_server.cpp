// The only file of the server that knows httplib. Link it through pkg-config: its flags change the class
// layout.
#include "syncserver/http/http_server.h"

#include "syncserver/http/connection_loop.h"
#include "syncserver/http/error_response.h"
#include "syncserver/http/worker_pool.h"

#include <httplib.h>

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>

namespace http {

namespace {

// The descriptors a process needs beside its connections: database, log, pipes.
constexpr std::size_t kSpareDescriptors = 64;

// What httplib reads is a request line of our making; what it writes is kept until the loop can send it.
class MemoryStream : public httplib::Stream {
public:
    explicit MemoryStream(std::string input) : m_input(std::move(input)) {}

    bool is_readable() const override { return m_read < m_input.size(); }
    bool is_writable() const override { return true; }
    ssize_t read(char* bytes, std::size_t size) override {
        const auto taken = m_input.copy(bytes, size, m_read);
        m_read += taken;
        return static_cast<ssize_t>(taken);
    }
    ssize_t write(const char* bytes, std::size_t size) override {
        m_output.append(bytes, size);
        return static_cast<ssize_t>(size);
    }
    void get_remote_ip_and_port(std::string&, int&) const override {}
    void get_local_ip_and_port(std::string&, int&) const override {}
    socket_t socket() const override { return INVALID_SOCKET; }

    std::string takeOutput() { return std::move(m_output); }

private:
    std::string m_input;
    std::size_t m_read = 0;
    std::string m_output;
};

// One request's way through httplib: its request line in, the formatted answer out. The headers and the body
// of the client never come here: the guard has read them, and httplib's readers of headers, chunks, ranges,
// encodings and multipart bodies are where its holes are.
class Conversation : private httplib::Server {
public:
    static std::string hold(Method method, const std::string& path,
                            const std::function<HttpResponse()>& answer) {
        Conversation conversation(answer);
        MemoryStream stream(std::string(methodName(method)) + ' ' + path + " HTTP/1.1\r\n\r\n");
        bool closed = false;
        conversation.process_request(stream, true, closed, nullptr);
        return stream.takeOutput();
    }

private:
    explicit Conversation(const std::function<HttpResponse()>& answer) {
        set_pre_routing_handler([&answer](const httplib::Request&, httplib::Response& out) {
            fill(answer(), out);
            return HandlerResponse::Handled;
        });
        // The last fence: without it httplib tells the client the exception's text.
        set_exception_handler([](const httplib::Request&, httplib::Response& out, const std::exception_ptr&) {
            out = httplib::Response();
            out.version = "HTTP/1.1";
            fill(toResponse(base::error(base::ErrorCode::Internal, "")), out);
        });
    }

    static void fill(HttpResponse response, httplib::Response& out) {
        out.status = response.status;
        for (const auto& [name, value] : response.headers.fields()) {
            if (!hasControlCharacter(name) && !hasControlCharacter(value)) // a header must never become two
                out.headers.emplace(name, value);
        }
        out.headers.emplace("X-Content-Type-Options", "nosniff");
        if (!response.contentType.empty() && !hasControlCharacter(response.contentType))
            out.headers.emplace("Content-Type", response.contentType);
        out.body = std::move(response.body);
    }
};

// httplib runs a connection wherever its queue puts it; here that is the accepting thread, which only hands
// it on.
class PassThrough : public httplib::TaskQueue {
public:
    void enqueue(std::function<void()> task) override { task(); }
    void shutdown() override {}
};

// The listening socket and the accepting thread.
class Listener : private httplib::Server {
public:
    explicit Listener(std::function<void(int)> accepted) : m_accepted(std::move(accepted)) {
        new_task_queue = [] { return new PassThrough; };
        // Not SO_REUSEPORT, httplib's default: with it two servers share a port and each misses half of the
        // tablets.
        set_socket_options([](socket_t socket) {
            const int on = 1;
            setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        });
    }
    ~Listener() override { halt(); }

    base::Result<int> open(const ListenConfig& listen, int backlog) {
        const int port = listen.port == 0                         ? bind_to_any_port(listen.host)
                         : bind_to_port(listen.host, listen.port) ? listen.port
                                                                  : -1;
        if (port < 0)
            return base::fail(base::ErrorCode::Internal,
                              "bind " + listen.host + ":" + std::to_string(listen.port));
        ::listen(svr_sock_, backlog); // again: httplib's own backlog is 5
        m_thread = std::thread([this] {
            if (!listen_after_bind())
                m_failed = true;
        });
        // stop() before the loop runs would be lost (httplib issue 1548).
        while (!is_running() && !m_failed)
            std::this_thread::yield();
        if (m_failed)
            return base::fail(base::ErrorCode::Internal, "accept connections");
        return port;
    }

    void halt() {
        if (!m_thread.joinable())
            return;
        stop();
        m_thread.join();
    }

private:
    bool process_and_close_socket(socket_t socket) override {
        m_accepted(socket);
        return true;
    }

    std::function<void(int)> m_accepted;
    std::atomic<bool> m_failed{false};
    std::thread m_thread;
};

// Raises the soft limit of descriptors as far as wanted and allowed; returns how many connections fit.
std::size_t fitToDescriptors(std::size_t connections) {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return connections;
    const rlim_t wanted = connections + kSpareDescriptors;
    if (limit.rlim_cur < wanted) {
        limit.rlim_cur = std::min<rlim_t>(wanted, limit.rlim_max);
        setrlimit(RLIMIT_NOFILE, &limit);
        getrlimit(RLIMIT_NOFILE, &limit);
    }
    if (limit.rlim_cur >= wanted)
        return connections;
    return limit.rlim_cur > 2 * kSpareDescriptors ? limit.rlim_cur - kSpareDescriptors : limit.rlim_cur / 2;
}

// A request's name in the log and in X-Request-Id; the tag tells apart the runs of the server.
std::string requestTag() {
    static constexpr char kDigits[] = "0123456789abcdef";
    // Different from run to run is enough: nothing trusts it.
    constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15u; // spreads the low bits that differ over all digits
    const auto ticks =
        static_cast<std::uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count());
    std::uint64_t bits = (ticks + static_cast<std::uint64_t>(::getpid())) * kMix;
    std::string tag;
    for (; tag.size() < 8; bits >>= 4)
        tag += kDigits[bits & 0xF];
    return tag + '-';
}

} // namespace

// Tasks of one upload come one after the other, save the cut at the very end.
struct Upload {
    Admitted admitted;
    std::mutex mutex;
    std::unique_ptr<BodySink> sink; // protected by mutex
};

struct HttpServer::Impl {
    Impl(std::vector<Route> routes, HttpLimits limitsToUse, HttpMetrics& metricsToUse, Log& logToUse)
        : router(std::move(routes)), limits(limitsToUse), metrics(metricsToUse), log(logToUse),
          tag(requestTag()) {}

    bool submit(Admitted admitted);
    std::shared_ptr<Upload> begin(Admitted admitted);
    bool piece(const std::shared_ptr<Upload>& upload, std::string bytes, std::size_t bytesIn, bool last);
    void cut(const std::shared_ptr<Upload>& upload, std::string bytes);
    bool enqueue(std::function<void()> task);
    using Answer = std::optional<HttpResponse>; // nothing: more of the body is wanted
    Answer fenced(const Admitted& admitted, const std::function<Answer()>& ask);
    void finish(Admitted& admitted, const std::function<HttpResponse()>& ask);
    LoopHooks hooks();

    const Router router;
    HttpLimits limits; // constant after start()
    HttpMetrics& metrics;
    Log& log;
    const std::string tag;
    std::atomic<std::uint64_t> lastRequest{0};
    std::vector<std::string> proxies;
    // In the order of construction; stop() goes backwards.
    std::unique_ptr<WorkerPool> workers;
    std::unique_ptr<ConnectionLoop> loop;
    std::unique_ptr<Listener> listener;
};

LoopHooks HttpServer::Impl::hooks() {
    return LoopHooks{
        [this](Admitted admitted) { return submit(std::move(admitted)); },
        [this](Admitted admitted) { return begin(std::move(admitted)); },
        [this](const std::shared_ptr<Upload>& upload, std::string bytes, std::size_t bytesIn, bool last) {
            return piece(upload, std::move(bytes), bytesIn, last);
        },
        [this](const std::shared_ptr<Upload>& upload, std::string bytes) { cut(upload, std::move(bytes)); },
        [](const HttpResponse& response) {
            return Conversation::hold(Method::Get, "/", [&response] { return response; });
        },
        [this](const std::string& address) {
            return std::find(proxies.begin(), proxies.end(), address) != proxies.end();
        },
        metrics,
        log};
}

bool HttpServer::Impl::enqueue(std::function<void()> task) {
    const bool accepted = workers->submit(std::move(task));
    metrics.setQueueDepth(workers->depth());
    return accepted;
}

HttpServer::Impl::Answer HttpServer::Impl::fenced(const Admitted& admitted,
                                                  const std::function<Answer()>& ask) {
    try {
        return ask();
    } catch (...) {
        // A handler must not throw: a bug. Its text may hold data, so only the place is told.
        log.write(LogLevel::Error, "handler_threw",
                  {{"request", admitted.request.requestId}, {"route", admitted.route->pattern}});
        return toResponse(base::error(base::ErrorCode::Internal, "run handler"));
    }
}

void HttpServer::Impl::finish(Admitted& admitted, const std::function<HttpResponse()>& ask) {
    using namespace std::chrono;
    metrics.setQueueDepth(workers->depth());
    AccessEntry entry;
    auto bytes = Conversation::hold(admitted.request.method, admitted.request.path, [&] {
        auto response = ask();
        response.headers.add("X-Request-Id", admitted.request.requestId);
        entry.status = response.status;
        return response;
    });
    const auto took = duration_cast<milliseconds>(steady_clock::now() - admitted.accepted);
    entry.requestId = admitted.request.requestId;
    entry.route = admitted.route->pattern;
    entry.tookMs = took.count();
    entry.bytesIn = admitted.bytesIn;
    entry.bytesOut = bytes.size();
    metrics.answered(entry.route, entry.status, took);
    log.access(entry); // before the answer: what a client was told is in the log
    admitted.request = {};
    loop->answer(admitted.connection, std::move(bytes));
}

bool HttpServer::Impl::submit(Admitted admitted) {
    admitted.request.requestId = tag + std::to_string(++lastRequest);
    // std::function wants a copyable task; the request itself is never copied.
    auto shared = std::make_shared<Admitted>(std::move(admitted));
    return enqueue([this, shared] {
        finish(*shared,
               [&] { return *fenced(*shared, [&] { return shared->route->handler(shared->request); }); });
    });
}

std::shared_ptr<Upload> HttpServer::Impl::begin(Admitted admitted) {
    admitted.request.requestId = tag + std::to_string(++lastRequest);
    auto upload = std::make_shared<Upload>();
    upload->admitted = std::move(admitted);
    const bool accepted = enqueue([this, upload] {
        const std::lock_guard lock(upload->mutex);
        Answer refused = fenced(upload->admitted, [&]() -> Answer {
            auto opened = upload->admitted.route->sink(upload->admitted.request);
            if (!opened)
                return std::move(opened.error());
            upload->sink = std::move(*opened);
            return std::nullopt;
        });
        if (refused)
            return finish(upload->admitted, [&] { return std::move(*refused); });
        loop->resume(upload->admitted.connection);
    });
    return accepted ? upload : nullptr;
}

bool HttpServer::Impl::piece(const std::shared_ptr<Upload>& upload, std::string bytes, std::size_t bytesIn,
                             bool last) {
    return enqueue([this, upload, bytes = std::move(bytes), bytesIn, last] {
        const std::lock_guard lock(upload->mutex);
        if (!upload->sink)
            return; // cut meanwhile
        upload->admitted.bytesIn = bytesIn;
        Answer answer = fenced(upload->admitted, [&]() -> Answer {
            auto early = upload->sink->take(bytes);
            return early || !last ? std::move(early) : upload->sink->finish();
        });
        if (!answer)
            return loop->resume(upload->admitted.connection);
        upload->sink = nullptr;
        finish(upload->admitted, [&] { return std::move(*answer); });
    });
}

void HttpServer::Impl::cut(const std::shared_ptr<Upload>& upload, std::string bytes) {
    // No room in the queue: the sender comes back for what is not written.
    (void)enqueue([this, upload, bytes = std::move(bytes)] {
        const std::lock_guard lock(upload->mutex);
        if (upload->sink && !bytes.empty())
            (void)fenced(upload->admitted, [&] { return upload->sink->take(bytes); });
        upload->sink = nullptr;
    });
}

HttpServer::HttpServer(std::vector<Route> routes, HttpLimits limits, HttpMetrics& metrics, Log& log)
    : m_impl(std::make_unique<Impl>(std::move(routes), limits, metrics, log)) {}

HttpServer::~HttpServer() {
    stop();
}

base::Result<int> HttpServer::start(const ListenConfig& listen) {
    auto& impl = *m_impl;
    impl.limits.connectionsMax = fitToDescriptors(impl.limits.connectionsMax);
    impl.proxies = listen.trustedProxies;
    impl.loop = std::make_unique<ConnectionLoop>(impl.router, impl.limits, impl.hooks());
    impl.workers = std::make_unique<WorkerPool>(impl.limits.workers, impl.limits.queueMax);
    impl.listener = std::make_unique<Listener>([&impl](int socket) { impl.loop->adopt(socket); });
    RUHU_CHECK(impl.loop->start(), "start HTTP server");
    return impl.listener->open(listen, impl.limits.listenBacklog);
}

void HttpServer::stop() {
    if (m_impl->listener)
        m_impl->listener->halt(); // first, so that a tablet is told at once and goes on offline
    if (m_impl->loop)
        m_impl->loop->stop(); // waits for the requests in flight
    if (m_impl->workers)
        m_impl->workers->stop(); // only handlers that outlast their client are still running
}

} // namespace http
