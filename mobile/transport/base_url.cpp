#include "mobile/transport/base_url.h"

#include <algorithm>
#include <charconv>

namespace transport {

namespace {

tl::unexpected<base::Error> refuse(const char* reason) {
    return base::fail(base::ErrorCode::InvalidInput, "read server address", {{"reason", reason}});
}

bool isAlnum(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool consistsOf(std::string_view text, std::string_view marks) {
    return std::all_of(text.begin(), text.end(),
                       [&](char c) { return isAlnum(c) || marks.find(c) != std::string_view::npos; });
}

bool isLoopback(std::string_view host) {
    return host == "localhost" || host == "::1" ||
           (host.starts_with("127.") &&
            std::all_of(host.begin(), host.end(), [](char c) { return c == '.' || (c >= '0' && c <= '9'); }));
}

// Takes the host, in brackets or not, off the front of `rest`.
bool takeHost(std::string_view& rest, BaseUrl& url) {
    const bool bracketed = rest.starts_with('[');
    const auto end = bracketed ? rest.find(']') : std::min(rest.find_first_of(":/"), rest.size());
    if (end == std::string_view::npos)
        return false;
    url.host = rest.substr(bracketed ? 1 : 0, bracketed ? end - 1 : end);
    rest.remove_prefix(bracketed ? end + 1 : end);
    return !url.host.empty() && consistsOf(url.host, bracketed ? ":." : "-._");
}

bool takePort(std::string_view& rest, BaseUrl& url) {
    if (!rest.starts_with(':'))
        return true;
    rest.remove_prefix(1);
    const auto digits = rest.substr(0, rest.find('/'));
    const auto* end = digits.data() + digits.size();
    const auto [stop, failed] = std::from_chars(digits.data(), end, url.port);
    rest.remove_prefix(digits.size());
    return failed == std::errc() && stop == end && url.port > 0 && url.port < 65536;
}

} // namespace

std::string BaseUrl::origin() const {
    const bool v6 = host.find(':') != std::string::npos;
    return std::string(tls ? "https://" : "http://") + (v6 ? "[" + host + "]" : host) + ":" +
           std::to_string(port);
}

base::Result<BaseUrl> parseBaseUrl(const std::string& text, bool allowPlainHttp) {
    BaseUrl url;
    std::string_view rest = text;
    const auto colon = rest.find("://");
    if (colon == std::string_view::npos)
        return refuse("form");
    const auto scheme = rest.substr(0, colon);
    if (scheme != "https" && scheme != "http")
        return refuse("scheme");
    url.tls = scheme == "https";
    url.port = url.tls ? 443 : 80;
    rest.remove_prefix(colon + 3);
    if (!takeHost(rest, url))
        return refuse("host");
    if (!takePort(rest, url))
        return refuse("port");
    while (rest.ends_with('/'))
        rest.remove_suffix(1);
    if ((!rest.empty() && rest.front() != '/') || !consistsOf(rest, "-._~/"))
        return refuse("form");
    url.prefix = rest;
    if (!url.tls && !allowPlainHttp && !isLoopback(url.host))
        return refuse("plain_http");
    return url;
}

} // namespace transport
