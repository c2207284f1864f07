// Why the guard turned a request away: one row a reason. The name is a label of the metrics and a field of
// the log.
#pragma once

#include "syncserver/http/message.h"

namespace http {

// X(enumerator, status, name); status 0 = the connection is closed without an answer.
#define RUHU_HTTP_REFUSALS(X)                                                                                \
    X(Malformed, 400, "malformed")                                                                           \
    X(ControlCharacter, 400, "control_character")                                                            \
    X(PathCharacter, 400, "path_character")                                                                  \
    X(BadQuery, 400, "bad_query")                                                                            \
    X(HostMissing, 400, "host_missing")                                                                      \
    X(DuplicateHeader, 400, "duplicate_header")                                                              \
    X(IdentityHeader, 400, "identity_header")                                                                \
    X(BadLength, 400, "bad_length")                                                                          \
    X(UnexpectedBody, 400, "unexpected_body")                                                                \
    X(NotFound, 404, "not_found")                                                                            \
    X(MethodNotAllowed, 405, "method_not_allowed")                                                           \
    X(SlowHead, 408, "slow_head")                                                                            \
    X(SlowBody, 408, "slow_body")                                                                            \
    X(LengthMissing, 411, "length_missing")                                                                  \
    X(TransferEncoding, 411, "transfer_encoding")                                                            \
    X(BodyTooLarge, 413, "body_too_large")                                                                   \
    X(LineTooLong, 414, "request_line_too_long")                                                             \
    X(ContentEncoding, 415, "content_encoding")                                                              \
    X(ContentType, 415, "content_type")                                                                      \
    X(Range, 416, "range")                                                                                   \
    X(Expectation, 417, "expectation")                                                                       \
    X(HeadTooLarge, 431, "head_too_large")                                                                   \
    X(TooManyHeaders, 431, "too_many_headers")                                                               \
    X(SourceLimit, 503, "source_limit")                                                                      \
    X(ConnectionLimit, 503, "connection_limit")                                                              \
    X(QueueFull, 503, "queue_full")                                                                          \
    X(MemoryFull, 503, "memory_full")                                                                        \
    X(Stopping, 503, "stopping")                                                                             \
    X(Version, 505, "version")                                                                               \
    X(Hangup, 0, "hangup")                                                                                   \
    X(SlowReader, 0, "slow_reader")

enum class Refusal {
#define RUHU_X(name, status, text) name,
    RUHU_HTTP_REFUSALS(RUHU_X)
#undef RUHU_X
};

int refusalStatus(Refusal refusal);
const char* refusalName(Refusal refusal);
// The answer to a refused request: the reason's name and nothing of what was sent. `allow` fills the Allow
// header of a 405, `retryAfterSeconds` the Retry-After of a 503.
HttpResponse refusalResponse(Refusal refusal, const std::string& allow, int retryAfterSeconds);

} // namespace http
