// A real server on a free port of the loopback, with its metrics and its log at hand.
#pragma once

#include "syncserver/http/http_server.h"

#include <QTemporaryDir>

#include <memory>
#include <string>
#include <vector>

namespace prometheus {
class Registry;
}

namespace testhttp {

class ServerFixture {
public:
    explicit ServerFixture(std::vector<http::Route> routes, http::HttpLimits limits = {},
                           std::vector<std::string> trustedProxies = {});
    ~ServerFixture();
    ServerFixture(const ServerFixture&) = delete;
    ServerFixture& operator=(const ServerFixture&) = delete;

    int port() const { return m_port; } // 0: did not start
    http::HttpServer& server() { return *m_server; }
    std::string metricsText() const;
    std::string logText() const;
    // The refusals counted for one reason.
    int refused(const std::string& reason) const;

private:
    QTemporaryDir m_folder;
    base::ManualClock m_clock{1'445'385'600}; // 2015-10-21 08:00:00 in China
    std::unique_ptr<prometheus::Registry> m_registry;
    std::unique_ptr<http::HttpMetrics> m_metrics;
    std::unique_ptr<http::Log> m_log;
    std::unique_ptr<http::HttpServer> m_server;
    int m_port = 0;
};

// GET /ping answers "pong", POST /echo (application/octet-stream, 1 MiB) what it got.
std::vector<http::Route> pingAndEcho();

} // namespace testhttp
