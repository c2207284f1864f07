#include "shared/domain/notice_days.h"

#include <algorithm>

namespace domain {
namespace {

using Day = std::chrono::sys_days;

// The first day from `day` on that lies in no gap.
Day nextHanging(Day day, const std::vector<DayRange>& gaps) {
    for (bool moved = true; moved;) {
        moved = false;
        for (const DayRange& gap : gaps)
            if (Day(gap.first) <= day && day <= Day(gap.last)) {
                day = Day(gap.last) + std::chrono::days(1);
                moved = true;
            }
    }
    return day;
}

} // namespace

NoticeDays noticeDays(const Posting& posting, int required, Date today) {
    NoticeDays out;
    Day day = Day(posting.postedOn);
    for (int counted = 0; counted < required; ++counted) {
        day = nextHanging(day + std::chrono::days(1), posting.gaps);
        const bool hung = !posting.takenDownOn || day < Day(*posting.takenDownOn);
        out.full += hung && day < Day(today) ? 1 : 0;
    }
    const Day over = day + std::chrono::days(1);
    out.over = Date(over);
    out.cutShort = posting.takenDownOn && Day(*posting.takenDownOn) < over;
    out.done = !out.cutShort && over <= Day(today);
    return out;
}

} // namespace domain
