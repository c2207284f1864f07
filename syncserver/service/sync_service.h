// POST /v1/sync, /v1/history and /v1/enrol: bytes in, bytes out. Knows nothing of HTTP; tests and simulations
// call it directly.
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
    Result<std::string> history(std::string_view request); // as sync; changes nothing of what people wrote
    Result<std::string> enrol(std::string_view request);

private:
    template <class Request, class Response, class Act>
    Result<std::string> answer(std::string_view request, const Act& act);

    Core& m_core;
};

} // namespace serverservice
