// The HTTP layer's figures in Prometheus' exposition format. Labels are route patterns, statuses and reasons:
// all from fixed tables, so their number is bounded whatever a client sends. Thread-safe.
#pragma once

#include "syncserver/http/refusal.h"

#include <chrono>
#include <memory>
#include <string>

namespace prometheus {
class Registry;
}

namespace http {

class HttpMetrics {
public:
    // Registers the metrics with `registry`, which must outlive this object.
    explicit HttpMetrics(prometheus::Registry& registry);
    ~HttpMetrics();
    HttpMetrics(const HttpMetrics&) = delete;
    HttpMetrics& operator=(const HttpMetrics&) = delete;

    // `route` is the pattern, never the path.
    void answered(const std::string& route, int status, std::chrono::milliseconds took);
    void refused(Refusal reason);
    void received(std::size_t bytes);
    void sent(std::size_t bytes);
    void setOpenConnections(std::size_t count);
    void setQueueDepth(std::size_t count);

private:
    struct Families;
    std::unique_ptr<Families> m_families;
};

// Everything in `registry` as text, for GET /metrics (media type below).
std::string exposition(const prometheus::Registry& registry);
constexpr const char* kExpositionType = "text/plain; version=0.0.4; charset=utf-8";

} // namespace http
