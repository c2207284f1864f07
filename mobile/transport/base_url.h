// The address of a sync server as a person enters or scans it.
#pragma once

#include "shared/base/result.h"

#include <string>

namespace transport {

struct BaseUrl {
    bool tls = true;
    std::string host; // without the brackets of an IPv6 address
    int port = 443;
    std::string prefix; // path before "/v1/…", without a slash at its end; mostly empty

    std::string origin() const; // "https://sync.example.org:8443"
};

// "https://host[:port][/prefix]". Plain http is accepted for this machine itself (127.0.0.0/8, ::1,
// localhost), and elsewhere only with `allowPlainHttp`: what households tell must not cross a network in the
// clear. Fails with InvalidInput, parameter "reason" = "form", "scheme", "host", "port" or "plain_http".
base::Result<BaseUrl> parseBaseUrl(const std::string& text, bool allowPlainHttp);

} // namespace transport
