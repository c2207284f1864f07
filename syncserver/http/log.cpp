#include "syncserver/http/log.h"

#include <nlohmann/json.hpp>
#include <spdlog/logger.h>
#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

namespace http {

namespace {

std::string timeText(base::Seconds time) {
    auto text = base::chinaDateTime(time);
    if (text.size() > 10)
        text[10] = 'T';
    return text + "+08:00";
}

const char* levelName(LogLevel level) {
    switch (level) {
    case LogLevel::Warning:
        return "warning";
    case LogLevel::Error:
        return "error";
    case LogLevel::Info:
        break;
    }
    return "info";
}

std::shared_ptr<spdlog::sinks::sink> makeSink(const LogSink& sink) {
    switch (sink.kind) {
    case LogSink::Kind::File:
        return std::make_shared<spdlog::sinks::basic_file_sink_mt>(sink.file);
    case LogSink::Kind::Rotating:
        return std::make_shared<spdlog::sinks::rotating_file_sink_mt>(sink.file, sink.fileBytesMax,
                                                                      sink.filesMax);
    case LogSink::Kind::Stderr:
        break;
    }
    return std::make_shared<spdlog::sinks::stderr_sink_mt>();
}

} // namespace

struct Log::Impl {
    Impl(std::shared_ptr<spdlog::sinks::sink> sink, const base::Clock& clockToUse)
        : logger("ruhu", std::move(sink)), clock(clockToUse) {
        logger.set_pattern("%v"); // the line is ours entire
        logger.flush_on(spdlog::level::trace);
        // A log that cannot be written must not stop the server, nor throw into it.
        logger.set_error_handler([](const std::string&) {});
    }
    spdlog::logger logger;
    const base::Clock& clock;
};

Log::Log(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

Log::~Log() = default;

base::Result<std::unique_ptr<Log>> Log::open(const LogSink& sink, const base::Clock& clock) {
    try {
        return std::unique_ptr<Log>(new Log(std::make_unique<Impl>(makeSink(sink), clock)));
    } catch (const spdlog::spdlog_ex& problem) {
        return base::fail(base::ErrorCode::StoreIo, std::string("open log: ") + problem.what());
    }
}

void Log::write(LogLevel level, const std::string& event, const std::vector<LogField>& fields) {
    nlohmann::ordered_json line{
        {"time", timeText(m_impl->clock.now())}, {"level", levelName(level)}, {"event", event}};
    for (const auto& field : fields)
        std::visit([&](const auto& value) { line[field.name] = value; }, field.value);
    m_impl->logger.log(spdlog::level::info,
                       line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

void Log::access(const AccessEntry& entry) {
    std::vector<LogField> fields{{"request", entry.requestId}, {"route", entry.route}};
    if (!entry.reason.empty())
        fields.push_back({"reason", entry.reason});
    fields.push_back({"status", std::int64_t{entry.status}});
    fields.push_back({"ms", entry.tookMs});
    fields.push_back({"bytes_in", static_cast<std::int64_t>(entry.bytesIn)});
    fields.push_back({"bytes_out", static_cast<std::int64_t>(entry.bytesOut)});
    const bool failed = entry.status >= 500 && entry.reason.empty();
    write(failed ? LogLevel::Error : LogLevel::Info, entry.reason.empty() ? "request" : "refused", fields);
}

} // namespace http
