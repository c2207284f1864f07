#include "syncserver/app/serve.h"

#include "shared/text/messages.h"
#include "syncserver/app/admin_commands.h"
#include "syncserver/app/control_socket.h"
#include "syncserver/handlers/sync_handlers.h"
#include "syncserver/http/http_server.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <prometheus/registry.h>
#include <pthread.h>
#include <thread>

namespace app {

namespace {

int failWith(const base::Error& error) {
    std::fprintf(stderr, "%s\n", text::message(text::Language::Chinese, error).c_str());
    std::fprintf(stderr, "%s\n", text::message(text::Language::English, error).c_str());
    return 4;
}

bool splitListen(const std::string& listen, http::ListenConfig& out) {
    const auto colon = listen.rfind(':');
    if (colon == std::string::npos)
        return false;
    out.host = listen.substr(0, colon);
    char* end = nullptr;
    const long port = std::strtol(listen.c_str() + colon + 1, &end, 10);
    out.port = static_cast<int>(port);
    return !out.host.empty() && *end == '\0' && end != listen.c_str() + colon + 1 && port >= 0 &&
           port <= 65535;
}

} // namespace

int serve(const ServeConfig& config, const base::Clock& clock) {
    // Signals first, so that every thread inherits the mask and only sigwait below sees them.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);

    http::ListenConfig listen;
    listen.trustedProxies = config.trustedProxies;
    if (!splitListen(config.listen, listen))
        return failWith(
            base::error(base::ErrorCode::InvalidInput, "read --listen", {{"value", config.listen}}));
    auto core = serverservice::Core::open({config.dataDir, false, {}}, clock);
    if (!core)
        return failWith(core.error());
    http::LogSink sink;
    if (!config.logFile.empty()) {
        sink.kind = http::LogSink::Kind::Rotating;
        sink.file = config.logFile;
    }
    auto log = http::Log::open(sink, clock);
    if (!log)
        return failWith(log.error());

    prometheus::Registry registry;
    http::HttpMetrics metrics(registry);
    serverservice::SyncService service(**core);
    http::HttpServer server(handlers::apiRoutes(service, [&registry] { return http::exposition(registry); }),
                            {}, metrics, **log);
    ControlSocket control;
    if (const auto started =
            control.start(config.dataDir + "/control.sock",
                          [&core](const nlohmann::json& c) { return runCommand(**core, c); });
        !started)
        return failWith(started.error());
    const auto port = server.start(listen);
    if (!port)
        return failWith(port.error());
    (*log)->write(http::LogLevel::Info, "started", {{"port", std::int64_t(*port)}});
    std::printf("listening on http://%s:%d\n", listen.host.c_str(), *port);
    std::fflush(stdout);

    int received = 0;
    sigwait(&signals, &received);
    std::thread([signals]() mutable {
        int again = 0;
        sigwait(&signals, &again);
        std::_Exit(130); // the second signal: the person is in a hurry
    }).detach();
    // HTTP first: clients learn of it, requests in flight finish. Then the commands. The store last, when
    // nobody can write any more.
    server.stop();
    control.stop();
    (*log)->write(http::LogLevel::Info, "stopped");
    core->reset();
    return 0;
}

} // namespace app
