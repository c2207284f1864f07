// What ConnectionLoop consists of: shared by connection_loop.cpp (who may connect, until when) and
// connection_traffic.cpp (bytes in and out). Nobody else includes it.
#pragma once

#include "syncserver/http/connection.h"

#include <mutex>
#include <thread>
#include <unordered_map>

namespace http {

constexpr std::size_t kReadBytes = 16 * 1024; // one recv

struct ConnectionLoop::Impl {
    Impl(const Router& routerToUse, const HttpLimits& limitsToUse, LoopHooks hooksToUse)
        : router(routerToUse), limits(limitsToUse), hooks(std::move(hooksToUse)) {}

    void run();
    void takeMessages();
    void admit(int socket);
    void turnAway(int socket, Refusal reason);
    void handle(std::uint64_t id, std::uint32_t events);
    void receive(std::uint64_t id, Connection& connection);
    bool consume(std::uint64_t id, Connection& connection, std::string_view bytes);
    void submit(std::uint64_t id, Connection& connection);
    void begin(std::uint64_t id, Connection& connection);
    void handPiece(std::uint64_t id, Connection& connection);
    void goOn(std::uint64_t id);
    bool sendContinue(std::uint64_t id, const Connection& connection);
    Admitted admittedOf(std::uint64_t id, Connection& connection) const;
    void refuse(std::uint64_t id, Connection& connection, Refusal reason);
    void send(std::uint64_t id, Connection& connection);
    void drop(std::uint64_t id, Connection& connection);
    void sweep(SteadyTime now);
    void expire(std::uint64_t id, Connection& connection);
    void beginStop(SteadyTime now);
    bool watch(std::uint64_t id, int socket, std::uint32_t events, bool isNew = false);
    void charge(Connection& connection);
    void close(std::uint64_t id);
    void logRefusal(const Connection& connection, Refusal reason, std::size_t bytesOut);
    void wake();

    const Router& router;
    const HttpLimits& limits;
    LoopHooks hooks;
    int epoll = -1;
    int event = -1;
    std::thread thread;

    std::mutex mutex;
    std::vector<int> adopted; // these four: protected by mutex
    std::vector<std::pair<std::uint64_t, std::string>> answers;
    std::vector<std::uint64_t> resumed;
    bool stopWanted = false;

    // The loop's thread only.
    std::unordered_map<std::uint64_t, std::unique_ptr<Connection>> connections;
    std::unordered_map<std::string, std::size_t> perSource;
    std::uint64_t lastId = 0;
    std::size_t buffered = 0;
    std::optional<SteadyTime> stopBy;
    SteadyTime logWindow{};
    std::size_t loggedInWindow = 0;
};

} // namespace http
