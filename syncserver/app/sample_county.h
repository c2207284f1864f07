// Fills a village with synthetic households (shared/gen), written as the server's own changes: for demo,
// trials, figures.
#pragma once

#include "syncserver/service/core.h"

#include <string>

namespace app {

// Returns how many households were made. Everything in it is marked as sample data. Not idempotent: a village
// that has households already is refused with InvalidInput.
base::Result<std::size_t> loadSample(serverservice::Core& core, const std::string& divisionsFile,
                                     const std::string& village, std::size_t households, std::uint64_t seed);

} // namespace app
