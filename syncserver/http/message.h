// Requests and responses as values of our own: only http_server.cpp knows the HTTP library (README, Layers).
// Terms are those of RFC 9110.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace http {

enum class Method { Get, Head, Post, Put, Patch, Delete, Options };

const char* methodName(Method method);
// Nothing for a method we do not know (TRACE, CONNECT, lower case).
std::optional<Method> methodFromName(std::string_view name);

// Header fields in the order of arrival. Names are looked up without regard to case (RFC 9110, 5.1).
class HeaderList {
public:
    void add(std::string name, std::string value) {
        m_fields.emplace_back(std::move(name), std::move(value));
    }
    // The first value of a field, or nullptr. The pointer lives as long as the list is not changed.
    const std::string* find(std::string_view name) const;
    std::size_t count(std::string_view name) const;
    const std::vector<std::pair<std::string, std::string>>& fields() const { return m_fields; }

private:
    std::vector<std::pair<std::string, std::string>> m_fields;
};

// What a handler gets. Everything in it has passed the guard: bounded, free of control characters, of a
// declared type.
struct HttpRequest {
    Method method = Method::Get;
    std::string path;                          // as sent, without the query; never percent-encoded (guard)
    std::map<std::string, std::string> params; // {id} segments of the route's pattern
    std::map<std::string, std::string> query;  // percent-decoded; a name given twice is refused by the guard
    HeaderList headers;
    std::string body;
    std::string remoteAddress; // of the peer, or what a configured proxy says of it
    std::string requestId;     // given by the server; in the log and in X-Request-Id
};

struct HttpResponse {
    int status = 200;
    std::string contentType;
    HeaderList headers;
    std::string body;
};

// Called on a worker thread, several at the same time. Must not throw; if it does, the client sees a bare
// 500.
using Handler = std::function<HttpResponse(const HttpRequest&)>;

// ASCII comparison without regard to case.
bool equalsIgnoringCase(std::string_view a, std::string_view b);
// True if a byte below 0x20 or 0x7F occurs: no header, path or query of ours may carry one.
bool hasControlCharacter(std::string_view text);

} // namespace http
