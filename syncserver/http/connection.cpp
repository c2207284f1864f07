#include "syncserver/http/connection.h"

#include <unistd.h>

#include <algorithm>

namespace http {

Connection::~Connection() {
    ::close(socket);
}

void Connection::enter(Stage next, SteadyTime now) {
    stage = next;
    stageBegan = now;
}

std::optional<SteadyTime> Connection::deadline(const HttpLimits& limits) const {
    using namespace std::chrono;
    switch (stage) {
    case Stage::Receiving: {
        if (!incoming.headComplete())
            return accepted + limits.headTimeout;
        const milliseconds earned(incoming.bodyReceived() * 1000 / limits.bodyRateMin);
        return headDone + std::min(limits.bodyTimeout, limits.bodyGrace + earned);
    }
    case Stage::Sending:
        return stageBegan + limits.responseTimeout;
    case Stage::Lingering:
        return stageBegan + limits.lingerTimeout;
    case Stage::Working:
        break;
    }
    return std::nullopt;
}

} // namespace http
