#include "shared/base/clock.h"

#include <chrono>
#include <cstdio>

namespace base {
namespace {

constexpr Seconds kChinaOffset = 8 * 3600;

class SystemClock : public Clock {
public:
    Seconds now() const override {
        using namespace std::chrono;
        return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
    }
};

class RatedClock : public Clock {
public:
    RatedClock(Seconds start, double rate) : m_start(start), m_rate(rate) {}
    Seconds now() const override {
        const auto elapsed = std::chrono::steady_clock::now() - m_origin;
        return m_start + static_cast<Seconds>(std::chrono::duration<double>(elapsed).count() * m_rate);
    }

private:
    Seconds m_start;
    double m_rate;
    std::chrono::steady_clock::time_point m_origin = std::chrono::steady_clock::now();
};

Seconds fromCivil(int year, int month, int day, int hour, int minute, int second) {
    using namespace std::chrono;
    const auto days = sys_days(std::chrono::year(year) / month / day);
    return days.time_since_epoch().count() * Seconds(86400) + hour * 3600 + minute * 60 + second -
           kChinaOffset;
}

} // namespace

std::unique_ptr<Clock> systemClock() {
    return std::make_unique<SystemClock>();
}

Result<std::unique_ptr<Clock>> clockFromOption(const std::string& option) {
    int y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0;
    double rate = 1.0;
    const auto comma = option.find(',');
    const std::string start = option.substr(0, comma);
    const int got = std::sscanf(start.c_str(), "%d-%d-%d%*1[T ]%d:%d:%d", &y, &mo, &d, &h, &mi, &s);
    const bool dateOk = got >= 3 && std::chrono::year_month_day(std::chrono::year(y),
                                                                std::chrono::month(static_cast<unsigned>(mo)),
                                                                std::chrono::day(static_cast<unsigned>(d)))
                                        .ok();
    const bool rateOk =
        comma == std::string::npos || std::sscanf(option.c_str() + comma + 1, "%lf", &rate) == 1;
    if (!dateOk || !rateOk || rate < 0)
        return fail(ErrorCode::InvalidInput, "read --clock", {{"value", option}});
    return std::make_unique<RatedClock>(fromCivil(y, mo, d, h, mi, s), rate);
}

std::string chinaDate(Seconds time) {
    return chinaDateTime(time).substr(0, 10);
}

std::string chinaDateTime(Seconds time) {
    using namespace std::chrono;
    const sys_seconds local{seconds(time + kChinaOffset)};
    const auto day = floor<days>(local);
    const year_month_day date(day);
    const hh_mm_ss clock(local - day);
    char text[48];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u %02d:%02d:%02d", int(date.year()),
                  unsigned(date.month()), unsigned(date.day()), int(clock.hours().count()),
                  int(clock.minutes().count()), int(clock.seconds().count()));
    return text;
}

} // namespace base
