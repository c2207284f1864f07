// The other end of a socket as text, and as the "source" that connection limits count.
#pragma once

#include <string>

struct sockaddr_storage;

namespace http {

struct PeerAddress {
    std::string text; // "192.0.2.7", "2001:db8::1"; an IPv4 address in IPv6 clothes is shown as IPv4
    std::string
        source; // the address; of IPv6 its /64, since one subscriber has 2^64 addresses to hide behind
};

PeerAddress describePeer(const sockaddr_storage& address);
// Of a connected socket; empty texts when the peer is gone.
PeerAddress peerOf(int socket);

} // namespace http
