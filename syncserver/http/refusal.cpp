#include "syncserver/http/refusal.h"

#include <nlohmann/json.hpp>

namespace http {

int refusalStatus(Refusal refusal) {
    switch (refusal) {
#define RUHU_X(name, status, text)                                                                           \
    case Refusal::name:                                                                                      \
        return status;
        RUHU_HTTP_REFUSALS(RUHU_X)
#undef RUHU_X
    }
    return 400;
}

const char* refusalName(Refusal refusal) {
    switch (refusal) {
#define RUHU_X(name, status, text)                                                                           \
    case Refusal::name:                                                                                      \
        return text;
        RUHU_HTTP_REFUSALS(RUHU_X)
#undef RUHU_X
    }
    return "";
}

HttpResponse refusalResponse(Refusal refusal, const std::string& allow, int retryAfterSeconds) {
    HttpResponse response;
    response.status = refusalStatus(refusal);
    response.contentType = "application/json";
    response.body = nlohmann::json{{"error", std::string("http.") + refusalName(refusal)}}.dump();
    if (response.status == 405)
        response.headers.add("Allow", allow);
    if (response.status == 503)
        response.headers.add("Retry-After", std::to_string(retryAfterSeconds));
    return response;
}

} // namespace http
