// The server's administration as commands with JSON in and out: the same whether the server runs (then they
// come through its control socket) or not (then the program opens the data folder itself).
#pragma once

#include "syncserver/service/core.h"

#include <nlohmann/json.hpp>

namespace app {

// {"verb": "enrol-code", "role": …} → {"ok": true, …} or {"error": code, "params": {…}}. Never throws.
nlohmann::json runCommand(serverservice::Core& core, const nlohmann::json& command);

// An error as the commands answer it.
nlohmann::json errorJson(const base::Error& error);

} // namespace app
