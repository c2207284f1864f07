// Running the server until it is told to stop.
#pragma once

#include "shared/base/clock.h"

#include <string>
#include <vector>

namespace app {

struct ServeConfig {
    std::string dataDir;
    std::string listen = "127.0.0.1:8080"; // host:port; port 0 = any, printed
    std::string logFile;                   // empty: standard error
    std::vector<std::string> trustedProxies;
};

// Blocks until SIGINT or SIGTERM; a second signal ends at once. Returns the process's exit code.
// REQUIRES: called before any other thread is started (it blocks the signals for all).
int serve(const ServeConfig& config, const base::Clock& clock);

} // namespace app
