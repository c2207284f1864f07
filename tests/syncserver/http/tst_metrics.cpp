#include "syncserver/http/metrics.h"

#include <prometheus/registry.h>

#include <QtTest>

using namespace http;

class TestMetrics : public QObject {
    Q_OBJECT
private slots:
    void writesPrometheusText() {
        prometheus::Registry registry;
        HttpMetrics metrics(registry);
        metrics.answered("/v1/files/{id}", 200, std::chrono::milliseconds(30));
        metrics.answered("/v1/files/{id}", 200, std::chrono::milliseconds(3000));
        metrics.answered("/v1/files/{id}", 404, std::chrono::milliseconds(1));
        metrics.refused(Refusal::SlowHead);
        metrics.received(100);
        metrics.received(23);
        metrics.sent(7);
        metrics.setOpenConnections(5);
        metrics.setQueueDepth(2);
        const auto text = exposition(registry);
        for (const char* line : {"# TYPE ruhu_http_requests_total counter\n",
                                 "ruhu_http_requests_total{route=\"/v1/files/{id}\",status=\"200\"} 2\n",
                                 "ruhu_http_requests_total{route=\"/v1/files/{id}\",status=\"404\"} 1\n",
                                 "ruhu_http_request_seconds_bucket{route=\"/v1/files/{id}\",le=\"0.05\"} 2\n",
                                 "ruhu_http_request_seconds_bucket{route=\"/v1/files/{id}\",le=\"+Inf\"} 3\n",
                                 "ruhu_http_refused_total{reason=\"slow_head\"} 1\n",
                                 "ruhu_http_received_bytes_total 123\n", "ruhu_http_sent_bytes_total 7\n",
                                 "ruhu_http_open_connections 5\n", "ruhu_http_queue_depth 2\n"})
            QVERIFY2(text.find(line) != std::string::npos, (std::string(line) + "not in\n" + text).c_str());
    }
};

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
