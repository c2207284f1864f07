// Application, the two entries, card, assistance, and the start of the way out: what is done for one
// household alone (domain 1.3 rows 1, 2, 9, 13, 14; 1.4).
#include "shared/domain/procedure_steps.h"

#include <algorithm>

namespace domain::procedure {
namespace {

// A visit that may stand for the step; what it still lacks.
std::optional<Obstacle> lackOf(const VisitFact& visit, const Profile& profile) {
    if (visit.end == VisitEnd::Absent)
        return Obstacle{.rule = Rule::SurveyAbsent, .date = visit.appointment};
    if (visit.end == VisitEnd::Refused)
        return Obstacle{.rule = Rule::SurveyRefused};
    if (visit.conflict)
        return Obstacle{.rule = Rule::Conflict, .have = 1, .record = visit.id};
    if (visit.end != VisitEnd::Done || !visit.isSigned)
        return Obstacle{.rule = Rule::SurveyUnsigned, .record = visit.id};
    if (visit.surveyors < profile.minSurveyors)
        return Obstacle{.rule = Rule::SurveySurveyors,
                        .have = visit.surveyors,
                        .need = profile.minSurveyors,
                        .record = visit.id,
                        .parameter = "min_surveyors"};
    return std::nullopt;
}

// The first sound visit in time; else why not, of the last one that was tried.
StepCheck checkVisit(const Walk& walk, Entry entry, Rule none) {
    StepCheck out;
    Obstacle why{.rule = none};
    for (const VisitFact& visit : walk.household.visits) {
        if (visit.entry != entry || !walk.afterReopening(visit.at))
            continue;
        const auto lack = lackOf(visit, walk.profile());
        if (!lack && walk.inTime(visit.at)) {
            out.done = true;
            out.at = std::max(visit.at, walk.since);
            return out;
        }
        why = lack ? *lack : Obstacle{.rule = Rule::TooEarly, .step = walk.step, .record = visit.id};
    }
    out.missing.push_back(why);
    return out;
}

StepCheck checkMoment(const Walk& walk, std::optional<Seconds> at, Rule none) {
    StepCheck out;
    if (at && walk.inTime(*at)) {
        out.done = true;
        out.at = std::max(*at, walk.since);
    } else {
        out.missing.push_back(at && walk.afterReopening(*at)
                                  ? Obstacle{.rule = Rule::TooEarly, .step = walk.step}
                                  : Obstacle{.rule = none});
    }
    return out;
}

} // namespace

StepCheck checkApplied(const Walk& walk) {
    const Application rule = walk.profile().application;
    const bool required =
        rule == Application::Always || (rule == Application::NonPoorVillages && !walk.village.poorVillage);
    if (required)
        return checkMoment(walk, walk.household.applied, Rule::ApplicationMissing);
    StepCheck out;
    out.done = true;
    out.at = walk.since;
    return out;
}

StepCheck checkSurveyed(const Walk& walk) {
    return checkVisit(walk, Entry::First, Rule::SurveyMissing);
}

StepCheck checkSecondEntry(const Walk& walk) {
    return checkVisit(walk, Entry::Second, Rule::SecondMissing);
}

StepCheck checkRegistered(const Walk& walk) {
    return checkMoment(walk, walk.household.registered, Rule::CardMissing);
}

StepCheck checkAssisted(const Walk& walk) {
    return checkMoment(walk, walk.household.assisted, Rule::AssistMissing);
}

StepCheck checkExitVerified(const Walk& walk) {
    const ExitFact exit = walk.household.exit.value_or(ExitFact());
    StepCheck out = checkMoment(walk, exit.verified, Rule::ExitMissing);
    if (exit.verified && exit.persons < walk.profile().exitGroupMin) {
        out.done = false;
        out.missing.push_back({.rule = Rule::ExitGroup,
                               .have = exit.persons,
                               .need = walk.profile().exitGroupMin,
                               .parameter = "exit_group_min"});
    }
    return out;
}

std::optional<Seconds> firstSurveyed(const VillageFacts& village, const HouseholdFacts& household) {
    for (const VisitFact& visit : household.visits)
        if (visit.entry == Entry::First && isSound(visit, village.rules.profile))
            return visit.at;
    return std::nullopt;
}

bool isSound(const VisitFact& visit, const Profile& profile) {
    return !lackOf(visit, profile);
}

const VisitFact* scoredEntry(const Walk& walk) {
    const VisitFact* found = nullptr;
    for (const VisitFact& visit : walk.household.visits)
        if (visit.entry == Entry::First && isSound(visit, walk.profile()))
            found = &visit;
    return found;
}

End flaggedEnd(const VillageFacts& village, const HouseholdFacts& household) {
    if (household.merged)
        return End::Merged;
    if (household.gone)
        return End::Cancelled;
    if (household.withdrawn)
        return End::Withdrawn;
    return household.fiveGuarantee && !village.rules.profile.includeFiveGuarantee ? End::ExcludedFiveGuarantee
                                                                                  : End::None;
}

} // namespace domain::procedure
