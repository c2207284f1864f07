// The two notices and the announcement (domain 1.3 rows 4, 10 and 12; 4): the household's row in a list that
// has hung for its full days, unchanged.
#include "shared/domain/procedure_steps.h"

#include <algorithm>

namespace domain::procedure {
namespace {

void addDays(const Walk& walk, const NoticeFact& notice, const NoticeDays& days,
             std::vector<Obstacle>& found) {
    const int required = requiredDays(walk.profile(), notice);
    if (days.cutShort)
        found.push_back({.rule = Rule::NoticeCutShort,
                         .have = days.full,
                         .need = required,
                         .record = notice.id,
                         .parameter = "notice_days"});
    else if (!days.done)
        found.push_back({.rule = Rule::NoticeRunning,
                         .have = days.full,
                         .need = required,
                         .record = notice.id,
                         .date = days.over,
                         .parameter = "notice_days"});
}

// A notice that somebody objected to is over when the objection is decided, not before.
Seconds overWithObjections(const Walk& walk, Seconds over) {
    for (const ObjectionFact& objection : walk.household.objections)
        if (objection.passage == walk.passage && objection.decided && objection.at <= over)
            over = std::max(over, objection.decidedAt);
    return over;
}

StepCheck checkRow(const Walk& walk, const RowFact& row) {
    StepCheck out;
    const NoticeFact& notice = walk.village.notices[row.notice];
    const NoticeStanding& whole = walk.scopes.notices[row.notice];
    for (const Obstacle& obstacle : whole.obstacles)
        if (!walk.accepts(obstacle.rule))
            out.missing.push_back(obstacle);
    if (!whole.days)
        return out;
    NoticeDays days = *whole.days;
    const Date posted = row.repostedOn ? *row.repostedOn : *notice.postedOn;
    if (row.repostedOn)
        days = noticeDays({*row.repostedOn, notice.takenDownOn, notice.gaps},
                          requiredDays(walk.profile(), notice), walk.village.today);
    if (row.changed && walk.profile().repostOnChange)
        out.missing.push_back({.rule = Rule::NoticeRowChanged, .record = notice.id});
    if (!walk.inTime(posted))
        out.missing.push_back({.rule = Rule::TooEarly, .step = walk.step, .record = notice.id});
    if (notice.stage != NoticeStage::Announcement)
        addDays(walk, notice, days, out.missing);
    out.done = out.missing.empty();
    const Seconds over = startOfChinaDay(notice.stage == NoticeStage::Announcement ? posted : days.over);
    out.at = std::max(overWithObjections(walk, over), walk.since);
    return out;
}

} // namespace

int requiredDays(const Profile& profile, const NoticeFact& notice) {
    constexpr int kExtraDaysMax = 366; // what nobody lays down is a mistake in the record
    return profile.noticeDays + std::clamp(notice.extraDays, 0, kExtraDaysMax);
}

StepCheck checkNotice(const Walk& walk, NoticeStage stage) {
    StepCheck out;
    out.missing.push_back(
        {.rule = stage == NoticeStage::Announcement ? Rule::AnnouncementMissing : Rule::NoticeMissing});
    for (const RowFact& row : walk.household.rows) {
        const NoticeFact& notice = walk.village.notices[row.notice];
        if (notice.stage != stage || notice.passage != walk.passage)
            continue;
        StepCheck found = checkRow(walk, row);
        if (found.done)
            return found;
        out = std::move(found);
    }
    out.done = false;
    return out;
}

} // namespace domain::procedure
