#include "shared/forms/value_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <limits>

namespace forms {
namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

// Reads exactly `count` digits at `from`.
std::optional<int> digitsAt(std::string_view text, std::size_t from, std::size_t count) {
    if (text.size() < from + count)
        return std::nullopt;
    int number = 0;
    for (std::size_t i = from; i < from + count; ++i) {
        if (!isDigit(text[i]))
            return std::nullopt;
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

std::string padded(int number, int width) {
    std::string text = std::to_string(number);
    const auto wanted = static_cast<std::size_t>(width);
    return text.size() >= wanted ? text : std::string(wanted - text.size(), '0') + text;
}

struct DatePart {
    char sign;
    std::size_t from, count; // digits of "YYYY-MM-DDThh:mm:ss"
    int width;               // filled up with zeros
};
constexpr std::array<DatePart, 10> kDateParts = {{{'Y', 0, 4, 4},
                                                  {'y', 2, 2, 2},
                                                  {'m', 5, 2, 2},
                                                  {'n', 5, 2, 1},
                                                  {'d', 8, 2, 2},
                                                  {'e', 8, 2, 1},
                                                  {'H', 11, 2, 2},
                                                  {'h', 11, 2, 1},
                                                  {'M', 14, 2, 2},
                                                  {'S', 17, 2, 2}}};

// What "%<sign>" stands for; an unknown sign stands for itself.
std::string datePart(std::string_view text, char sign) {
    for (const DatePart& part : kDateParts) {
        if (part.sign == sign)
            return padded(digitsAt(text, part.from, part.count).value_or(0), part.width);
    }
    return sign == '%' ? "%" : std::string("%") + sign;
}

// Length of the UTF-8 sequence that begins with `lead`; 0 for a byte that begins none.
std::size_t sequenceLength(unsigned char lead) {
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return 2;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 3;
    if (lead >= 0xF0 && lead <= 0xF4)
        return 4;
    return 0;
}

bool isContinuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u;
}

} // namespace

std::optional<double> parseNumber(std::string_view text) {
    std::size_t digits = 0;
    std::size_t points = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isDigit(text[i]))
            ++digits;
        else if (text[i] == '.')
            ++points;
        else if (text[i] != '-' || i != 0)
            return std::nullopt;
    }
    if (digits == 0 || points > 1)
        return std::nullopt;
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

std::string formatNumber(double number) {
    if (!std::isfinite(number))
        return {};
    if (number == 0)
        return "0"; // also for -0
    // 15 digits: what a double holds for certain, so 0.1 + 0.2 reads 0.3.
    std::array<char, 400> buffer{};
    const int magnitude = static_cast<int>(std::floor(std::log10(std::fabs(number)))) + 1;
    const int decimals = std::clamp(15 - magnitude, 0, 60);
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                            std::chars_format::fixed, decimals);
    if (error != std::errc())
        return {};
    return canonicalNumber(std::string_view(buffer.data(), static_cast<std::size_t>(end - buffer.data())));
}

std::optional<std::int64_t> dayNumber(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto year = digitsAt(text, 0, 4);
    const auto month = digitsAt(text, 5, 2);
    const auto day = digitsAt(text, 8, 2);
    if (!year || !month || !day)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok())
        return std::nullopt;
    return std::chrono::sys_days(date).time_since_epoch().count();
}

std::optional<double> dayAndTime(std::string_view text) {
    const auto day = dayNumber(text.substr(0, 10));
    if (!day)
        return std::nullopt;
    if (text.size() == 10)
        return static_cast<double>(*day);
    const auto hour = digitsAt(text, 11, 2);
    const auto minute = digitsAt(text, 14, 2);
    if (text[10] != 'T' || !hour || !minute || text[13] != ':' || *hour > 23 || *minute > 59)
        return std::nullopt;
    const int second = digitsAt(text, 17, 2).value_or(0);
    return static_cast<double>(*day) + (*hour * 3600 + *minute * 60 + second) / 86400.0;
}

std::string dateOfDay(std::int64_t day) {
    // chrono's calendar ends at the year 32767; an expression may ask for anything.
    constexpr std::int64_t kDayMax = 2'932'896; // 9999-12-31
    constexpr std::int64_t kDayMin = -719'528;  // 0000-01-01
    if (day < kDayMin || day > kDayMax)
        return {};
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
    return padded(static_cast<int>(date.year()), 4) + "-" +
           padded(static_cast<int>(static_cast<unsigned>(date.month())), 2) + "-" +
           padded(static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

std::optional<std::string> formatDate(std::string_view text, std::string_view pattern) {
    if (!dayAndTime(text))
        return std::nullopt;
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != '%' || i + 1 == pattern.size())
            out += pattern[i];
        else
            out += datePart(text, pattern[++i]);
    }
    return out;
}

std::vector<std::string_view> selectedNames(std::string_view text) {
    std::vector<std::string_view> names;
    std::size_t from = 0;
    while (from < text.size()) {
        const std::size_t end = std::min(text.find(' ', from), text.size());
        if (end > from)
            names.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return names;
}

bool isSelected(std::string_view text, std::string_view name) {
    const auto names = selectedNames(text);
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string_view trimmed(std::string_view text) {
    constexpr std::array<std::string_view, 8> kBlanks = {
        " ", "\t", "\r", "\n", "\xC2\xA0", "\xE3\x80\x80", "\xEF\xBB\xBF", "\xE2\x80\x8B"};
    for (bool again = true; again;) {
        again = false;
        for (const auto blank : kBlanks) {
            if (text.starts_with(blank)) {
                text.remove_prefix(blank.size());
                again = true;
            }
            if (text.ends_with(blank)) {
                text.remove_suffix(blank.size());
                again = true;
            }
        }
    }
    return text;
}

std::string asciiDigits(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        // U+FF01…U+FF5E are ASCII's 0x21…0x7E, three bytes EF BC 81 … EF BD 9E; digits and signs are all in
        // EF BC.
        if (text.substr(i).starts_with("\xEF\xBC") && i + 2 < text.size()) {
            const char ascii = static_cast<char>(static_cast<unsigned char>(text[i + 2]) - 0x60);
            if (isDigit(ascii) || ascii == '-' || ascii == '.') {
                out += ascii;
                i += 2;
                continue;
            }
        }
        out += text[i];
    }
    return out;
}

std::string canonicalNumber(std::string_view text) {
    if (!parseNumber(text))
        return std::string(text);
    const bool negative = text.starts_with('-');
    if (negative)
        text.remove_prefix(1);
    const std::size_t point = std::min(text.find('.'), text.size());
    std::string_view whole = text.substr(0, point);
    std::string_view fraction = point < text.size() ? text.substr(point + 1) : std::string_view();
    while (whole.starts_with('0'))
        whole.remove_prefix(1);
    while (fraction.ends_with('0'))
        fraction.remove_suffix(1);
    std::string out = whole.empty() ? "0" : std::string(whole);
    if (!fraction.empty())
        out.append(".").append(fraction);
    if (negative && out != "0")
        out.insert(out.begin(), '-');
    return out;
}

bool isUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = sequenceLength(lead);
        if (length == 0 || i + length > text.size())
            return false;
        for (std::size_t k = 1; k < length; ++k) {
            if (!isContinuation(text[i + k]))
                return false;
        }
        const auto second = length > 1 ? static_cast<unsigned char>(text[i + 1]) : 0;
        const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
        const bool beyond = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
        if (overlong || beyond)
            return false;
        i += length;
    }
    return true;
}

std::size_t characterCount(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !isContinuation(c); }));
}

std::string_view characters(std::string_view text, std::size_t from, std::size_t to) {
    std::size_t begin = text.size();
    std::size_t end = text.size();
    std::size_t character = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isContinuation(text[i]))
            continue;
        if (character == from)
            begin = i;
        if (character == to) {
            end = i;
            break;
        }
        ++character;
    }
    return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

std::string asciiLower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

} // namespace forms
