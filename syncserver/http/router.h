// The table of routes and the decision which of them a request means. Pure: no sockets, no library.
#pragma once

#include "syncserver/http/message.h"
#include "syncserver/http/refusal.h"

#include <memory>
#include <tl/expected.hpp>

namespace http {

// Takes a body that goes to the disk as it comes, so that what arrived before a cut counts. Called on worker
// threads, one call at a time. Must not throw.
class BodySink {
public:
    virtual ~BodySink() = default; // without finish(): the sender is gone, or was refused
    // The next bytes, a few hundred KiB at most; an answer ends the request here.
    virtual std::optional<HttpResponse> take(std::string_view piece) = 0;
    // All bytes announced have been taken.
    virtual HttpResponse finish() = 0;
};
// Asked when the head is there and nothing of the body has been read: the sink, or the answer that refuses
// it.
using SinkOpener = std::function<tl::expected<std::unique_ptr<BodySink>, HttpResponse>(const HttpRequest&)>;

// One row of the API. What it does not declare, the guard refuses before the handler is asked.
struct Route {
    Method method = Method::Get;
    std::string pattern; // "/v1/files/{id}": a {name} matches one non-empty segment
    Handler handler;
    std::vector<std::string> contentTypes; // accepted media types; empty = the route takes no body
    std::size_t bodyBytesMax = 0;
    SinkOpener sink = {}; // instead of `handler`, for a body that is too large to be held
};

struct RouteMatch {
    const Route* route = nullptr; // owned by the router
    std::map<std::string, std::string> params;
};

// Immutable after construction, so it may be asked from any thread.
class Router {
public:
    // REQUIRES: patterns begin with '/'; no two rows with the same method match the same path, save that a
    // literal segment goes before {name}.
    explicit Router(std::vector<Route> routes);

    // NotFound, or MethodNotAllowed when the path exists under another method (see allowed()).
    tl::expected<RouteMatch, Refusal> find(Method method, std::string_view path) const;
    // The methods of a path as the value of an Allow header: "GET, POST".
    std::string allowed(std::string_view path) const;
    const std::vector<Route>& routes() const { return m_routes; }

private:
    std::vector<Route> m_routes; // literal segments first
};

} // namespace http
