#include "mobile/cli/output.h"

#include <cstdio>

namespace cli {

using base::ErrorCode;

void Output::json(const nlohmann::ordered_json& value) const {
    // What came from a command line may be no text: it is shown as far as it can be.
    std::printf("%s\n", value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace).c_str());
}

void Output::line(const std::string& text) const {
    std::printf("%s\n", text.c_str());
}

int Output::fail(const base::Error& error) const {
    if (m_json) {
        nlohmann::ordered_json params = nlohmann::ordered_json::object();
        for (const auto& [name, value] : error.params)
            params[name] = value;
        json({{"error", base::errorName(error.code)}, {"params", params}});
    }
    std::fprintf(stderr, "%s\n", text::message(m_language, error).c_str());
    return exitCodeFor(error.code);
}

ExitCode exitCodeFor(ErrorCode code) {
    switch (code) {
    case ErrorCode::Offline:
    case ErrorCode::ServerBusy:
    case ErrorCode::BadResponse:
        return Unreachable;
    case ErrorCode::StoreOpenFailed:
    case ErrorCode::StoreLocked:
    case ErrorCode::StoreNewer:
    case ErrorCode::StoreCorrupt:
    case ErrorCode::StoreReadOnly:
    case ErrorCode::StoreFull:
    case ErrorCode::StoreIo:
    case ErrorCode::StoreForeign:
        return StoreUnusable;
    default:
        return Failed;
    }
}

} // namespace cli
