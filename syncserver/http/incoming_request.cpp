#include "syncserver/http/incoming_request.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace http {

namespace {

// "application/x-protobuf; messageType=…" is of the type before the semicolon.
std::string_view mediaType(std::string_view contentType) {
    auto type = contentType.substr(0, contentType.find(';'));
    while (!type.empty() && type.back() == ' ')
        type.remove_suffix(1);
    return type;
}

bool takesBody(const Route& route) {
    return !route.contentTypes.empty();
}

} // namespace

IncomingRequest::IncomingRequest(const Router& router, const HttpLimits& limits, Peer peer)
    : m_router(router), m_limits(limits), m_peer(std::move(peer)) {}

std::string IncomingRequest::allowed() const {
    return m_router.allowed(m_request.path);
}

IncomingRequest::Step IncomingRequest::feed(std::string_view bytes) {
    return m_headComplete ? feedBody(bytes) : feedHead(bytes);
}

IncomingRequest::Step IncomingRequest::refuse(Refusal refusal) {
    m_refusal = refusal;
    m_head = {};
    m_request.body = {};
    return Step::Refused;
}

IncomingRequest::Step IncomingRequest::feedHead(std::string_view bytes) {
    // The end may lie across two pieces, so the search begins three bytes back.
    const std::size_t from = m_head.size() < 3 ? 0 : m_head.size() - 3;
    const std::size_t room = m_limits.headBytesMax - m_head.size();
    const auto taken = bytes.substr(0, room);
    m_head += taken;
    const auto end = m_head.find("\r\n\r\n", from);
    if (end == std::string::npos) {
        if (std::min(m_head.find("\r\n"), m_head.size()) > m_limits.requestLineBytesMax)
            return refuse(Refusal::LineTooLong);
        return m_head.size() < m_limits.headBytesMax ? Step::NeedMore : refuse(Refusal::HeadTooLarge);
    }
    const std::size_t headBytes = end + 4;
    const auto rest = bytes.substr(headBytes - (m_head.size() - taken.size()));
    m_headBytes = headBytes;
    auto head = parseHead(std::string_view(m_head).substr(0, headBytes), m_peer, m_limits);
    if (!head)
        return refuse(head.error());
    m_head = {};
    const Step step = acceptHead(std::move(*head));
    if (step == Step::Refused || step == Step::Complete || rest.empty())
        return step;
    m_continueWanted = false; // a body that is already there needs no "100 Continue"
    if (step != Step::Begin)
        return feedBody(rest);
    m_request.body =
        rest.substr(0, m_bodyExpected); // kept until the sink is open; one read of the wire at most
    return step;
}

IncomingRequest::Step IncomingRequest::acceptHead(RequestHead head) {
    m_headComplete = true;
    m_request.path = head.path;
    if (!head.method)
        return refuse(m_router.allowed(head.path).empty() ? Refusal::NotFound : Refusal::MethodNotAllowed);
    auto found = m_router.find(*head.method, head.path);
    if (!found)
        return refuse(found.error());
    m_route = found->route;
    m_request.method = *head.method;
    m_request.params = std::move(found->params);
    const Step step = checkBody(head);
    m_request.query = std::move(head.query);
    m_request.headers = std::move(head.headers);
    m_request.remoteAddress = std::move(head.remoteAddress);
    return step;
}

IncomingRequest::Step IncomingRequest::checkBody(const RequestHead& head) {
    if (!takesBody(*m_route))
        return head.contentLength.value_or(0) > 0 ? refuse(Refusal::UnexpectedBody) : Step::Complete;
    if (!head.contentLength)
        return refuse(Refusal::LengthMissing);
    if (*head.contentLength > m_route->bodyBytesMax)
        return refuse(Refusal::BodyTooLarge);
    const auto* type = head.headers.find("Content-Type");
    const auto given = mediaType(type ? *type : std::string_view());
    const bool accepted = std::any_of(m_route->contentTypes.begin(), m_route->contentTypes.end(),
                                      [&](const auto& wanted) { return equalsIgnoringCase(wanted, given); });
    if (!accepted)
        return refuse(Refusal::ContentType);
    m_bodyExpected = *head.contentLength;
    m_continueWanted = head.expectsContinue;
    if (m_route->sink)
        return Step::Begin;
    if (m_bodyExpected == 0)
        return Step::Complete;
    return head.expectsContinue ? Step::SendContinue : Step::NeedMore;
}

IncomingRequest::Step IncomingRequest::feedBody(std::string_view bytes) {
    assert(!bodyDone());
    // Grows with what has come, never with what was announced.
    m_request.body += bytes.substr(0, m_bodyExpected - bodyReceived());
    if (m_route->sink)
        return bodyDone() || m_request.body.size() >= m_limits.pieceBytes ? Step::Piece : Step::NeedMore;
    return bodyDone() ? Step::Complete : Step::NeedMore;
}

IncomingRequest::Step IncomingRequest::resume() {
    if (bodyDone() || m_request.body.size() >= m_limits.pieceBytes)
        return Step::Piece;
    return std::exchange(m_continueWanted, false) ? Step::SendContinue : Step::NeedMore;
}

std::string IncomingRequest::takePiece() {
    m_taken += m_request.body.size();
    return std::exchange(m_request.body, {});
}

HttpRequest IncomingRequest::take() {
    if (!m_route || !m_route->sink)
        return std::move(m_request);
    std::string body = std::exchange(m_request.body, {});
    HttpRequest head = std::exchange(m_request, {});
    m_request.body = std::move(body);
    return head;
}

} // namespace http
