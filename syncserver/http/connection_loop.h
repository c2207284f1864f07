// All connections of the server on one thread (epoll): receives each request whole before anybody works on
// it, and sends each answer. So a slow client costs a descriptor and its own bytes, never a worker, and a
// thousand of them do not delay an honest one. Enforces every limit of HttpLimits that has to do with time,
// number or memory.
#pragma once

#include "shared/base/result.h"
#include "syncserver/http/incoming_request.h"
#include "syncserver/http/log.h"
#include "syncserver/http/metrics.h"

#include <chrono>
#include <functional>
#include <memory>

namespace http {

using SteadyTime = std::chrono::steady_clock::time_point;

struct Upload; // http_server.cpp: a request whose body goes to a sink

// A request that has come in whole and waits for its answer().
struct Admitted {
    std::uint64_t connection = 0;
    HttpRequest request;
    const Route* route = nullptr;
    SteadyTime accepted;
    std::size_t bytesIn = 0;
};

struct LoopHooks {
    // Called on the loop's thread; false = the queue is full.
    std::function<bool(Admitted)> submit;
    // The same of a request whose body comes in pieces: each ends with an answer() or a resume(). nullptr =
    // the queue is full.
    std::function<std::shared_ptr<Upload>(Admitted)> begin;
    std::function<bool(const std::shared_ptr<Upload>&, std::string piece, std::size_t bytesIn, bool last)>
        piece;
    // The sender is gone: what it sent is still written; nobody is answered.
    std::function<void(const std::shared_ptr<Upload>&, std::string piece)> cut;
    // The bytes of an answer the loop gives by itself.
    std::function<std::string(const HttpResponse&)> render;
    // True for the address of a configured proxy.
    std::function<bool(const std::string&)> isTrustedProxy;
    HttpMetrics& metrics;
    Log& log;
};

class ConnectionLoop {
public:
    // `router` and `limits` must outlive the loop.
    ConnectionLoop(const Router& router, const HttpLimits& limits, LoopHooks hooks);
    ~ConnectionLoop();
    ConnectionLoop(const ConnectionLoop&) = delete;
    ConnectionLoop& operator=(const ConnectionLoop&) = delete;

    base::Result<void> start();
    // Takes over a connected socket. Any thread.
    void adopt(int socket);
    // Sends the answer to an admitted request and closes its connection; nothing if that is gone. Any thread.
    void answer(std::uint64_t connection, std::string bytes);
    // Goes on receiving the body of a request that was begun. Any thread.
    void resume(std::uint64_t connection);
    // Closes what is still being received, waits for admitted requests and their answers for at most
    // HttpLimits::stopTimeout, closes the rest, joins. Idempotent.
    void stop();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace http
