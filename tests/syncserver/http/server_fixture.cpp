#include "tests/syncserver/http/server_fixture.h"

#include <prometheus/registry.h>

#include <fstream>
#include <sstream>

namespace testhttp {

ServerFixture::ServerFixture(std::vector<http::Route> routes, http::HttpLimits limits,
                             std::vector<std::string> trustedProxies)
    : m_registry(std::make_unique<prometheus::Registry>()),
      m_metrics(std::make_unique<http::HttpMetrics>(*m_registry)) {
    http::LogSink sink;
    sink.kind = http::LogSink::Kind::File;
    sink.file = m_folder.filePath("server.log").toStdString();
    m_log = std::move(http::Log::open(sink, m_clock).value());
    m_server = std::make_unique<http::HttpServer>(std::move(routes), limits, *m_metrics, *m_log);
    m_port = m_server->start({"127.0.0.1", 0, std::move(trustedProxies)}).value_or(0);
}

ServerFixture::~ServerFixture() = default;

std::string ServerFixture::metricsText() const {
    return http::exposition(*m_registry);
}

std::string ServerFixture::logText() const {
    std::ostringstream text;
    text << std::ifstream(m_folder.filePath("server.log").toStdString()).rdbuf();
    return text.str();
}

int ServerFixture::refused(const std::string& reason) const {
    const std::string line = "ruhu_http_refused_total{reason=\"" + reason + "\"} ";
    const auto text = metricsText();
    const auto at = text.find(line);
    return at == std::string::npos ? 0 : std::atoi(text.c_str() + at + line.size());
}

std::vector<http::Route> pingAndEcho() {
    using http::HttpRequest;
    using http::HttpResponse;
    return {{http::Method::Get,
             "/ping",
             [](const HttpRequest&) {
                 return HttpResponse{200, "text/plain", {}, "pong"};
             },
             {},
             0},
            {http::Method::Post,
             "/echo",
             [](const HttpRequest& request) {
                 return HttpResponse{200, "application/octet-stream", {}, request.body};
             },
             {"application/octet-stream"},
             1024 * 1024}};
}

} // namespace testhttp
