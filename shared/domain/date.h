// Calendar dates. Every date of the project is a day in China Standard Time; "today" is a parameter, never
// read here.
#pragma once

#include "shared/base/clock.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace domain {

using Date = std::chrono::year_month_day; // valid (ok()) wherever it is passed

// Reads "2015-10-21"; nothing for any other text or for a day that does not exist.
std::optional<Date> parseDate(std::string_view text);
std::string dateText(Date date);
// Its first second in China, since 1970-01-01T00:00:00Z.
base::Seconds startOfChinaDay(Date date);
// The day in China on which the moment lies.
Date chinaDay(base::Seconds moment);

// Full years from `from` to `to` (周岁): the number grows on the birthday; a birthday of 29 February counts
// on 1 March in other years. Negative when `to` lies before `from`.
int fullYears(Date from, Date to);

} // namespace domain
