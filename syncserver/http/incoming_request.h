// One request as its bytes come in, in pieces of any size. Pure state machine: it does no I/O and knows no
// time; the connection loop feeds it and asks what to do. One thread at a time.
#pragma once

#include "syncserver/http/request_head.h"
#include "syncserver/http/router.h"

namespace http {

class IncomingRequest {
public:
    enum class Step {
        NeedMore,
        SendContinue, // the client waits for "100 Continue" before it sends the body
        Complete,     // take() it
        Refused       // see refusal(); nothing more is read
    };

    // `router` and `limits` must outlive this object.
    IncomingRequest(const Router& router, const HttpLimits& limits, Peer peer);

    // Takes the next bytes of the wire. What follows a complete request is dropped: a connection carries one
    // request. REQUIRES: the last step was NeedMore or SendContinue.
    Step feed(std::string_view bytes);

    Refusal refusal() const { return m_refusal; }
    // The Allow header's value after a MethodNotAllowed.
    std::string allowed() const;
    bool headComplete() const { return m_headComplete; }
    std::size_t bodyReceived() const { return m_request.body.size(); }
    // Bytes taken from the wire that count: head and body.
    std::size_t bytesReceived() const { return m_headBytes + m_request.body.size(); }
    // The route, once the head is complete and accepted; else nullptr.
    const Route* route() const { return m_route; }
    // REQUIRES: Complete. Leaves the object empty.
    HttpRequest take() { return std::move(m_request); }

private:
    Step refuse(Refusal refusal);
    Step feedHead(std::string_view bytes);
    Step acceptHead(RequestHead head);
    Step checkBody(const RequestHead& head);
    Step feedBody(std::string_view bytes);

    const Router& m_router;
    const HttpLimits& m_limits;
    const Peer m_peer;
    std::string m_head; // until it is complete
    bool m_headComplete = false;
    std::size_t m_headBytes = 0;
    std::size_t m_bodyExpected = 0;
    const Route* m_route = nullptr;
    HttpRequest m_request;
    Refusal m_refusal = Refusal::Malformed;
};

} // namespace http
