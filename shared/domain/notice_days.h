// How long a notice has hung: full calendar days, counted from the day after posting (domain 4). The day it
// is taken down does not count; nor does a day on which it did not hang. Pure; a row that was posted again is
// counted from its own day.
#pragma once

#include "shared/domain/date.h"

#include <vector>

namespace domain {

struct DayRange {
    Date first, last; // inclusive; an order that is wrong is an empty range
};

struct Posting {
    Date postedOn;
    std::optional<Date> takenDownOn;
    std::vector<DayRange> gaps; // torn down, washed off, covered up
};

struct NoticeDays {
    int full = 0;          // days that are over and counted
    Date over{};           // the first day on which it may be taken down, gaps known so far included
    bool done = false;     // the required days are over
    bool cutShort = false; // taken down before they were: it has to be posted again
};
// `required` ≥ 1. `today`: the day in China on which somebody asks; it is not over.
NoticeDays noticeDays(const Posting& posting, int required, Date today);

} // namespace domain
