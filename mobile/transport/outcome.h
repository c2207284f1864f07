// What an HTTP answer means for the sync engine. Pure: no sockets, no library.
#pragma once

#include "shared/base/result.h"

#include <string>

namespace transport {

// The part of an answer that decides.
struct Answer {
    int status = 0;
    std::string contentType;
    std::string retryAfter; // as sent; empty = none
    std::string body;
};

// Used when a busy server does not say for how long, or says nonsense.
constexpr int kRetryAfterDefaultSeconds = 30;
constexpr int kRetryAfterMaxSeconds = 3600;

bool isMediaType(const std::string& contentType, const std::string& expected);

// The body of a 200 of the expected media type; else
//   ServerBusy     429 and 5xx; parameter "retry_after" in seconds
//   TooLarge       413
//   SignedOut, Revoked, … the code our server names in its JSON, when it is one that concerns a device
//   ServerRefused  another 4xx of ours; parameters "status" and, when named, "code"
//   BadResponse    anything that our server does not say: a redirect, a page of a captive portal, a foreign
//   type;
//                  parameter "status"
base::Result<std::string> judge(Answer answer, const std::string& expectedType);

} // namespace transport
