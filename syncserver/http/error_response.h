// ErrorCode → HTTP status: the only place that knows both.
#pragma once

#include "shared/base/error.h"
#include "syncserver/http/message.h"

namespace http {

int statusOf(base::ErrorCode code);

// {"error": "record.not_found", "params": {…}}: the stable name and the parameters of the message catalogue's
// text; never the context. Of errors that are the server's own affair (status 5xx) not even the parameters.
HttpResponse toResponse(const base::Error& error);

} // namespace http
