#include "syncserver/http/refusal.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

namespace http {

namespace {

struct Row {
    Refusal refusal;
    int status;
    const char* name;
};

constexpr Row kRows[] = {
#define RUHU_X(name, status, text) {Refusal::name, status, text},
    RUHU_HTTP_REFUSALS(RUHU_X)
#undef RUHU_X
};

const Row& rowOf(Refusal refusal) {
    return *std::find_if(std::begin(kRows), std::end(kRows),
                         [&](const Row& row) { return row.refusal == refusal; });
}

} // namespace

int refusalStatus(Refusal refusal) {
    return rowOf(refusal).status;
}

const char* refusalName(Refusal refusal) {
    return rowOf(refusal).name;
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
