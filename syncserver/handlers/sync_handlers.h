// The API as a table: what the server answers to. Each handler decodes, calls a service, encodes.
#pragma once

#include "syncserver/http/router.h"
#include "syncserver/service/sync_service.h"

#include <functional>
#include <vector>

namespace handlers {

// `service` outlives the routes; `metrics` gives the Prometheus text.
std::vector<http::Route> apiRoutes(serverservice::SyncService& service, std::function<std::string()> metrics);

} // namespace handlers
