#include "mobile/app/http_line.h"

#include "mobile/transport/sync_line.h"

namespace app {

viewmodel::TransportFactory httpLines() {
    return [](const std::string& serverUrl) {
        transport::SyncLineConfig config;
        config.url = serverUrl;
        config.userAgent = "ruhu-tablet/0.1";
        auto line = std::make_unique<transport::SyncLine>(config);
        transport::SyncLine* open = line.get();
        return viewmodel::Line{std::move(line), [open] { open->cancel(); }};
    };
}

} // namespace app
