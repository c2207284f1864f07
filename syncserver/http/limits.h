// Every limit of the server's HTTP layer, with its unit and its reason. Tests make them small; nothing else
// does.
#pragma once

#include <chrono>
#include <cstddef>

namespace http {

struct HttpLimits {
    using Ms = std::chrono::milliseconds;

    // What one request may be. Our longest request line is below 200 B and our clients send ten headers; the
    // HTTP library's own limits are either absent or looked at only after everything has been buffered.
    std::size_t requestLineBytesMax = 1024;
    std::size_t headBytesMax = 16 * 1024; // request line and headers together
    std::size_t headerLinesMax = 100;
    std::size_t pathBytesMax = 256;

    // How long one may take, all absolute: a sender of a byte now and then gains nothing by it.
    Ms headTimeout{10'000};           // from accept to the empty line; covers a 2 s round trip with losses
    Ms bodyGrace{10'000};             // before the least rate counts
    std::size_t bodyRateMin = 4096;   // bytes a second; a 56 kbit/s modem makes 6,000
    Ms bodyTimeout{120'000};          // from the empty line to the last byte
    Ms responseTimeout{120'000};      // 8 MiB at 70 KiB/s; a slow reader holds memory, never a thread
    int sendBufferBytes = 512 * 1024; // in the kernel, a connection; the kernel's own growth goes to 4 MiB
    Ms lingerTimeout{500}; // reading on after a refusal, so that the client sees it and not a reset
    std::size_t lingerBytesMax = 256 * 1024;

    // How many at a time. A county's tablets share a few addresses (NAT), so the limit a source is generous;
    // a waiting connection costs a descriptor and its buffer, no thread.
    std::size_t connectionsMax = 2000;
    std::size_t connectionsPerSourceMax = 64;
    std::size_t bufferedBytesMax = 96 * 1024 * 1024; // request bodies in memory, all together
    std::size_t pieceBytes = 256 * 1024;             // of a streamed body, until a worker writes it
    std::size_t queueMax = 512;                      // complete requests that wait for a worker; then 503
    std::size_t workers = 8;                         // handlers only compute and use the disk
    int listenBacklog = 1024;                        // the library's own 5 drops honest tablets at 18:00
    int retryAfterSeconds = 5;                       // said with every 503

    Ms stopTimeout{10'000}; // what requests in flight get when the server stops
    // Refusals are counted always, but written to the log at most so often a second: a flood must not fill
    // the disk.
    std::size_t refusalLogsPerSecondMax = 10;
};

} // namespace http
