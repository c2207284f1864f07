// A request in this device's name, and the server's answer, checked. Internal to the services that talk to
// the server.
#pragma once

#include "shared/service/identity.h"
#include "shared/sync/transport.h"

namespace service {

struct SignedAnswer {
    std::string body;  // the response, serialised
    std::string asked; // what a response must call its request (its `nonce`)
    std::uint64_t bytesUp = 0, bytesDown = 0;
};
// `introduce`: with the device's certificate, for a restored server that forgot it. Fails as the transport
// does, with BadResponse, ServerKeyChanged.
Result<SignedAnswer> signedPost(const Identity& me, syncing::Transport& transport, std::string_view path,
                                const std::string& body, bool introduce);

} // namespace service
