#include "syncserver/http/metrics.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

namespace http {

namespace {

// Seconds. A sync of a normal day is answered within 50 ms; a bootstrap page within 1 s.
const prometheus::Histogram::BucketBoundaries kSeconds{0.005, 0.01, 0.025, 0.05, 0.1, 0.25,
                                                       0.5,   1,    2.5,   5,    10};

prometheus::Family<prometheus::Counter>& counter(prometheus::Registry& registry, const char* name,
                                                 const char* help) {
    return prometheus::BuildCounter().Name(name).Help(help).Register(registry);
}

prometheus::Gauge& gauge(prometheus::Registry& registry, const char* name, const char* help) {
    return prometheus::BuildGauge().Name(name).Help(help).Register(registry).Add({});
}

} // namespace

struct HttpMetrics::Families {
    explicit Families(prometheus::Registry& registry)
        : requests(counter(registry, "ruhu_http_requests_total", "Requests answered by a handler.")),
          refusals(counter(registry, "ruhu_http_refused_total",
                           "Requests and connections the guard turned away.")),
          seconds(prometheus::BuildHistogram()
                      .Name("ruhu_http_request_seconds")
                      .Help("From accepting the connection to the handler's answer.")
                      .Register(registry)),
          received(counter(registry, "ruhu_http_received_bytes_total", "Bytes read from clients.").Add({})),
          sent(counter(registry, "ruhu_http_sent_bytes_total", "Bytes written to clients.").Add({})),
          open(gauge(registry, "ruhu_http_open_connections", "Connections open now.")),
          queue(gauge(registry, "ruhu_http_queue_depth", "Complete requests that wait for a worker.")) {}

    prometheus::Family<prometheus::Counter>& requests;
    prometheus::Family<prometheus::Counter>& refusals;
    prometheus::Family<prometheus::Histogram>& seconds;
    prometheus::Counter& received;
    prometheus::Counter& sent;
    prometheus::Gauge& open;
    prometheus::Gauge& queue;
};

HttpMetrics::HttpMetrics(prometheus::Registry& registry) : m_families(std::make_unique<Families>(registry)) {}

HttpMetrics::~HttpMetrics() = default;

void HttpMetrics::answered(const std::string& route, int status, std::chrono::milliseconds took) {
    m_families->requests.Add({{"route", route}, {"status", std::to_string(status)}}).Increment();
    m_families->seconds.Add({{"route", route}}, kSeconds)
        .Observe(std::chrono::duration<double>(took).count());
}

void HttpMetrics::refused(Refusal reason) {
    m_families->refusals.Add({{"reason", refusalName(reason)}}).Increment();
}

void HttpMetrics::received(std::size_t bytes) {
    m_families->received.Increment(static_cast<double>(bytes));
}

void HttpMetrics::sent(std::size_t bytes) {
    m_families->sent.Increment(static_cast<double>(bytes));
}

void HttpMetrics::setOpenConnections(std::size_t count) {
    m_families->open.Set(static_cast<double>(count));
}

void HttpMetrics::setQueueDepth(std::size_t count) {
    m_families->queue.Set(static_cast<double>(count));
}

std::string exposition(const prometheus::Registry& registry) {
    return prometheus::TextSerializer().Serialize(registry.Collect());
}

} // namespace http
