// The deliberate mistakes: what data checks really find, planted where they can be shown. A household has one
// at most. ID numbers stay valid and unique even here; numbers that are wrong or entered twice are for a
// demo's persons to type.
#pragma once

#include "shared/gen/random.h"

#include <string_view>
#include <vector>

namespace gen {

struct Household;

enum class Mistake {
    IdSex,            // rule 3: the recorded sex is not that of the ID number
    HeadMissing,      // 4: nobody is the head
    HeadMany,         // 4: two heads
    RelationSex,      // 5: a son recorded as daughter, or the reverse
    LabourBlank,      // 6
    ChildLabour,      // 7: a child recorded as labour
    ElderLabour,      // 8: somebody of 60 or more recorded as ordinary labour
    AbleNoLabour,     // 9: a healthy adult without labour
    MigrantNoLabour,  // 10: works away without being able to work
    MigrantPhone,     // 11: works away and has no phone number
    DropoutHealth,    // 12: out of school for illness, and healthy
    InsuranceBoth,    // 13
    InsuranceNone,    // 13
    ChildOutOfSchool, // 14
    LandBlank,        // 15
    ReturnedForest,   // 16: more forest returned than there is
    RoadBlank,        // 17
    RoadFar,          // 17: beyond 5 km
    WageLow,          // 18
    WageHigh,         // 18: typed with two zeros too many
    BusinessCost,     // 19: business without costs
    Ecological,       // 20: payment without returned forest
    DibaoLow,         // 21
    PensionLow,       // 21
    DangerGrade,      // 22: a dangerous house of grade B
    AgeGap,           // 23: a grandchild recorded as child, more than 60 years younger
    MembersCount,     // 24: the family says one more than was written down
};

struct MistakeInfo {
    Mistake mistake;
    int rule;              // of the cross-field rules, 1-26
    std::string_view code; // of the finding it leads to (shared/domain/finding.h)
};
const std::vector<MistakeInfo>& allMistakes();
const MistakeInfo& infoOf(Mistake mistake);

// Plants one mistake into a household that has none and says so in it. Begins with a kind drawn at random;
// where the household gives no occasion for it (no child, nobody away), the next kind that fits is taken.
void plantMistake(Household& household, Random& random);

} // namespace gen
