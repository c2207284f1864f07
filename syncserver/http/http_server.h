// The HTTP server: Debian's cpp-httplib 0.11.4 behind a guard of our own (DESIGN.md). Owns the listening
// socket, the connections and all threads. Nothing here survives a crash, and nothing needs to.
#pragma once

#include "shared/base/result.h"
#include "syncserver/http/limits.h"
#include "syncserver/http/log.h"
#include "syncserver/http/metrics.h"
#include "syncserver/http/router.h"

#include <memory>
#include <string>
#include <vector>

namespace http {

struct ListenConfig {
    std::string host = "127.0.0.1";
    int port = 0; // 0 = any free one; start() tells which
    // Addresses of reverse proxies that may say who the client is (X-Forwarded-For); they have no per-source
    // limit.
    std::vector<std::string> trustedProxies;
};

class HttpServer {
public:
    // `metrics` and `log` must outlive the server.
    HttpServer(std::vector<Route> routes, HttpLimits limits, HttpMetrics& metrics, Log& log);
    ~HttpServer(); // stops
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    // Binds, starts all threads and returns the port once connections are accepted. Fails with Internal when
    // the address cannot be bound. REQUIRES: not started before.
    base::Result<int> start(const ListenConfig& listen);

    // In this order: no new connections; requests not yet complete are refused; requests in flight get their
    // answer, for at most HttpLimits::stopTimeout; a handler that still runs then is waited for, its client
    // cut. Idempotent.
    void stop();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace http
