// The Unix socket in the data folder (mode 0600) through which commands reach a running server: one JSON line
// in, one JSON line out, one command a connection. Owns its thread.
#pragma once

#include "shared/base/result.h"

#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <thread>

namespace app {

class ControlSocket {
public:
    using Handler = std::function<nlohmann::json(const nlohmann::json&)>;
    ~ControlSocket() { stop(); }
    // Fails with StoreOpenFailed. `handler` is called on the socket's thread.
    base::Result<void> start(const std::string& path, Handler handler);
    void stop(); // idempotent; waits for the command in hand

private:
    void serve();
    std::string m_path;
    Handler m_handler;
    int m_listener = -1;
    int m_wake[2] = {-1, -1};
    std::thread m_thread;
};

// Sends a command to the server that listens at `path`; nothing when none does.
std::optional<nlohmann::json> askRunningServer(const std::string& path, const nlohmann::json& command);

} // namespace app
