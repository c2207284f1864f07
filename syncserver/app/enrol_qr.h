// The QR code that goes with a one-time code: the server's address, the code, and the key that the tablet
// pins (shared/service/scanned.h).
#pragma once

#include "shared/base/result.h"

#include <nlohmann/json.hpp>

namespace app {

// `answer`: of the verb enrol-code. `file`: .svg, .png, or "-" for standard output as text. Fails with
// InvalidInput (an address or a file of another form) and as base::writeWholeFile does.
base::Result<void> writeEnrolQr(const nlohmann::json& answer, const std::string& url,
                                const std::string& file);

} // namespace app
