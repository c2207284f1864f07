#include "syncserver/http/router.h"

#include <algorithm>
#include <cassert>

namespace http {

namespace {

// Takes the next segment off a path: "/a/b" gives "a" and leaves "/b".
std::string_view takeSegment(std::string_view& rest) {
    rest.remove_prefix(1);
    const auto end = std::min(rest.find('/'), rest.size());
    const auto segment = rest.substr(0, end);
    rest.remove_prefix(end);
    return segment;
}

bool isParameter(std::string_view segment) {
    return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

std::optional<std::map<std::string, std::string>> match(std::string_view pattern, std::string_view path) {
    std::map<std::string, std::string> params;
    while (!pattern.empty() && !path.empty()) {
        if (pattern.front() != '/' || path.front() != '/')
            return std::nullopt;
        const auto wanted = takeSegment(pattern);
        const auto given = takeSegment(path);
        if (isParameter(wanted)) {
            if (given.empty())
                return std::nullopt;
            params.emplace(wanted.substr(1, wanted.size() - 2), given);
        } else if (wanted != given) {
            return std::nullopt;
        }
    }
    if (!pattern.empty() || !path.empty())
        return std::nullopt;
    return params;
}

// '{' sorts after every character of a literal segment except '|', '}' and '~', which no pattern of ours has:
// so plain order puts literals first.
bool literalFirst(const Route& a, const Route& b) {
    return a.pattern < b.pattern;
}

} // namespace

Router::Router(std::vector<Route> routes) : m_routes(std::move(routes)) {
    assert(std::all_of(m_routes.begin(), m_routes.end(),
                       [](const Route& route) { return !route.pattern.empty() && route.pattern[0] == '/'; }));
    std::stable_sort(m_routes.begin(), m_routes.end(), literalFirst);
}

tl::expected<RouteMatch, Refusal> Router::find(Method method, std::string_view path) const {
    bool known = false;
    for (const auto& route : m_routes) {
        auto params = match(route.pattern, path);
        if (!params)
            continue;
        if (route.method == method)
            return RouteMatch{&route, std::move(*params)};
        known = true;
    }
    return tl::unexpected(known ? Refusal::MethodNotAllowed : Refusal::NotFound);
}

std::string Router::allowed(std::string_view path) const {
    std::string methods;
    for (const auto& route : m_routes) {
        if (!match(route.pattern, path))
            continue;
        methods += methods.empty() ? "" : ", ";
        methods += methodName(route.method);
    }
    return methods;
}

} // namespace http
