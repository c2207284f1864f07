#include "tests/syncserver/http/raw_client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>

namespace testhttp {

namespace {

using Clock = std::chrono::steady_clock;

// Looks once also when the time is over already.
bool waitFor(int socket, short events, Clock::time_point until) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()).count();
    pollfd wanted{socket, events, 0};
    return ::poll(&wanted, 1, static_cast<int>(std::max<std::int64_t>(left, 0))) > 0;
}

} // namespace

RawClient::RawClient(int port, const char* source)
    : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in from{};
    from.sin_family = AF_INET;
    ::inet_pton(AF_INET, source, &from.sin_addr);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(static_cast<std::uint16_t>(port));
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::bind(m_socket, reinterpret_cast<sockaddr*>(&from), sizeof from) != 0 ||
        ::connect(m_socket, reinterpret_cast<sockaddr*>(&to), sizeof to) != 0)
        hangUp();
}

RawClient::~RawClient() {
    hangUp();
}

void RawClient::hangUp() {
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
}

void RawClient::keepWindowSmall() {
    const int bytes = 4096;
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes);
}

bool RawClient::send(std::string_view bytes, Ms within) {
    const auto until = Clock::now() + within;
    while (!bytes.empty()) {
        const auto sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0 && errno == EAGAIN) {
            if (!waitFor(m_socket, POLLOUT, until))
                return false;
            continue;
        }
        if (sent < 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

std::string RawClient::readAll(Ms within) {
    return readUntil({}, within);
}

std::string RawClient::readUntil(std::string_view text, Ms within) {
    const auto until = Clock::now() + within;
    std::string all;
    std::array<char, 16384> buffer{};
    while (waitFor(m_socket, POLLIN, until)) {
        const auto got = ::recv(m_socket, buffer.data(), buffer.size(), 0);
        if (got <= 0)
            break;
        all.append(buffer.data(), static_cast<std::size_t>(got));
        if (!text.empty() && all.find(text) != std::string::npos)
            break;
    }
    return all;
}

std::string RawClient::readSome(std::size_t bytesMax, Ms within) {
    std::string some(bytesMax, '\0');
    if (!waitFor(m_socket, POLLIN, Clock::now() + within))
        return {};
    const auto got = ::recv(m_socket, some.data(), some.size(), 0);
    some.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return some;
}

bool RawClient::closedByPeer(Ms within) {
    const auto until = Clock::now() + within;
    std::array<char, 16384> buffer{};
    while (waitFor(m_socket, POLLIN, until)) {
        if (::recv(m_socket, buffer.data(), buffer.size(), 0) <= 0)
            return true;
    }
    return false;
}

std::string exchange(int port, std::string_view request) {
    RawClient client(port);
    client.send(request);
    return client.readAll();
}

int statusOf(std::string_view answer) {
    return answer.starts_with("HTTP/1.1 ") ? std::atoi(std::string(answer.substr(9, 3)).c_str()) : 0;
}

std::string bodyOf(std::string_view answer) {
    const auto end = answer.find("\r\n\r\n");
    return end == std::string_view::npos ? std::string() : std::string(answer.substr(end + 4));
}

std::size_t residentBytes() {
    std::size_t whole = 0;
    std::size_t resident = 0;
    std::ifstream("/proc/self/statm") >> whole >> resident;
    return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

} // namespace testhttp
