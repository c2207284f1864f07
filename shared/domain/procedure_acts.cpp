// What may be done to a household now, and why not.
#include "shared/domain/procedure_steps.h"

#include <algorithm>

namespace domain {
namespace {

using Obstacles = std::vector<Obstacle>;

Obstacles openObjection(const HouseholdFacts& household) {
    const auto& all = household.objections;
    const bool open = std::any_of(all.begin(), all.end(),
                                  [](const ObjectionFact& o) { return !o.decided || o.appealOpen; });
    return open ? Obstacles() : Obstacles{{.rule = Rule::NothingOpen}};
}

Obstacles openHit(const HouseholdFacts& household) {
    const bool open = std::any_of(household.hits.begin(), household.hits.end(),
                                  [](const HitFact& hit) { return hit.state == HitState::Open; });
    return open ? Obstacles() : Obstacles{{.rule = Rule::NothingOpen}};
}

Obstacles notYet(const HouseholdStanding& standing) {
    return {{.rule = Rule::EarlierFirst, .step = standing.next}};
}

} // namespace

const char* extraName(Extra extra) {
    constexpr std::array<const char*, kExtras.size()> names = {"object",     "decide_objection", "decide_hit",
                                                               "withdraw",   "appeal",           "correct",
                                                               "begin_exit", "fell_back"};
    return names.at(static_cast<std::size_t>(extra));
}

std::vector<Obstacle> whyNot(const VillageFacts& village, const HouseholdStanding& standing, Step step) {
    const auto& steps = procedure::stepsOf(village.rules.profile, standing.passage);
    if (!procedure::has(steps, step))
        return {{.rule = Rule::NotInProfile, .step = step}};
    if (standing.end != End::None)
        return {{.rule = Rule::Over, .end = standing.end}};
    if (!standing.next || procedure::positionOf(steps, step) < procedure::positionOf(steps, *standing.next))
        return {{.rule = Rule::DoneAlready, .step = step}};
    return step == *standing.next ? standing.gates : notYet(standing);
}

std::vector<Obstacle> whyNot(const HouseholdFacts& household, const HouseholdStanding& standing,
                             Extra extra) {
    const bool ended = standing.end != End::None;
    const bool away = standing.end == End::Merged || standing.end == End::Cancelled;
    Obstacles over = {{.rule = Rule::Over, .end = standing.end}};
    Obstacles notOver = {{.rule = Rule::NotOver}};
    switch (extra) {
    case Extra::Object: // domain 4: anybody, at any time; about a household that is not there any more,
                        // nobody
        return away ? over : Obstacles();
    case Extra::DecideObjection:
        return openObjection(household);
    case Extra::DecideHit:
        return openHit(household);
    case Extra::Withdraw:
        return ended ? over : Obstacles();
    case Extra::Appeal:
        return ended ? Obstacles() : notOver;
    case Extra::Correct: // domain 1.5: of what was closed before
        return ended || standing.reached != Step::Listed ? Obstacles() : notYet(standing);
    case Extra::BeginExit:
        if (ended)
            return over;
        if (standing.passage == Passage::Out)
            return {{.rule = Rule::DoneAlready, .step = Step::ExitVerified}};
        return standing.next ? notYet(standing) : Obstacles();
    case Extra::FellBack:
        return standing.end == End::OutOfPoverty ? Obstacles() : notOver;
    }
    return notOver;
}

} // namespace domain
