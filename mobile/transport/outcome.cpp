#include "mobile/transport/outcome.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace transport {

namespace {

using base::ErrorCode;

// Codes of the server that say something about this device. Others (its full disk, say) must not pass for our
// own.
constexpr std::array<ErrorCode, 9> kAboutUs{
    ErrorCode::SignedOut,    ErrorCode::Revoked,       ErrorCode::NotEnrolled,
    ErrorCode::CodeInvalid,  ErrorCode::NewerProtocol, ErrorCode::AlreadyEnrolled,
    ErrorCode::BadSignature, ErrorCode::TooLarge,      ErrorCode::OutsideRights};

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

int retryAfterSeconds(const std::string& text) {
    int seconds = 0;
    const auto* end = text.data() + text.size();
    const auto [stop, failed] = std::from_chars(text.data(), end, seconds);
    if (failed != std::errc() || stop != end || seconds < 0)
        return kRetryAfterDefaultSeconds; // also an HTTP date: no clock is asked here
    return std::min(seconds, kRetryAfterMaxSeconds);
}

// The "error" member of our server's JSON; empty when it is not that.
std::string namedCode(const Answer& answer) {
    if (!isMediaType(answer.contentType, "application/json"))
        return {};
    const auto json = nlohmann::json::parse(answer.body, nullptr, false);
    if (!json.is_object() || !json.contains("error") || !json["error"].is_string())
        return {};
    return json["error"].get<std::string>();
}

tl::unexpected<base::Error> refused(const Answer& answer) {
    const auto code = namedCode(answer);
    for (const auto known : kAboutUs) {
        if (code == base::errorName(known))
            return base::fail(known, "post");
    }
    if (answer.status == 413)
        return base::fail(ErrorCode::TooLarge, "post");
    const auto status = std::to_string(answer.status);
    if (code.empty()) // our server names every refusal; this is somebody else's page
        return base::fail(ErrorCode::BadResponse, "post", {{"status", status}});
    return base::fail(ErrorCode::ServerRefused, "post", {{"status", status}, {"code", code}});
}

} // namespace

bool isMediaType(const std::string& contentType, const std::string& expected) {
    auto type = std::string_view(contentType).substr(0, contentType.find(';'));
    while (!type.empty() && type.back() == ' ')
        type.remove_suffix(1);
    return std::equal(type.begin(), type.end(), expected.begin(), expected.end(),
                      [](char a, char b) { return lower(a) == lower(b); });
}

base::Result<std::string> judge(Answer answer, const std::string& expectedType) {
    if (answer.status == 429 || (answer.status >= 500 && answer.status < 600))
        return base::fail(ErrorCode::ServerBusy, "post",
                          {{"retry_after", std::to_string(retryAfterSeconds(answer.retryAfter))},
                           {"status", std::to_string(answer.status)}});
    if (answer.status >= 400 && answer.status < 500)
        return refused(answer);
    if (answer.status != 200 || !isMediaType(answer.contentType, expectedType))
        return base::fail(ErrorCode::BadResponse, "post", {{"status", std::to_string(answer.status)}});
    return std::move(answer.body);
}

} // namespace transport
