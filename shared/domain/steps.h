// The words of the procedure: kinds of steps, ways a household's procedure ends, and what interrupts it
// (domain 1.3, 1.4). Which steps there are and in what order is the profile's (profile.h): data, not code.
// Names are stored, exported and keys of the catalogue: never rename or reuse one.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace domain {

// A step is named by what has been done when it is over. Numbers in brackets: domain 1.3.
enum class Step {
    Listed,           // (0) on the roster, or added as missed
    Applied,          // (1) the head applied
    Surveyed,         // (2) first entry: team of two or three, all items, the head signed
    GroupEvaluated,   // (3) first evaluation, of the villagers' group or natural village
    Notice1,          // (4) first notice has hung for its full days
    VillageEvaluated, // (5) second evaluation, by the villagers' representatives
    TownshipAudited,  // (6) first audit
    Compared,         // (7) registers of departments compared, every hit disposed of
    LineApplied,      // (8) score line handed down and met: proposed poor
    SecondEntry,      // (9) second entry: verified, register form collected
    Notice2,          // (10) second notice has hung
    CountyAudited,    // (11) second audit
    Announced,        // (12) announced by the county
    Registered,       // (13) file and card
    Assisted,         // (14) assistance person and plan
    ExitVerified,     // (1.4) way out: acceptance group of two or more, "双认定" signed by both sides
    ExitAnnounced,    // (1.4) the county announced that it is out of poverty
};
inline constexpr std::array kSteps = {
    Step::Listed,           Step::Applied,         Step::Surveyed,  Step::GroupEvaluated, Step::Notice1,
    Step::VillageEvaluated, Step::TownshipAudited, Step::Compared,  Step::LineApplied,    Step::SecondEntry,
    Step::Notice2,          Step::CountyAudited,   Step::Announced, Step::Registered,     Step::Assisted,
    Step::ExitVerified,     Step::ExitAnnounced};
const char* stepName(Step step); // "listed", …, as in code list "procedure_step"
std::optional<Step> stepFromName(std::string_view name);

// Why the procedure of a household is over; reopened only by an appeal or a correction (domain 1.3, row X).
enum class End {
    None,
    Vetoed,                // a confirmed veto, or a confirmed hit of the comparison
    NotPoor,               // the villagers' representatives say so, or the score is not below the line
    Withdrawn,             // does not want to be considered
    ExcludedFiveGuarantee, // 五保户, outside this identification (D28)
    Merged,                // lives with another household
    Cancelled,             // moved away or nobody left (1.4 natural change); or cleared: wrongly identified
    OutOfPoverty,          // 1.4: the way out is finished
};
inline constexpr std::array kEnds = {
    End::None,   End::Vetoed,    End::NotPoor,     End::Withdrawn, End::ExcludedFiveGuarantee,
    End::Merged, End::Cancelled, End::OutOfPoverty};
const char* endName(End end);                          // "" for None
std::optional<End> endFromName(std::string_view name); // "" is None

// The two ways through the procedure: in, and out again (有进有出, domain 1.4). A household that fell back
// (返贫) goes the way in anew.
enum class Passage { In, Out };

// What has a household leave the straight way; the first that applies is shown.
enum class Detour {
    None,
    ObjectionOpen, // frozen, alone (domain 4)
    Recheck,       // a hit of the comparison waits for a visit (domain 1.3 row 7)
    Returned,      // sent back by meeting, objection, second entry, audit
    Reopened,      // by appeal or correction after its end
};
inline constexpr std::array kDetours = {Detour::None, Detour::ObjectionOpen, Detour::Recheck,
                                        Detour::Returned, Detour::Reopened};
const char* detourName(Detour detour); // "" for None

} // namespace domain
