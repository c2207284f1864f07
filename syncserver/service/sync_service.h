// POST /v1/sync and /v1/enrol: bytes in, bytes out. Knows nothing of HTTP; tests and simulations call it
// directly.
#pragma once

#include "syncserver/service/core.h"

#include <string>

namespace serverservice {

class SyncService {
public:
    explicit SyncService(Core& core) : m_core(core) {}

    // The response is always a signed envelope; refusals are codes in it. Fails only with BadBytes and
    // TooLarge, for what is no envelope at all, and with store.* when the database cannot be used.
    Result<std::string> sync(std::string_view request);
    Result<std::string> enrol(std::string_view request);

private:
    Core& m_core;
};

} // namespace serverservice
