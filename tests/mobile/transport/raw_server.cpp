#include "tests/mobile/transport/raw_server.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace testhttp {

namespace {

sockaddr_in loopback(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

int listenOnAnyPort(int backlog, int& port) {
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    auto address = loopback(0);
    socklen_t length = sizeof address;
    if (::bind(listener, reinterpret_cast<sockaddr*>(&address), length) == 0 &&
        ::listen(listener, backlog) == 0 &&
        ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &length) == 0)
        port = ntohs(address.sin_port);
    return listener;
}

} // namespace

std::string RawServer::Peer::readHead() {
    std::string head;
    char byte = 0;
    while (!head.ends_with("\r\n\r\n")) {
        if (::recv(m_socket, &byte, 1, 0) <= 0)
            return {};
        head += byte;
    }
    return head;
}

std::size_t RawServer::Peer::readBytes(std::size_t count) {
    std::array<char, 16384> buffer{};
    std::size_t read = 0;
    while (read < count) {
        const auto got = ::recv(m_socket, buffer.data(), std::min(buffer.size(), count - read), 0);
        if (got <= 0)
            break;
        read += static_cast<std::size_t>(got);
    }
    return read;
}

bool RawServer::Peer::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

void RawServer::Peer::waitForHangUp() {
    while (readBytes(1) > 0) {
    }
}

void RawServer::Peer::reset() {
    const linger abrupt{1, 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &abrupt, sizeof abrupt);
}

RawServer::RawServer(Script script)
    : m_listener(listenOnAnyPort(8, m_port)),
      m_thread([this, script = std::move(script)] { serve(script); }) {}

RawServer::~RawServer() {
    m_stopping = true;
    ::shutdown(m_listener, SHUT_RDWR);
    if (const int current = m_current; current >= 0)
        ::shutdown(current, SHUT_RDWR);
    m_thread.join();
    ::close(m_listener);
}

void RawServer::serve(const Script& script) {
    while (!m_stopping) {
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0)
            return;
        m_current = socket;
        ++m_connections;
        Peer peer(socket);
        script(peer);
        m_current = -1;
        ::close(socket);
    }
}

DeafServer::DeafServer() : m_listener(listenOnAnyPort(0, m_port)) {
    for (int& filler : m_fillers) {
        filler = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        const auto address = loopback(m_port);
        [[maybe_unused]] const int pending =
            ::connect(filler, reinterpret_cast<const sockaddr*>(&address), sizeof address);
    }
}

DeafServer::~DeafServer() {
    for (const int filler : m_fillers)
        ::close(filler);
    ::close(m_listener);
}

} // namespace testhttp
