#include "syncserver/http/connection_loop_impl.h"

#include <sys/epoll.h>
#include <sys/socket.h>

#include <array>
#include <utility>

namespace http {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kReadsPerEvent = 4; // then the others' turn
constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";

} // namespace

void ConnectionLoop::Impl::receive(std::uint64_t id, Connection& connection) {
    std::array<char, kReadBytes> buffer; // NOLINT: filled by recv
    for (int i = 0; i < kReadsPerEvent; ++i) {
        const auto got = ::recv(connection.socket, buffer.data(), buffer.size(), 0);
        if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR))
            return;
        if (got <= 0) {
            if (connection.incoming.bytesReceived() > 0)
                hooks.metrics.refused(Refusal::Hangup);
            return close(id);
        }
        hooks.metrics.received(static_cast<std::size_t>(got));
        if (!consume(id, connection, {buffer.data(), static_cast<std::size_t>(got)}))
            return;
    }
}

// False when the connection wants no more bytes (and may be gone).
bool ConnectionLoop::Impl::consume(std::uint64_t id, Connection& connection, std::string_view bytes) {
    const bool hadHead = connection.incoming.headComplete();
    const auto step = connection.incoming.feed(bytes);
    if (!hadHead && connection.incoming.headComplete())
        connection.headDone = Clock::now();
    charge(connection);
    switch (step) {
    case IncomingRequest::Step::Refused:
        refuse(id, connection, connection.incoming.refusal());
        return false;
    case IncomingRequest::Step::Complete:
        submit(id, connection);
        return false;
    case IncomingRequest::Step::Begin:
        begin(id, connection);
        return false;
    case IncomingRequest::Step::Piece:
        handPiece(id, connection);
        return false;
    case IncomingRequest::Step::SendContinue:
        if (!sendContinue(id, connection))
            return false;
        break;
    case IncomingRequest::Step::NeedMore:
        break;
    }
    if (buffered > limits.bufferedBytesMax && connection.incoming.bodyHeld() > 0) {
        refuse(id, connection, Refusal::MemoryFull);
        return false;
    }
    return true;
}

// 25 bytes into an empty send buffer: if they do not fit, the connection is not worth more.
bool ConnectionLoop::Impl::sendContinue(std::uint64_t id, const Connection& connection) {
    if (::send(connection.socket, kContinue.data(), kContinue.size(), MSG_NOSIGNAL) ==
        static_cast<ssize_t>(kContinue.size()))
        return true;
    close(id);
    return false;
}

Admitted ConnectionLoop::Impl::admittedOf(std::uint64_t id, Connection& connection) const {
    Admitted admitted;
    admitted.connection = id;
    admitted.bytesIn = connection.incoming.bytesReceived();
    admitted.route = connection.incoming.route();
    admitted.accepted = connection.accepted;
    admitted.request = connection.incoming.take();
    return admitted;
}

void ConnectionLoop::Impl::submit(std::uint64_t id, Connection& connection) {
    epoll_ctl(epoll, EPOLL_CTL_DEL, connection.socket, nullptr);
    connection.enter(Stage::Working, Clock::now());
    if (!hooks.submit(admittedOf(id, connection)))
        refuse(id, connection, Refusal::QueueFull);
}

void ConnectionLoop::Impl::begin(std::uint64_t id, Connection& connection) {
    epoll_ctl(epoll, EPOLL_CTL_DEL, connection.socket, nullptr);
    connection.enter(Stage::Working, Clock::now());
    connection.upload = hooks.begin(admittedOf(id, connection));
    if (!connection.upload)
        refuse(id, connection, Refusal::QueueFull);
}

// While a worker writes, nothing more is read: the sender is held back by its own socket.
void ConnectionLoop::Impl::handPiece(std::uint64_t id, Connection& connection) {
    epoll_ctl(epoll, EPOLL_CTL_DEL, connection.socket, nullptr);
    connection.enter(Stage::Working, Clock::now());
    const bool last = connection.incoming.bodyDone();
    std::string piece = connection.incoming.takePiece();
    if (!hooks.piece(connection.upload, std::move(piece), connection.incoming.bytesReceived(), last))
        refuse(id, connection, Refusal::QueueFull);
}

void ConnectionLoop::Impl::goOn(std::uint64_t id) {
    const auto found = connections.find(id);
    if (found == connections.end() || found->second->stage != Stage::Working)
        return;
    Connection& connection = *found->second;
    if (stopBy)
        return refuse(id, connection, Refusal::Stopping);
    connection.enter(Stage::Receiving, Clock::now());
    charge(connection);
    const auto step = connection.incoming.resume();
    if (step == IncomingRequest::Step::Piece)
        return handPiece(id, connection);
    if (step == IncomingRequest::Step::SendContinue && !sendContinue(id, connection))
        return;
    if (!watch(id, connection.socket, EPOLLIN, true))
        close(id);
}

void ConnectionLoop::Impl::refuse(std::uint64_t id, Connection& connection, Refusal reason) {
    hooks.metrics.refused(reason);
    if (connection.upload) // what came before counts
        hooks.cut(std::exchange(connection.upload, nullptr), connection.incoming.takePiece());
    if (refusalStatus(reason) == 0)
        return close(id);
    const auto allow = reason == Refusal::MethodNotAllowed ? connection.incoming.allowed() : std::string();
    connection.out = hooks.render(refusalResponse(reason, allow, limits.retryAfterSeconds));
    connection.linger = true;
    logRefusal(connection, reason, connection.out.size());
    connection.enter(Stage::Sending, Clock::now());
    send(id, connection);
}

void ConnectionLoop::Impl::send(std::uint64_t id, Connection& connection) {
    while (connection.outSent < connection.out.size()) {
        const auto sent = ::send(connection.socket, connection.out.data() + connection.outSent,
                                 connection.out.size() - connection.outSent, MSG_NOSIGNAL);
        if (sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
            // After a worker's turn the socket is not registered any more.
            if (!watch(id, connection.socket, EPOLLOUT) && !watch(id, connection.socket, EPOLLOUT, true))
                close(id);
            return;
        }
        if (sent < 0)
            return close(id);
        hooks.metrics.sent(static_cast<std::size_t>(sent));
        connection.outSent += static_cast<std::size_t>(sent);
    }
    if (!connection.linger)
        return close(id);
    ::shutdown(connection.socket, SHUT_WR);
    connection.enter(Stage::Lingering, Clock::now());
    if (!watch(id, connection.socket, EPOLLIN) && !watch(id, connection.socket, EPOLLIN, true))
        close(id);
}

void ConnectionLoop::Impl::drop(std::uint64_t id, Connection& connection) {
    std::array<char, kReadBytes> buffer; // NOLINT: filled by recv
    const auto got = ::recv(connection.socket, buffer.data(), buffer.size(), 0);
    if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR))
        return;
    if (got > 0)
        connection.lingered += static_cast<std::size_t>(got);
    if (got <= 0 || connection.lingered >= limits.lingerBytesMax)
        close(id);
}

} // namespace http
