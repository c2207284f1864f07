// The HTTP client as the sync engine's transport.
#pragma once

#include "mobile/transport/http_transport.h"
#include "shared/sync/transport.h"

#include <memory>
#include <string>

namespace transport {

struct SyncLineConfig {
    std::string url;
    bool allowPlainHttp = false;
    std::string caFile; // PEM; empty = the system's roots
};

class SyncLine : public syncing::Transport {
public:
    // Fails as HttpTransport::create.
    static base::Result<std::unique_ptr<SyncLine>> open(const SyncLineConfig& config);
    base::Result<std::string> post(std::string_view path, std::string_view body) override;
    void cancel() { m_http->cancel(); } // any thread

private:
    explicit SyncLine(std::unique_ptr<HttpTransport> http) : m_http(std::move(http)) {}
    std::unique_ptr<HttpTransport> m_http;
};

} // namespace transport
