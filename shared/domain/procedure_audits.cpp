// What township and county decide: audits, comparison, score line (domain 1.3 rows 6, 7, 8, 11; 5).
#include "shared/domain/procedure_steps.h"

#include <algorithm>

namespace domain::procedure {
namespace {

std::vector<Obstacle> lackOf(const Walk& walk, const AuditFact& audit) {
    std::vector<Obstacle> found;
    if (audit.conflict)
        found.push_back({.rule = Rule::Conflict, .have = 1, .record = audit.id});
    if (!audit.isSigned)
        found.push_back({.rule = Rule::AuditUnsigned, .record = audit.id});
    if (audit.result == AuditResult::Hold)
        found.push_back({.rule = Rule::AuditHold, .record = audit.id});
    else if (audit.result != AuditResult::Passed)
        found.push_back({.rule = Rule::AuditMissing, .record = audit.id});
    const int percent =
        audit.county ? walk.profile().countySamplePercent : walk.profile().townshipSamplePercent;
    const int needed = static_cast<int>((std::int64_t(audit.audited) * percent + 99) / 100);
    if (audit.sampled < needed)
        found.push_back({.rule = Rule::AuditSample,
                         .have = audit.sampled,
                         .need = needed,
                         .of = audit.audited,
                         .record = audit.id,
                         .parameter = audit.county ? "county_sample" : "township_sample"});
    return found;
}

// The line that applies: the last one handed down before somebody went on with the household by it. A later
// one unsettles nobody by itself (domain 1.3 row 8: never silent); a correction back to this step applies it.
const ScoreLine* lineFor(const Walk& walk, bool& newer) {
    const auto& lines = walk.village.rules.lines;
    if (lines.empty())
        return nullptr;
    std::optional<Seconds> wentOn;
    for (const VisitFact& visit : walk.household.visits)
        if (visit.entry == Entry::Second && visit.isSigned && walk.inTime(visit.at) && !wentOn)
            wentOn = visit.at;
    const ScoreLine* found = nullptr;
    for (const ScoreLine& line : lines)
        if (!wentOn || line.issued.at <= *wentOn)
            found = &line;
    newer = found && found != &lines.back();
    return found ? found : &lines.back();
}

} // namespace

StepCheck checkAudited(const Walk& walk, bool county) {
    StepCheck out;
    out.missing.push_back({.rule = Rule::AuditMissing});
    for (const AuditFact& audit : walk.household.audits) {
        if (audit.county != county || audit.passage != walk.passage || !walk.afterReopening(audit.at) ||
            audit.result == AuditResult::Returned) // it sent the household back: returnsOf()
            continue;
        std::vector<Obstacle> why = lackOf(walk, audit);
        if (why.empty() && !walk.inTime(audit.at))
            why.push_back({.rule = Rule::TooEarly, .step = walk.step, .record = audit.id});
        out.done = why.empty();
        out.missing = std::move(why);
        if (!out.done)
            continue;
        out.at = std::max(audit.at, walk.since);
        return out;
    }
    return out;
}

StepCheck checkCompared(const Walk& walk) {
    StepCheck out;
    const auto compared = walk.household.compared;
    if (!compared || !walk.afterReopening(*compared)) {
        out.missing.push_back({.rule = Rule::CompareMissing});
        return out;
    }
    out.at = std::max(*compared, walk.since);
    int open = 0;
    for (const HitFact& hit : walk.household.hits) {
        const bool decided = hit.state != HitState::Open && walk.afterReopening(hit.at);
        open += decided ? 0 : 1;
        if (decided && hit.state == HitState::Confirmed && walk.profile().vetoEndsAt)
            out.end = End::Vetoed;
        out.at = decided ? std::max(out.at, hit.at) : out.at;
    }
    if (!walk.inTime(*compared))
        out.missing.push_back({.rule = Rule::TooEarly, .step = walk.step});
    if (open > 0)
        out.missing.push_back({.rule = Rule::HitOpen, .have = open});
    out.done = out.missing.empty();
    out.end = out.done ? out.end : End::None;
    return out;
}

StepCheck checkLine(const Walk& walk) {
    StepCheck out;
    const ScoreLine* line = lineFor(walk, out.newerLine);
    const VisitFact* visit = scoredEntry(walk);
    if (!line)
        out.missing.push_back({.rule = Rule::LineMissing});
    if (!visit || !visit->score)
        out.missing.push_back({.rule = Rule::ScoreMissing});
    if (visit && visit->vetoesSuspected > 0)
        out.missing.push_back({.rule = Rule::VetoSuspected, .have = visit->vetoesSuspected});
    if (!line || !visit || !out.missing.empty())
        return out;
    out.done = true;
    out.at = std::max(line->issued.at, walk.since);
    if (!isBelowLine(*visit->score, line->line, walk.profile().scoreLineIncluded))
        out.end = End::NotPoor;
    return out;
}

} // namespace domain::procedure
