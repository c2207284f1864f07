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
        Begin,        // of a route with a sink: the head is there; resume() once the sink is open
        Piece,        // … takePiece(), and resume() once the sink has it
        Refused       // see refusal(); nothing more is read
    };

    // `router` and `limits` must outlive this object.
    IncomingRequest(const Router& router, const HttpLimits& limits, Peer peer);

    // Takes the next bytes of the wire. What follows a complete request is dropped: a connection carries one
    // request. REQUIRES: the last step was NeedMore or SendContinue.
    Step feed(std::string_view bytes);
    // Goes on after Begin or Piece: NeedMore, SendContinue, or the next Piece, which may be empty when no
    // more comes.
    Step resume();
    // What has come of the body and was not taken yet.
    std::string takePiece();
    bool bodyDone() const { return bodyReceived() == m_bodyExpected; }

    Refusal refusal() const { return m_refusal; }
    // The Allow header's value after a MethodNotAllowed.
    std::string allowed() const;
    bool headComplete() const { return m_headComplete; }
    std::size_t bodyReceived() const { return m_taken + m_request.body.size(); }
    std::size_t bodyHeld() const { return m_request.body.size(); } // of these, still in memory here
    // Bytes taken from the wire that count: head and body.
    std::size_t bytesReceived() const { return m_headBytes + bodyReceived(); }
    // The route, once the head is complete and accepted; else nullptr.
    const Route* route() const { return m_route; }
    // REQUIRES: Complete, or Begin: then without a body. Leaves the object empty.
    HttpRequest take();

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
    std::size_t m_taken = 0; // of the body, by takePiece()
    bool m_continueWanted = false;
    const Route* m_route = nullptr;
    HttpRequest m_request;
    Refusal m_refusal = Refusal::Malformed;
};

} // namespace http
