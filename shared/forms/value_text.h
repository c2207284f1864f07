// How answers are written as text: numbers, dates, selections. Answers travel as text everywhere; these
// functions are the one reading of it. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace forms {

// "-12", "0.5", "12." and ".5"; no exponent, no blanks, no thousands separators. XPath's number(), as ODK
// narrows it.
std::optional<double> parseNumber(std::string_view text);
// Shortest decimal without exponent ("0.3", "1000000"); "" for NaN and infinities: they are no answers.
std::string formatNumber(double number);

// Days since 1970-01-01 of "YYYY-MM-DD"; nothing for a date that the calendar does not have (2015-02-30).
std::optional<std::int64_t> dayNumber(std::string_view text);
// The same for "YYYY-MM-DD" and "YYYY-MM-DDThh:mm[:ss…]": with a fraction of the day, local time as written.
std::optional<double> dayAndTime(std::string_view text);
std::string dateOfDay(std::int64_t day);
// format-date's pattern: %Y %y %m %n %d %e %H %h %M %S %%. Nothing when `text` is no date.
std::optional<std::string> formatDate(std::string_view text, std::string_view pattern);

// The choices in a select_multiple answer: separated by blanks.
std::vector<std::string_view> selectedNames(std::string_view text);
bool isSelected(std::string_view text, std::string_view name);

// Takes off blanks at both ends, also U+00A0 and U+3000.
std::string_view trimmed(std::string_view text);
// Full-width digits, sign and point become ASCII ones: people type numbers with a Chinese input method
// switched on.
std::string asciiDigits(std::string_view text);
// One normal form a number: "007" → "7", "2.50" → "2.5", "-0" → "0". Text that is no number comes back as it
// is.
std::string canonicalNumber(std::string_view text);

// UTF-8. Positions and lengths are in characters.
bool isUtf8(std::string_view text);
std::size_t characterCount(std::string_view text);
// Characters [from, to) of valid UTF-8.
std::string_view characters(std::string_view text, std::size_t from, std::size_t to);
std::string asciiLower(std::string_view text);

} // namespace forms
