#include "syncserver/http/request_head.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace http {

namespace {

using HeadResult = tl::expected<RequestHead, Refusal>;
using Check = tl::expected<void, Refusal>;

// Names that servers and libraries use to tell a program who the client is (CVE-2025-66570 and its kin): from
// a client they are lies. The second list is a configured proxy's to set.
constexpr std::array<std::string_view, 7> kNeverFromOutside{
    "remote_addr", "remote_port", "local_addr", "local_port", "remote-addr", "remote_user", "remote-user"};
constexpr std::array<std::string_view, 6> kOnlyFromProxy{
    "x-forwarded-for", "x-real-ip", "forwarded", "x-forwarded-proto", "x-forwarded-host", "x-forwarded-port"};
// Repeating one of these lets two readers see two requests.
constexpr std::array<std::string_view, 5> kOnlyOnce{"host", "content-length", "content-type", "authorization",
                                                    "expect"};

template <std::size_t N>
bool isOneOf(std::string_view name, const std::array<std::string_view, N>& list) {
    return std::any_of(list.begin(), list.end(), [&](auto entry) { return equalsIgnoringCase(name, entry); });
}

bool isAlnum(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
// RFC 9110, 5.6.2
bool isTokenCharacter(char c) {
    return isAlnum(c) || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}
// Our ids and codes need no more; without '%' a path has one spelling only.
bool isPathCharacter(char c) {
    return isAlnum(c) || std::string_view("-._~/:@").find(c) != std::string_view::npos;
}

int hexValue(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

// True if "%0d", "%0A", "%00" … occurs: the library decodes header values, a handler might (CVE-2026-45372).
bool hasEncodedControl(std::string_view text) {
    for (auto at = text.find('%'); at != std::string_view::npos; at = text.find('%', at + 1)) {
        if (at + 2 >= text.size())
            return false;
        const int high = hexValue(text[at + 1]);
        const int low = hexValue(text[at + 2]);
        if (high >= 0 && low >= 0 && (high * 16 + low < 0x20 || high * 16 + low == 0x7F))
            return true;
    }
    return false;
}

bool isUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80   ? 1
                                   : lead < 0xC2 ? 0
                                   : lead < 0xE0 ? 2
                                   : lead < 0xF0 ? 3
                                   : lead < 0xF5 ? 4
                                                 : 0;
        if (length == 0 || i + length > text.size())
            return false;
        unsigned code = length == 1 ? lead : lead & (0xFFu >> (length + 1));
        for (std::size_t k = 1; k < length; ++k) {
            const auto byte = static_cast<unsigned char>(text[i + k]);
            if ((byte & 0xC0) != 0x80)
                return false;
            code = (code << 6) | (byte & 0x3Fu);
        }
        if ((length == 3 && code < 0x800) || (length == 4 && (code < 0x10000 || code > 0x10FFFF)) ||
            (code >= 0xD800 && code <= 0xDFFF))
            return false;
        i += length;
    }
    return true;
}

std::optional<std::string> decodeQueryText(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i] == '+' ? ' ' : text[i];
            continue;
        }
        if (i + 2 >= text.size() || hexValue(text[i + 1]) < 0 || hexValue(text[i + 2]) < 0)
            return std::nullopt;
        out += static_cast<char>(hexValue(text[i + 1]) * 16 + hexValue(text[i + 2]));
        i += 2;
    }
    if (hasControlCharacter(out) || !isUtf8(out))
        return std::nullopt;
    return out;
}

std::string_view takeLine(std::string_view& rest) {
    const auto end = rest.find("\r\n");
    const auto line = rest.substr(0, end);
    rest.remove_prefix(end + 2);
    return line;
}

std::string_view trim(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

Check readRequestLine(std::string_view line, const HttpLimits& limits, RequestHead& head) {
    if (line.size() > limits.requestLineBytesMax)
        return tl::unexpected(Refusal::LineTooLong);
    if (hasControlCharacter(line))
        return tl::unexpected(Refusal::ControlCharacter);
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last || line.find(' ', first + 1) != last)
        return tl::unexpected(Refusal::Malformed);
    if (line.substr(last + 1) != "HTTP/1.1" && line.substr(last + 1) != "HTTP/1.0")
        return tl::unexpected(Refusal::Version);
    head.method = methodFromName(line.substr(0, first));
    const auto target = line.substr(first + 1, last - first - 1);
    const auto path = target.substr(0, target.find('?'));
    if (path.empty() || path.front() != '/')
        return tl::unexpected(Refusal::Malformed);
    if (path.size() > limits.pathBytesMax)
        return tl::unexpected(Refusal::LineTooLong);
    if (!std::all_of(path.begin(), path.end(), isPathCharacter))
        return tl::unexpected(Refusal::PathCharacter);
    head.path = path;
    if (path.size() == target.size())
        return {};
    auto query = parseQuery(target.substr(path.size() + 1));
    if (!query)
        return tl::unexpected(query.error());
    head.query = std::move(*query);
    return {};
}

Check readHeader(std::string_view line, const Peer& peer, RequestHead& head) {
    const auto colon = line.find(':');
    if (colon == 0 || colon == std::string_view::npos)
        return tl::unexpected(Refusal::Malformed); // also a folded line: it begins with a blank
    const auto name = line.substr(0, colon);
    if (!std::all_of(name.begin(), name.end(), isTokenCharacter))
        return tl::unexpected(Refusal::Malformed);
    const auto value = trim(line.substr(colon + 1));
    if (hasControlCharacter(value) || hasEncodedControl(value))
        return tl::unexpected(Refusal::ControlCharacter);
    if (isOneOf(name, kNeverFromOutside) || (!peer.trustedProxy && isOneOf(name, kOnlyFromProxy)))
        return tl::unexpected(Refusal::IdentityHeader);
    if (isOneOf(name, kOnlyOnce) && head.headers.find(name))
        return tl::unexpected(Refusal::DuplicateHeader);
    head.headers.add(std::string(name), std::string(value));
    return {};
}

Check readLength(RequestHead& head) {
    const auto* value = head.headers.find("Content-Length");
    if (!value)
        return {};
    std::size_t length = 0;
    const auto* end = value->data() + value->size();
    const bool digits = !value->empty() && std::all_of(value->begin(), value->end(),
                                                       [](char c) { return c >= '0' && c <= '9'; });
    const auto [stop, failed] = std::from_chars(value->data(), end, length);
    if (!digits || failed != std::errc() || stop != end)
        return tl::unexpected(Refusal::BadLength);
    head.contentLength = length;
    return {};
}

Check checkMeaning(RequestHead& head) {
    if (!head.headers.find("Host"))
        return tl::unexpected(Refusal::HostMissing);
    if (head.headers.find("Transfer-Encoding") || head.headers.find("Trailer"))
        return tl::unexpected(Refusal::TransferEncoding);
    if (head.headers.find("Content-Encoding"))
        return tl::unexpected(Refusal::ContentEncoding);
    if (head.headers.find("Range") || head.headers.find("If-Range"))
        return tl::unexpected(Refusal::Range);
    if (const auto* expect = head.headers.find("Expect")) {
        if (!equalsIgnoringCase(*expect, "100-continue"))
            return tl::unexpected(Refusal::Expectation);
        head.expectsContinue = true;
    }
    return readLength(head);
}

// Behind a proxy the last address of X-Forwarded-For is the one the proxy itself saw; those before it are
// claims.
Check findRemoteAddress(const Peer& peer, RequestHead& head) {
    head.remoteAddress = peer.address;
    const auto* chain = head.headers.find("X-Forwarded-For");
    if (!chain)
        return {};
    if (head.headers.count("X-Forwarded-For") > 1)
        return tl::unexpected(Refusal::DuplicateHeader);
    const auto comma = chain->rfind(',');
    const std::string last(trim(std::string_view(*chain).substr(comma == std::string::npos ? 0 : comma + 1)));
    std::array<unsigned char, 16> parsed{};
    if (inet_pton(AF_INET, last.c_str(), parsed.data()) != 1 &&
        inet_pton(AF_INET6, last.c_str(), parsed.data()) != 1)
        return tl::unexpected(Refusal::Malformed);
    head.remoteAddress = last;
    return {};
}

} // namespace

HeadResult parseHead(std::string_view bytes, const Peer& peer, const HttpLimits& limits) {
    if (bytes.size() > limits.headBytesMax)
        return tl::unexpected(Refusal::HeadTooLarge);
    if (bytes.size() < 4 || bytes.substr(bytes.size() - 4) != "\r\n\r\n")
        return tl::unexpected(Refusal::Malformed);
    RequestHead head;
    if (auto line = readRequestLine(takeLine(bytes), limits, head); !line)
        return tl::unexpected(line.error());
    std::size_t lines = 0;
    for (auto line = takeLine(bytes); !line.empty(); line = takeLine(bytes)) {
        if (++lines > limits.headerLinesMax)
            return tl::unexpected(Refusal::TooManyHeaders);
        if (auto header = readHeader(line, peer, head); !header)
            return tl::unexpected(header.error());
    }
    if (!bytes.empty())
        return tl::unexpected(Refusal::Malformed);
    if (auto meaning = checkMeaning(head); !meaning)
        return tl::unexpected(meaning.error());
    if (auto address = findRemoteAddress(peer, head); !address)
        return tl::unexpected(address.error());
    return head;
}

tl::expected<std::map<std::string, std::string>, Refusal> parseQuery(std::string_view text) {
    std::map<std::string, std::string> query;
    while (!text.empty()) {
        const auto pair = text.substr(0, text.find('&'));
        text.remove_prefix(std::min(text.size(), pair.size() + 1));
        if (pair.empty())
            continue;
        const auto equals = std::min(pair.find('='), pair.size());
        auto name = decodeQueryText(pair.substr(0, equals));
        auto value = decodeQueryText(pair.substr(std::min(pair.size(), equals + 1)));
        if (!name || !value || !query.emplace(std::move(*name), std::move(*value)).second)
            return tl::unexpected(Refusal::BadQuery);
    }
    return query;
}

} // namespace http
