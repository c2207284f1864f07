// One connection of the loop: its socket, what it is at, and by when that must be done. Loop's thread only.
#pragma once

#include "syncserver/http/connection_loop.h"

namespace http {

enum class Stage {
    Receiving, // the request
    Working,   // a worker has it; the socket is not watched
    Sending,   // the answer
    Lingering  // a refusal has been sent; what still comes is read and dropped, so that the client sees the
               // refusal
};

struct Connection {
    Connection(int socketToOwn, std::string sourceKey, SteadyTime now, IncomingRequest incomingRequest)
        : socket(socketToOwn), source(std::move(sourceKey)), accepted(now), stageBegan(now),
          incoming(std::move(incomingRequest)) {}
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    // The moment at which the loop's patience ends; nothing while a worker has the request.
    std::optional<SteadyTime> deadline(const HttpLimits& limits) const;
    void enter(Stage next, SteadyTime now);

    const int socket;
    const std::string source; // key of the per-source limit; empty = not counted (proxy)
    const SteadyTime accepted;
    Stage stage = Stage::Receiving;
    SteadyTime stageBegan;
    SteadyTime headDone; // valid when incoming.headComplete()
    IncomingRequest incoming;
    std::shared_ptr<Upload> upload; // of a route with a sink, while its body comes
    std::string out;                // bytes to be sent
    std::size_t outSent = 0;
    bool linger = false;           // after the answer
    std::size_t lingered = 0;      // bytes dropped
    std::size_t memoryCharged = 0; // of HttpLimits::bufferedBytesMax
};

} // namespace http
