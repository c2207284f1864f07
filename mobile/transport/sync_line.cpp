#include "mobile/transport/sync_line.h"

namespace transport {

base::Result<std::unique_ptr<SyncLine>> SyncLine::open(const SyncLineConfig& config) {
    TransportConfig http;
    http.baseUrl = config.url;
    http.allowPlainHttp = config.allowPlainHttp;
    http.caFile = config.caFile;
    http.userAgent = "ruhu/0.1";
    RUHU_TRY(client, HttpTransport::create(http), "open line");
    return std::unique_ptr<SyncLine>(new SyncLine(std::move(client)));
}

base::Result<std::string> SyncLine::post(std::string_view path, std::string_view body) {
    return m_http->post(std::string(path), std::string(body), "application/octet-stream");
}

} // namespace transport
