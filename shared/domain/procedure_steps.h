// The gates and the evidence of each kind of step (domain 1.3, row by row): what procedure.cpp walks along.
// Internal to the procedure.
#pragma once

#include "shared/domain/procedure.h"

namespace domain::procedure {

// Where the walk is.
struct Walk {
    const VillageFacts& village;
    const Scopes& scopes;
    const HouseholdFacts& household;
    Passage passage;
    Seconds since;    // the step before was done
    Seconds reopened; // what sent the household back to this step or an earlier one; 0: nothing
    Step step;

    const Profile& profile() const { return village.rules.profile; }
    bool accepts(Rule rule) const { return household.accepted.contains(rule); }
    // Whether evidence of that moment may count: newer than what sent back, not older than the step before it
    // (a named person may accept the latter: clocks are wrong now and then).
    bool inTime(Seconds at) const;
    bool afterReopening(Seconds at) const { return reopened == 0 || at > reopened; }
    bool inTime(Date day) const; // of what is dated by the day
};

struct StepCheck {
    bool done = false;
    Seconds at = 0;
    End end = End::None;
    bool newerLine = false;
    std::vector<Obstacle> gates, missing;
};
// The step `walk.step` alone; the walk has reached it.
StepCheck check(const Walk& walk);

// One file a theme; each is one row of domain 1.3.
StepCheck checkApplied(const Walk& walk);
StepCheck checkSurveyed(const Walk& walk);
StepCheck checkSecondEntry(const Walk& walk);
StepCheck checkEvaluated(const Walk& walk, Level level);
StepCheck checkNotice(const Walk& walk, NoticeStage stage);
StepCheck checkAudited(const Walk& walk, bool county);
StepCheck checkCompared(const Walk& walk);
StepCheck checkLine(const Walk& walk);
StepCheck checkRegistered(const Walk& walk);
StepCheck checkAssisted(const Walk& walk);
StepCheck checkExitVerified(const Walk& walk);

// Signed, by enough surveyors, without a conflict.
bool isSound(const VisitFact& visit, const Profile& profile);
// The entry whose score and vetoes count: the last sound first entry; null: none.
const VisitFact* scoredEntry(const Walk& walk);
// The days a notice has to hang, those that the county added included.
int requiredDays(const Profile& profile, const NoticeFact& notice);
// When the household was first surveyed as its profile asks; nothing: not yet. What came later does not undo
// it.
std::optional<Seconds> firstSurveyed(const VillageFacts& village, const HouseholdFacts& household);
// Its procedure needs no step any more: merged, gone, withdrawn, excluded.
End flaggedEnd(const VillageFacts& village, const HouseholdFacts& household);
// What sent the household back: the step is done anew, with evidence newer than that.
struct Return {
    Seconds at = 0;
    Step to = Step::Listed;
    Step from = Step::Listed; // the step that sent it back
    bool fromEnd = false;     // appeal, correction, fell back
};
std::vector<Return> returnsOf(const VillageFacts& village, const Scopes& scopes,
                              const HouseholdFacts& household, Passage passage);
// The steps of a passage, and where one stands among them; a step that the profile does not have stands where
// the next one does.
const std::vector<Step>& stepsOf(const Profile& profile, Passage passage);
std::size_t positionOf(const std::vector<Step>& steps, Step step);
bool has(const std::vector<Step>& steps, Step step);

} // namespace domain::procedure
