#include "syncserver/http/peer_address.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <array>
#include <cstring>

namespace http {

namespace {

std::string text(int family, const void* address) {
    std::array<char, INET6_ADDRSTRLEN> buffer{};
    const char* shown = inet_ntop(family, address, buffer.data(), static_cast<socklen_t>(buffer.size()));
    return shown ? shown : "";
}

PeerAddress describeV6(const sockaddr_in6& v6) {
    if (IN6_IS_ADDR_V4MAPPED(&v6.sin6_addr)) {
        const auto shown = text(AF_INET, v6.sin6_addr.s6_addr + 12);
        return {shown, shown};
    }
    in6_addr network = v6.sin6_addr;
    std::memset(network.s6_addr + 8, 0, 8);
    return {text(AF_INET6, &v6.sin6_addr), text(AF_INET6, &network) + "/64"};
}

} // namespace

PeerAddress describePeer(const sockaddr_storage& address) {
    if (address.ss_family == AF_INET6) {
        sockaddr_in6 v6{};
        std::memcpy(&v6, &address, sizeof v6);
        return describeV6(v6);
    }
    if (address.ss_family == AF_INET) {
        sockaddr_in v4{};
        std::memcpy(&v4, &address, sizeof v4);
        const auto shown = text(AF_INET, &v4.sin_addr);
        return {shown, shown};
    }
    return {};
}

PeerAddress peerOf(int socket) {
    sockaddr_storage address{};
    socklen_t length = sizeof address;
    if (getpeername(socket, reinterpret_cast<sockaddr*>(&address), &length) != 0)
        return {};
    return describePeer(address);
}

} // namespace http
