#include "shared/domain/date.h"

#include <array>
#include <cstdio>

namespace domain {
namespace {

constexpr base::Seconds kChinaOffset = 8 * 3600;

std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

std::optional<Date> parseDate(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto year = digits(text.substr(0, 4)), month = digits(text.substr(5, 2)),
               day = digits(text.substr(8, 2));
    if (!year || !month || !day)
        return std::nullopt;
    const Date date = std::chrono::year(*year) / *month / *day;
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::string dateText(Date date) {
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", int(date.year()), unsigned(date.month()),
                  unsigned(date.day()));
    return text.data();
}

base::Seconds startOfChinaDay(Date date) {
    return std::chrono::seconds(std::chrono::sys_days(date).time_since_epoch()).count() - kChinaOffset;
}

Date chinaDay(base::Seconds moment) {
    return std::chrono::floor<std::chrono::days>(
        std::chrono::sys_seconds(std::chrono::seconds(moment + kChinaOffset)));
}

int fullYears(Date from, Date to) {
    const int years = int(to.year()) - int(from.year());
    const bool birthdayReached =
        to.month() > from.month() || (to.month() == from.month() && to.day() >= from.day());
    return birthdayReached ? years : years - 1;
}

} // namespace domain
