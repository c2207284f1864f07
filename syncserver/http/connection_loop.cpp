#include "syncserver/http/connection_loop.h"

#include "syncserver/http/connection_loop_impl.h"
#include "syncserver/http/peer_address.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

namespace http {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uint64_t kWakeId = 0;                 // of the eventfd; connections count from 1
constexpr std::size_t kEventsMax = 128;              // taken from the kernel at once
constexpr std::chrono::milliseconds kSweepEvery{20}; // precision of the deadlines

void closeIfOpen(int& fd) {
    if (fd >= 0)
        ::close(fd);
    fd = -1;
}

} // namespace

void ConnectionLoop::Impl::wake() {
    const std::uint64_t one = 1;
    // Fails only when 2^64-1 wake-ups are pending, and then the loop wakes anyway.
    [[maybe_unused]] const auto written = ::write(event, &one, sizeof one);
}

bool ConnectionLoop::Impl::watch(std::uint64_t id, int socket, std::uint32_t events, bool isNew) {
    epoll_event wanted{};
    wanted.events = events;
    wanted.data.u64 = id;
    return epoll_ctl(epoll, isNew ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, socket, &wanted) == 0;
}

void ConnectionLoop::Impl::run() {
    std::array<epoll_event, kEventsMax> events{};
    SteadyTime nextSweep = Clock::now();
    while (true) {
        const int timeout = connections.empty() && !stopBy ? -1 : static_cast<int>(kSweepEvery.count());
        const int count = epoll_wait(epoll, events.data(), static_cast<int>(events.size()), timeout);
        for (int i = 0; i < count; ++i) {
            const auto& one = events[static_cast<std::size_t>(i)];
            if (one.data.u64 != kWakeId)
                handle(one.data.u64, one.events);
        }
        takeMessages();
        if (const auto now = Clock::now(); now >= nextSweep) {
            sweep(now);
            nextSweep = now + kSweepEvery;
        }
        hooks.metrics.setOpenConnections(connections.size());
        if (stopBy && (connections.empty() || Clock::now() >= *stopBy))
            break;
    }
    while (!connections.empty())
        close(connections.begin()->first);
    hooks.metrics.setOpenConnections(0);
}

void ConnectionLoop::Impl::takeMessages() {
    std::uint64_t count = 0;
    [[maybe_unused]] const auto drained = ::read(event, &count, sizeof count);
    std::vector<int> sockets;
    std::vector<std::pair<std::uint64_t, std::string>> ready;
    std::vector<std::uint64_t> goingOn;
    bool stopping = false;
    {
        const std::lock_guard lock(mutex);
        sockets.swap(adopted);
        ready.swap(answers);
        goingOn.swap(resumed);
        stopping = stopWanted;
    }
    for (auto& [id, bytes] : ready) {
        const auto found = connections.find(id);
        if (found == connections.end())
            continue; // its client has gone
        auto& connection = *found->second;
        connection.out = std::move(bytes);
        // A body not read to its end: what still comes must not turn the answer into a reset.
        connection.linger = connection.upload && !connection.incoming.bodyDone();
        connection.upload = nullptr;
        connection.enter(Stage::Sending, Clock::now());
        charge(connection);
        send(id, connection);
    }
    for (const auto id : goingOn)
        goOn(id);
    for (const int socket : sockets)
        admit(socket);
    if (stopping && !stopBy)
        beginStop(Clock::now());
}

// Limits of number are decided here, before a byte is read.
void ConnectionLoop::Impl::admit(int socket) {
    const auto peer = peerOf(socket);
    if (peer.text.empty()) { // gone already
        ::close(socket);
        return;
    }
    const bool proxy = hooks.isTrustedProxy(peer.text);
    if (stopBy)
        return turnAway(socket, Refusal::Stopping);
    if (connections.size() >= limits.connectionsMax)
        return turnAway(socket, Refusal::ConnectionLimit);
    const std::string source = proxy ? std::string() : peer.source;
    if (!proxy && perSource[source] >= limits.connectionsPerSourceMax)
        return turnAway(socket, Refusal::SourceLimit);
    const int on = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    setsockopt(socket, SOL_SOCKET, SO_SNDBUF, &limits.sendBufferBytes, sizeof limits.sendBufferBytes);
    const std::uint64_t id = ++lastId;
    auto connection = std::make_unique<Connection>(socket, source, Clock::now(),
                                                   IncomingRequest(router, limits, Peer{peer.text, proxy}));
    if (!proxy)
        ++perSource[source];
    connections.emplace(id, std::move(connection));
    if (!watch(id, socket, EPOLLIN, true))
        close(id);
}

void ConnectionLoop::Impl::turnAway(int socket, Refusal reason) {
    hooks.metrics.refused(reason);
    const auto bytes = hooks.render(refusalResponse(reason, "", limits.retryAfterSeconds));
    [[maybe_unused]] const auto sent =
        ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    ::shutdown(socket, SHUT_WR);
    // Unread bytes would turn the close into a reset, which overtakes the answer.
    std::array<char, kReadBytes> dropped{};
    [[maybe_unused]] const auto read = ::recv(socket, dropped.data(), dropped.size(), MSG_DONTWAIT);
    ::close(socket);
}

void ConnectionLoop::Impl::handle(std::uint64_t id, std::uint32_t events) {
    const auto found = connections.find(id);
    if (found == connections.end())
        return;
    auto& connection = *found->second;
    switch (connection.stage) {
    case Stage::Receiving:
        return receive(id, connection);
    case Stage::Sending:
        if ((events & (EPOLLERR | EPOLLHUP)) != 0 && (events & EPOLLOUT) == 0)
            return close(id);
        return send(id, connection);
    case Stage::Lingering:
        return drop(id, connection);
    case Stage::Working:
        return; // not watched; an event of the same round
    }
}

void ConnectionLoop::Impl::sweep(SteadyTime now) {
    std::vector<std::uint64_t> late;
    for (const auto& [id, connection] : connections) {
        const auto deadline = connection->deadline(limits);
        if (deadline && now >= *deadline)
            late.push_back(id);
    }
    for (const auto id : late)
        expire(id, *connections.at(id));
    if (now - logWindow >= std::chrono::seconds(1)) {
        logWindow = now;
        loggedInWindow = 0;
    }
}

void ConnectionLoop::Impl::expire(std::uint64_t id, Connection& connection) {
    switch (connection.stage) {
    case Stage::Receiving:
        return refuse(id, connection,
                      connection.incoming.headComplete() ? Refusal::SlowBody : Refusal::SlowHead);
    case Stage::Sending:
        return refuse(id, connection, Refusal::SlowReader);
    case Stage::Lingering:
    case Stage::Working:
        return close(id);
    }
}

void ConnectionLoop::Impl::beginStop(SteadyTime now) {
    stopBy = now + limits.stopTimeout;
    std::vector<std::uint64_t> unfinished;
    for (const auto& [id, connection] : connections) {
        if (connection->stage == Stage::Receiving)
            unfinished.push_back(id);
    }
    for (const auto id : unfinished)
        refuse(id, *connections.at(id), Refusal::Stopping);
}

// Keeps `buffered` true to what the connection holds now. While a worker has the request, what it brought
// stays charged, since the body still lies in memory.
void ConnectionLoop::Impl::charge(Connection& connection) {
    const std::size_t body = connection.stage == Stage::Receiving ? connection.incoming.bodyHeld() : 0;
    const std::size_t holds = body + connection.out.size();
    buffered = buffered - connection.memoryCharged + holds;
    connection.memoryCharged = holds;
}

void ConnectionLoop::Impl::close(std::uint64_t id) {
    const auto found = connections.find(id);
    if (found == connections.end())
        return;
    buffered -= found->second->memoryCharged;
    if (found->second->upload) // what came before counts
        hooks.cut(found->second->upload, found->second->incoming.takePiece());
    if (const auto source = perSource.find(found->second->source);
        source != perSource.end() && --source->second == 0)
        perSource.erase(source);
    connections.erase(found); // closes the socket, which takes it out of epoll
}

void ConnectionLoop::Impl::logRefusal(const Connection& connection, Refusal reason, std::size_t bytesOut) {
    if (++loggedInWindow > limits.refusalLogsPerSecondMax)
        return;
    AccessEntry entry;
    if (const auto* route = connection.incoming.route())
        entry.route = route->pattern;
    entry.reason = refusalName(reason);
    entry.status = refusalStatus(reason);
    entry.tookMs =
        std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - connection.accepted).count();
    entry.bytesIn = connection.incoming.bytesReceived();
    entry.bytesOut = bytesOut;
    hooks.log.access(entry);
}

ConnectionLoop::ConnectionLoop(const Router& router, const HttpLimits& limits, LoopHooks hooks)
    : m_impl(std::make_unique<Impl>(router, limits, std::move(hooks))) {}

ConnectionLoop::~ConnectionLoop() {
    stop();
    closeIfOpen(m_impl->epoll);
    closeIfOpen(m_impl->event);
}

base::Result<void> ConnectionLoop::start() {
    m_impl->epoll = epoll_create1(EPOLL_CLOEXEC);
    m_impl->event = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (m_impl->epoll < 0 || m_impl->event < 0 || !m_impl->watch(kWakeId, m_impl->event, EPOLLIN, true))
        return base::fail(base::ErrorCode::Internal, "start connection loop: create epoll");
    m_impl->thread = std::thread([this] { m_impl->run(); });
    return {};
}

void ConnectionLoop::adopt(int socket) {
    const int flags = fcntl(socket, F_GETFL, 0);
    fcntl(socket, F_SETFL, flags | O_NONBLOCK);
    fcntl(socket, F_SETFD, FD_CLOEXEC);
    {
        const std::lock_guard lock(m_impl->mutex);
        m_impl->adopted.push_back(socket);
    }
    m_impl->wake();
}

void ConnectionLoop::answer(std::uint64_t connection, std::string bytes) {
    {
        const std::lock_guard lock(m_impl->mutex);
        m_impl->answers.emplace_back(connection, std::move(bytes));
    }
    m_impl->wake();
}

void ConnectionLoop::resume(std::uint64_t connection) {
    {
        const std::lock_guard lock(m_impl->mutex);
        m_impl->resumed.push_back(connection);
    }
    m_impl->wake();
}

void ConnectionLoop::stop() {
    if (!m_impl->thread.joinable())
        return;
    {
        const std::lock_guard lock(m_impl->mutex);
        m_impl->stopWanted = true;
    }
    m_impl->wake();
    m_impl->thread.join();
}

} // namespace http
