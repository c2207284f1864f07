#include "shared/domain/procedure.h"

#include "shared/domain/procedure_steps.h"

#include <algorithm>

namespace domain {

namespace procedure {

bool Walk::inTime(Seconds at) const {
    return afterReopening(at) && (at >= since || accepts(Rule::TooEarly));
}

// A day's posting follows what was decided on that day.
bool Walk::inTime(Date day) const {
    const auto notBefore = [&](Seconds moment) {
        return std::chrono::sys_days(day) >= std::chrono::sys_days(chinaDay(moment));
    };
    return (reopened == 0 || notBefore(reopened)) && (notBefore(since) || accepts(Rule::TooEarly));
}

const std::vector<Step>& stepsOf(const Profile& profile, Passage passage) {
    return passage == Passage::In ? profile.in : profile.out;
}

bool has(const std::vector<Step>& steps, Step step) {
    return std::find(steps.begin(), steps.end(), step) != steps.end();
}

std::size_t positionOf(const std::vector<Step>& steps, Step step) {
    auto at = std::find(steps.begin(), steps.end(), step);
    if (at == steps.end())
        at = std::find_if(steps.begin(), steps.end(), [&](Step other) { return other > step; });
    return static_cast<std::size_t>(at - steps.begin());
}

namespace {

StepCheck checkKind(const Walk& walk) {
    switch (walk.step) {
    case Step::Listed:
        break; // it is there
    case Step::Applied:
        return checkApplied(walk);
    case Step::Surveyed:
        return checkSurveyed(walk);
    case Step::GroupEvaluated:
        return checkEvaluated(walk, Level::Group);
    case Step::VillageEvaluated:
        return checkEvaluated(walk, Level::Village);
    case Step::Notice1:
        return checkNotice(walk, NoticeStage::First);
    case Step::Notice2:
        return checkNotice(walk, NoticeStage::Second);
    case Step::TownshipAudited:
        return checkAudited(walk, false);
    case Step::CountyAudited:
        return checkAudited(walk, true);
    case Step::Compared:
        return checkCompared(walk);
    case Step::LineApplied:
        return checkLine(walk);
    case Step::SecondEntry:
        return checkSecondEntry(walk);
    case Step::Announced:
    case Step::ExitAnnounced:
        return checkNotice(walk, NoticeStage::Announcement);
    case Step::Registered:
        return checkRegistered(walk);
    case Step::Assisted:
        return checkAssisted(walk);
    case Step::ExitVerified:
        return checkExitVerified(walk);
    }
    StepCheck listed;
    listed.done = true;
    listed.at = std::max(walk.household.listedAt, walk.since);
    return listed;
}

// What stops any step at that moment: objections (they freeze this household alone), conflicts, questions.
void addOpen(const Walk& walk, std::optional<Seconds> at, std::vector<Obstacle>& found) {
    const auto arisen = [&](Seconds since) { return !at || since <= *at; };
    for (const ObjectionFact& objection : walk.household.objections) {
        const bool wrongHandler = walk.profile().handlerNotSurveyor && objection.handlerSurveyed;
        if (objection.passage != walk.passage || !arisen(objection.at))
            continue;
        if (!objection.decided)
            found.push_back({.rule = Rule::ObjectionOpen, .record = objection.id});
        else if (wrongHandler)
            found.push_back({.rule = Rule::ObjectionHandler, .record = objection.id});
        else if (objection.appealOpen)
            found.push_back({.rule = Rule::AppealOpen, .record = objection.id});
        else if (at && *at < objection.decidedAt && !walk.accepts(Rule::TooEarly))
            found.push_back({.rule = Rule::TooEarly, .step = walk.step, .record = objection.id});
    }
    int conflicts = 0, questions = 0;
    for (const OpenMatter& matter : walk.household.open)
        if (arisen(matter.since))
            ++(matter.question ? questions : conflicts);
    if (conflicts > 0)
        found.push_back({.rule = Rule::Conflict, .have = conflicts});
    if (questions > 0)
        found.push_back({.rule = Rule::Question, .have = questions});
}

} // namespace

StepCheck check(const Walk& walk) {
    StepCheck out;
    const VisitFact* visit = walk.profile().vetoEndsAt == walk.step ? scoredEntry(walk) : nullptr;
    if (visit && visit->vetoesConfirmed > 0 && walk.passage == Passage::In) {
        out.done = true;
        out.at = walk.since;
        out.end = End::Vetoed;
    } else {
        out = checkKind(walk);
    }
    if (walk.step == Step::Listed)
        return out;
    const bool stands = out.done;
    addOpen(walk, stands ? std::optional(out.at) : std::nullopt, out.gates);
    out.done = stands && out.gates.empty();
    if (!out.done)
        out.end = End::None;
    return out;
}

namespace {

Step firstEvaluation(const std::vector<Step>& steps) {
    return has(steps, Step::GroupEvaluated) ? Step::GroupEvaluated : Step::VillageEvaluated;
}

bool isUsable(const VillageFacts& village, const Scopes& scopes, const LineFact& line) {
    return !line.conflict && scopes.meetings[line.meeting].obstacles.empty() &&
           voteObstacles(line.vote, village.rules.profile).empty();
}

} // namespace

std::vector<Return> returnsOf(const VillageFacts& village, const Scopes& scopes,
                              const HouseholdFacts& household, Passage passage) {
    const auto& steps = stepsOf(village.rules.profile, passage);
    std::vector<Return> found;
    for (const LineFact& line : household.lines) {
        const MeetingFact& meeting = village.meetings[line.meeting];
        if (meeting.passage == passage && line.vote.result == MeetingResult::Revisit &&
            isUsable(village, scopes, line))
            found.push_back({meeting.at, Step::Surveyed,
                             meeting.level == Level::Group ? Step::GroupEvaluated : Step::VillageEvaluated});
    }
    for (const ObjectionFact& objection : household.objections)
        if (objection.passage == passage && objection.decided && objection.backTo && !objection.appealOpen)
            found.push_back({objection.decidedAt, *objection.backTo, *objection.backTo});
    for (const AuditFact& audit : household.audits)
        if (audit.passage == passage && audit.result == AuditResult::Returned && audit.isSigned &&
            !audit.conflict && audit.backTo)
            found.push_back(
                {audit.at, *audit.backTo, audit.county ? Step::CountyAudited : Step::TownshipAudited});
    if (passage == Passage::Out)
        return found;
    for (const VisitFact& visit : household.visits)
        if (visit.entry == Entry::Second && visit.differs && isSound(visit, village.rules.profile))
            found.push_back({visit.at, firstEvaluation(steps), Step::SecondEntry});
    for (const ReopenFact& reopen : household.reopened)
        if (reopen.approved)
            found.push_back({reopen.at, reopen.to, reopen.to, true});
    return found;
}

namespace {

Detour detourOf(const HouseholdFacts& household, const HouseholdStanding& standing,
                const std::vector<Return>& returns, const std::vector<Step>& steps) {
    for (const ObjectionFact& objection : household.objections)
        if (objection.passage == standing.passage && (!objection.decided || objection.appealOpen))
            return Detour::ObjectionOpen;
    if (standing.next == Step::Compared && household.compared)
        for (const HitFact& hit : household.hits)
            if (hit.state == HitState::Open)
                return Detour::Recheck;
    const Return* last = nullptr;
    for (const Return& back : returns)
        if (!last || back.at >= last->at)
            last = &back;
    if (!last || !standing.next)
        return Detour::None;
    if (last->fromEnd) // until a step is done anew
        return standing.since <= last->at ? Detour::Reopened : Detour::None;
    const std::size_t next = positionOf(steps, *standing.next);
    const bool comingBack = positionOf(steps, last->to) <= next && next <= positionOf(steps, last->from);
    return comingBack ? Detour::Returned : Detour::None;
}

void walkPassage(const VillageFacts& village, const Scopes& scopes, const HouseholdFacts& household,
                 HouseholdStanding& standing) {
    const auto& steps = stepsOf(village.rules.profile, standing.passage);
    auto returns = returnsOf(village, scopes, household, standing.passage);
    if (standing.passage == Passage::Out)
        std::erase_if(returns, [&](const Return& back) { return back.at < standing.since; });
    for (std::size_t i = 0; i < steps.size() && standing.end == End::None; ++i) {
        Seconds reopened = 0;
        for (const Return& back : returns)
            if (positionOf(steps, back.to) <= i)
                reopened = std::max(reopened, back.at);
        StepCheck found =
            check({village, scopes, household, standing.passage, standing.since, reopened, steps[i]});
        if (!found.done) {
            standing.next = steps[i];
            standing.gates = std::move(found.gates);
            standing.missing = std::move(found.missing);
            break;
        }
        standing.since = found.at;
        standing.end = found.end;
        standing.newerLine = standing.newerLine || found.newerLine;
        if (found.end == End::None)
            standing.reached = steps[i];
    }
    standing.detour =
        standing.end == End::None ? detourOf(household, standing, returns, steps) : Detour::None;
}

void addExtras(const HouseholdFacts& household, HouseholdStanding& standing) {
    for (const Extra extra : kExtras)
        if (whyNot(household, standing, extra).empty())
            standing.extras.push_back(extra);
}

} // namespace
} // namespace procedure

HouseholdStanding standingOf(const VillageFacts& village, const Scopes& scopes,
                             const HouseholdFacts& household) {
    HouseholdStanding standing;
    standing.id = household.id;
    standing.since = household.listedAt;
    standing.end = procedure::flaggedEnd(village, household);
    if (standing.end == End::None) {
        procedure::walkPassage(village, scopes, household, standing);
        Seconds anew = 0; // a household that fell back goes in again: an earlier way out is history
        for (const ReopenFact& reopen : household.reopened)
            anew = reopen.approved ? std::max(anew, reopen.at) : anew;
        if (standing.end == End::None && !standing.next && household.exit && household.exit->begun > anew) {
            standing.passage = Passage::Out;
            standing.since = std::max(standing.since, household.exit->begun);
            procedure::walkPassage(village, scopes, household, standing);
            if (standing.end == End::None && !standing.next)
                standing.end = End::OutOfPoverty;
        }
    }
    for (const ReopenFact& reopen : household.reopened)
        if (!reopen.approved && reopen.at >= standing.since)
            standing.missing.push_back({.rule = Rule::ReopenApproval, .step = reopen.to});
    procedure::addExtras(household, standing);
    return standing;
}

std::vector<HouseholdStanding> standings(const VillageFacts& village) {
    const Scopes scopes = scopesOf(village);
    std::vector<HouseholdStanding> out;
    out.reserve(village.households.size());
    for (const HouseholdFacts& household : village.households)
        out.push_back(standingOf(village, scopes, household));
    return out;
}

} // namespace domain
