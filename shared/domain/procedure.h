// The procedure: from the facts of a village to where each household stands, what may be done next and why
// not (domain 1.3, 1.4). Pure, the same on tablet and server. The profile orders the steps; each step has its
// gates (what must hold before anybody may do it) and its evidence (what must be there for it to be done).
//
// The walk goes the profile's steps in order and ends at the first that is not done: whatever facts are
// there, a later step is never reported while an earlier one does not stand. Evidence must not be older than
// the step before it, and must be newer than what sent the household back. Of a household with an end
// everything waits for an appeal or a correction.
#pragma once

#include "shared/domain/procedure_facts.h"

#include <map>

namespace domain {

// What may be done to a household beside its next step.
enum class Extra { Object, DecideObjection, DecideHit, Withdraw, Appeal, Correct, BeginExit, FellBack };
inline constexpr std::array kExtras = {Extra::Object,    Extra::DecideObjection, Extra::DecideHit,
                                       Extra::Withdraw,  Extra::Appeal,          Extra::Correct,
                                       Extra::BeginExit, Extra::FellBack};
const char* extraName(Extra extra); // "object", …; words are the catalogue's "act.<name>"

struct HouseholdStanding {
    RecordId id;
    Passage passage = Passage::In;
    Step reached = Step::Listed; // the last step that stands
    Seconds since = 0;           // when it was done
    End end = End::None;
    Detour detour = Detour::None;
    std::optional<Step> next;      // none: ended, or all steps are done
    std::vector<Obstacle> gates;   // why the next step may not be done yet; empty: it may
    std::vector<Obstacle> missing; // … and why it does not stand: what its evidence lacks
    std::vector<Extra> extras;     // what else is allowed
    bool newerLine = false; // a later score line was handed down: a correction applies it, nothing else

    bool mayDoNext() const { return next && gates.empty(); }
};

// What is true of a whole meeting or notice, worked out once for all its households.
struct MeetingStanding {
    Quorum quorum;                   // with its supplementary meetings, where those count together
    int unsurveyed = 0;              // households of the group neither surveyed nor excused when it closed
    int groupsWithoutNotice = 0;     // village: groups whose first notice was not over when it closed
    std::vector<Obstacle> obstacles; // why its results cannot be used
};
struct NoticeStanding {
    std::optional<NoticeDays> days; // none: not posted
    std::vector<Obstacle> obstacles;
};
struct GroupStanding {
    int households = 0;      // live: not merged, gone, withdrawn, excluded
    int unsurveyed = 0;      // of these neither surveyed nor excused
    bool noticeOver = false; // the first notice
};
struct Scopes {
    std::vector<MeetingStanding> meetings; // as in VillageFacts
    std::vector<NoticeStanding> notices;
    std::map<std::string, GroupStanding, std::less<>> groups;
    int groupsWithoutNotice = 0;
};
Scopes scopesOf(const VillageFacts& village);

HouseholdStanding standingOf(const VillageFacts& village, const Scopes& scopes,
                             const HouseholdFacts& household);
// All of them, in the order of the facts.
std::vector<HouseholdStanding> standings(const VillageFacts& village);

// Why a step, or another act, may not be done now; empty: it may.
std::vector<Obstacle> whyNot(const VillageFacts& village, const HouseholdStanding& standing, Step step);
std::vector<Obstacle> whyNot(const HouseholdFacts& household, const HouseholdStanding& standing, Extra extra);
// The same for the evaluation meeting of a group or of the village ("group evaluation needs every household
// of the group surveyed or excused").
std::vector<Obstacle> whyNoMeeting(const VillageFacts& village, const Scopes& scopes, Level level,
                                   std::string_view group);

} // namespace domain
