#include "syncserver/handlers/sync_handlers.h"

#include "shared/base/limits.h"
#include "syncserver/http/metrics.h"

#include <utility>

namespace handlers {

using base::ErrorCode;

namespace {

constexpr const char* kBinary = "application/octet-stream";

// Envelopes answer everything they can themselves; what is left is bytes that are no envelope, and a database
// that cannot be used. The one place that knows status numbers for our own errors.
http::HttpResponse failure(const base::Error& error) {
    http::HttpResponse response;
    switch (error.code) {
    case ErrorCode::BadBytes:
        response.status = 400;
        break;
    case ErrorCode::TooLarge:
        response.status = 413;
        break;
    case ErrorCode::StoreFull:
        response.status = 507;
        break;
    case ErrorCode::StoreLocked:
        response.status = 503;
        response.headers.add("Retry-After", "5");
        break;
    default:
        response.status = 500;
    }
    response.contentType = "text/plain; charset=utf-8";
    response.body = std::string(base::errorName(error.code)) + "\n";
    return response;
}

http::HttpResponse answer(base::Result<std::string> result) {
    if (!result)
        return failure(result.error());
    http::HttpResponse response;
    response.contentType = kBinary;
    response.body = std::move(*result);
    return response;
}

} // namespace

std::vector<http::Route> apiRoutes(serverservice::SyncService& service,
                                   std::function<std::string()> metrics) {
    using http::HttpRequest;
    using http::Method;
    const auto sync = [&service](const HttpRequest& request) { return answer(service.sync(request.body)); };
    const auto history = [&service](const HttpRequest& request) {
        return answer(service.history(request.body));
    };
    const auto enrol = [&service](const HttpRequest& request) { return answer(service.enrol(request.body)); };
    const auto health = [](const HttpRequest&) {
        return http::HttpResponse{200, "application/json", {}, "{\"status\":\"ok\"}\n"};
    };
    const auto figures = [metrics = std::move(metrics)](const HttpRequest&) {
        return http::HttpResponse{200, http::kExpositionType, {}, metrics()};
    };
    return {
        {Method::Post, "/v1/sync", sync, {kBinary}, base::limits::kRequestBytesMax},
        {Method::Post, "/v1/history", history, {kBinary}, 64 * 1024},
        {Method::Post, "/v1/enrol", enrol, {kBinary}, 64 * 1024},
        {Method::Get, "/health", health, {}, 0},
        {Method::Get, "/metrics", figures, {}, 0},
    };
}

} // namespace handlers
