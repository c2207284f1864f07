#include "mobile/transport/sync_line.h"

namespace transport {
namespace {

base::Result<std::unique_ptr<HttpTransport>> open(const SyncLineConfig& config) {
    TransportConfig http;
    http.baseUrl = config.url;
    http.allowPlainHttp = config.allowPlainHttp;
    http.caFile = config.caFile;
    http.userAgent = config.userAgent;
    return HttpTransport::create(http);
}

} // namespace

SyncLine::SyncLine(const SyncLineConfig& config) : m_http(open(config)) {}

base::Result<std::string> SyncLine::post(std::string_view path, std::string_view body) {
    if (!m_http)
        return base::fail(m_http.error(), "open line");
    return (*m_http)->post(std::string(path), std::string(body), "application/octet-stream");
}

void SyncLine::cancel() {
    if (m_http)
        (*m_http)->cancel();
}

} // namespace transport
