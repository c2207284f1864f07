#include "syncserver/http/error_response.h"

#include <nlohmann/json.hpp>

namespace http {

int statusOf(base::ErrorCode code) {
    using base::ErrorCode;
    switch (code) {
    case ErrorCode::NotFound:
        return 404;
    case ErrorCode::NotEnrolled:
    case ErrorCode::SignedOut:
    case ErrorCode::CodeInvalid:
    case ErrorCode::BadSignature:
        return 401;
    case ErrorCode::Revoked:
    case ErrorCode::OutsideRights:
    case ErrorCode::RightsAct:
    case ErrorCode::ServerRefused:
        return 403;
    case ErrorCode::NoConflict:
    case ErrorCode::AlreadyDeleted:
    case ErrorCode::NotDeleted:
    case ErrorCode::AlreadyEnrolled:
    case ErrorCode::BadChain:
        return 409;
    case ErrorCode::TooLarge:
        return 413;
    case ErrorCode::StoreFull:
        return 507;
    case ErrorCode::StoreLocked:
    case ErrorCode::ServerBusy:
    case ErrorCode::Cancelled:
        return 503;
    case ErrorCode::Internal:
    case ErrorCode::StoreOpenFailed:
    case ErrorCode::StoreNewer:
    case ErrorCode::StoreCorrupt:
    case ErrorCode::StoreReadOnly:
    case ErrorCode::StoreIo:
    case ErrorCode::StoreForeign:
    case ErrorCode::Offline:
    case ErrorCode::BadResponse:
    case ErrorCode::ServerKeyChanged:
        return 500;
    default:
        return 400; // what is wrong with the input of the request
    }
}

HttpResponse toResponse(const base::Error& error) {
    HttpResponse response;
    response.status = statusOf(error.code);
    response.contentType = "application/json";
    nlohmann::json body{{"error", base::errorName(error.code)}};
    if (response.status < 500) {
        auto& params = body["params"] = nlohmann::json::object();
        for (const auto& [name, value] : error.params)
            params[name] = value;
    }
    response.body = body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return response;
}

} // namespace http
