// The HTTP client as the sync engine's transport. An address that cannot be used says so at the first post:
// the use case that was to be served has its own questions to answer first (is this tablet enrolled?).
#pragma once

#include "mobile/transport/http_transport.h"
#include "shared/sync/transport.h"

#include <memory>
#include <string>

namespace transport {

struct SyncLineConfig {
    std::string url;
    bool allowPlainHttp = false;
    std::string caFile;                 // PEM; empty = the system's roots
    std::string userAgent = "ruhu/0.1"; // names the program, not the device
};

class SyncLine : public syncing::Transport {
public:
    explicit SyncLine(const SyncLineConfig& config);
    // Fails as HttpTransport::create and HttpTransport::post.
    base::Result<std::string> post(std::string_view path, std::string_view body) override;
    void cancel(); // any thread

private:
    base::Result<std::unique_ptr<HttpTransport>> m_http;
};

} // namespace transport
