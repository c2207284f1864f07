// The server's log: one JSON object a line, {"time", "level", "event", …}. It carries no personal data: no
// bodies, no query strings, no paths (a path holds ids), no addresses; who did what stands in the change log
// of the store. Thread-safe. A line is written at once, so the last line before a crash is there.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/result.h"

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace http {

struct LogSink {
    enum class Kind { Stderr, File, Rotating };
    Kind kind = Kind::Stderr;
    std::string file;                            // File and Rotating
    std::size_t fileBytesMax = 32 * 1024 * 1024; // Rotating: a month of a county's syncs
    std::size_t filesMax = 5;
};

enum class LogLevel { Info, Warning, Error };

struct LogField {
    std::string name;
    std::variant<std::string, std::int64_t> value;
};

// One answered or refused request.
struct AccessEntry {
    std::string requestId;
    std::string route;  // the pattern; empty when the guard refused before a route was known
    std::string reason; // the refusal's name; empty when a handler answered
    int status = 0;
    std::int64_t tookMs = 0;
    std::size_t bytesIn = 0;
    std::size_t bytesOut = 0;
};

class Log {
public:
    // Fails with StoreIo when the file cannot be opened. `clock` must outlive the log.
    static base::Result<std::unique_ptr<Log>> open(const LogSink& sink, const base::Clock& clock);
    ~Log();

    // `event` is a fixed word ("started", "stopped", "migrated"); text is escaped, invalid UTF-8 replaced.
    void write(LogLevel level, const std::string& event, const std::vector<LogField>& fields = {});
    void access(const AccessEntry& entry);

private:
    struct Impl;
    explicit Log(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace http
