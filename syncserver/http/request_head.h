// The head of a request — request line and headers — read strictly (RFC 9112), refusing every form that two
// readers could take differently. Pure; the guard's first wall and a target for fuzzing.
#pragma once

#include "syncserver/http/limits.h"
#include "syncserver/http/message.h"
#include "syncserver/http/refusal.h"

#include <tl/expected.hpp>

namespace http {

// Who is at the other end of the socket.
struct Peer {
    std::string address;
    bool trustedProxy = false; // configured: only such a peer may speak for somebody else
};

struct RequestHead {
    // Empty when the method is none of ours: the router says 405 or 404.
    std::optional<Method> method;
    std::string path;
    std::map<std::string, std::string> query;
    HeaderList headers;
    std::optional<std::size_t> contentLength;
    bool expectsContinue = false;
    std::string remoteAddress;
};

// Reads a whole head, from the first byte to the empty line that ends it (CRLF CRLF included).
// Refuses what no client of ours sends: Transfer-Encoding, Content-Encoding, Range, repeated or contradictory
// lengths, control characters also in percent-encoded form, headers that claim an identity.
tl::expected<RequestHead, Refusal> parseHead(std::string_view bytes, const Peer& peer,
                                             const HttpLimits& limits);

// "a=1&b=%E5%BC%A0": BadQuery for a broken escape, a control character, invalid UTF-8 or a name given twice.
tl::expected<std::map<std::string, std::string>, Refusal> parseQuery(std::string_view text);

} // namespace http
