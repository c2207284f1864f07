// Posts bytes to the sync server and brings its answer. One connection a request; no redirects, no proxy, no
// cookies, no compression, a fixed set of headers. TLS is verified always; there is no switch for it. The
// caller signs and checks what it sends and gets: this class moves bytes.
#pragma once

#include "mobile/transport/base_url.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace transport {

struct TransportConfig {
    std::string baseUrl;
    bool allowPlainHttp = false; // http:// beyond this machine: for trials only
    std::string expectedType = "application/octet-stream";
    std::size_t responseBytesMax = 8 * 1024 * 1024;
    std::string caFile;    // PEM with the county's own root; empty = the system's roots
    std::string userAgent; // "ruhu-tablet/0.1"; names the program, not the device
};

// For networks of 56 kbit/s and 2 s round trips.
struct Timeouts {
    std::chrono::milliseconds connect{15'000};
    std::chrono::milliseconds silence{30'000}; // longest time without a byte
    std::chrono::milliseconds total{180'000};  // from the call to the last byte
};

// Bytes so far and in all (0 = not known). Called on the posting thread.
using Progress = std::function<void(std::size_t bytesDone, std::size_t bytesTotal)>;

struct PostOptions {
    Timeouts timeouts;
    Progress upload;
    Progress download;
};

class HttpTransport {
public:
    // Fails with InvalidInput (see parseBaseUrl) or, for https in a build without TLS, with reason "no_tls".
    static base::Result<std::unique_ptr<HttpTransport>> create(const TransportConfig& config);
    ~HttpTransport();

    // Sends `body` to base URL + `path` ("/v1/sync") and returns the body of the answer. Blocks; one call at
    // a time. Fails with
    //   Offline     cannot connect, cut, or too slow; parameter "reason" = "connect", "cut", "timeout"
    //   Cancelled   by cancel()
    //   TooLarge    the answer exceeds responseBytesMax, or the server says so of ours
    //   BadResponse not our server: a portal's page, a redirect, a certificate that does not verify
    //   ServerBusy, ServerRefused, SignedOut, … see outcome.h
    // After Offline, Cancelled and BadResponse it is not known whether the server has taken the request.
    base::Result<std::string> post(const std::string& path, const std::string& body,
                                   const std::string& contentType, const PostOptions& options = {});

    // Ends the post() under way, within about 20 ms unless it is waiting for the resolver; without one,
    // nothing happens. Any thread.
    void cancel();

private:
    struct Impl;
    explicit HttpTransport(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace transport
