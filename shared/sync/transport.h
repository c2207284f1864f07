// How bytes reach the server and come back. Thin: no retry, no meaning. HTTP is mobile/transport, loopback is
// here, files and neighbours' tablets may follow.
#pragma once

#include "shared/base/result.h"

#include <functional>
#include <string>
#include <string_view>

namespace syncing { // not "sync": POSIX has a function of that name

class Transport {
public:
    virtual ~Transport() = default;
    // Fails with Offline, ServerBusy (param retry_after_s), ServerRefused, BadResponse, TooLarge, Cancelled.
    // When it fails, what the server did is not known.
    virtual base::Result<std::string> post(std::string_view path, std::string_view body) = 0;
};

// Calls a function in this process: simulations and tests talk to the real server code without sockets.
class LoopbackTransport : public Transport {
public:
    using Handler = std::function<base::Result<std::string>(std::string_view path, std::string_view body)>;
    explicit LoopbackTransport(Handler handler) : m_handler(std::move(handler)) {}
    base::Result<std::string> post(std::string_view path, std::string_view body) override {
        return m_handler(path, body);
    }

private:
    Handler m_handler;
};

} // namespace syncing
