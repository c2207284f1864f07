// How far the survey of a household is, as far as a tablet can tell from its visits. Pure. Thread: the
// workspace's. The steps after it are the procedure's (domain 1.3).
#pragma once

#include "shared/service/projection.h"

#include <array>

namespace service {

enum class SurveyStep {
    ToVisit,   // nobody has been there
    ComeAgain, // nobody home, or declined
    Filling,   // a visit is under way
    Signed,    // the head has signed: domain 1.3, SURVEYED_1
    NotHere,   // moved away or extinct: nothing to survey
};
inline constexpr std::array kSurveySteps = {SurveyStep::ToVisit, SurveyStep::ComeAgain, SurveyStep::Filling,
                                            SurveyStep::Signed, SurveyStep::NotHere};
// "to_visit", "come_again", "filling", "signed", "not_here".
const char* stepName(SurveyStep step);

struct SurveyStanding {
    SurveyStep step = SurveyStep::ToVisit;
    RecordId visit;               // the one it follows from; not valid: none
    std::int32_t visited = 0;     // its date, 20151021; 0: not said
    std::int32_t appointment = 0; // when to come again
};
// A signed visit counts before one under way, that before a vain one; of equals, the last.
SurveyStanding standingOf(const Projection& lists, RecordId household);

// Who visits a household: those it names, else those its group names; ascending.
class Assignment {
public:
    explicit Assignment(const Projection& lists); // valid as long as the lists do not change
    const std::vector<base::PersonId>& of(const ListEntry& household) const;
    std::vector<base::PersonId> ofGroup(const ListEntry& household) const; // whatever it says itself
    bool includes(const ListEntry& household, base::PersonId person) const;

private:
    std::unordered_map<std::string, const ListEntry*> m_groups; // by stream and name
};

} // namespace service
