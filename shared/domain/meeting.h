// The arithmetic of an evaluation meeting (domain 1.7, 3): quorum, those present at a line, the count, two
// tellers, the majority. Pure, on plain values: the same answer on tablet and server. Nothing here is stored;
// what is stored are the observations (who came and went, what each teller counted).
#pragma once

#include "shared/base/clock.h"
#include "shared/domain/obstacle.h"
#include "shared/domain/profile.h"

#include <vector>

namespace domain {

// One who may vote. In a group it speaks for a household, in the village for themselves as representative.
struct Voter {
    base::RecordId who; // the household it speaks for, or the person
    base::Seconds arrived = 0;
    std::optional<base::Seconds> left;
};
// How many of them are there at that moment: came by then and not gone yet. The same household or person
// twice (arrived again, or noted by two tablets) counts once.
int presentAt(const std::vector<Voter>& voters, base::Seconds moment);
int everPresent(const std::vector<Voter>& voters);

struct Quorum {
    int present = 0, due = 0;
    int needed = 0; // the smallest number that is enough
    bool met() const { return due > 0 && present >= needed; }
};
Quorum quorum(int present, int due, Fraction fraction);

// What one teller counted for one household.
struct Tally {
    int inFavour = 0, against = 0, abstain = 0, spoilt = 0, notVoting = 0;

    int sum() const { return inFavour + against + abstain + spoilt + notVoting; }
    int valid() const { return inFavour + against + abstain; }
    bool operator==(const Tally&) const = default;
};
// "31 2 1 0 0", as it is stored; nothing for any other text.
std::optional<Tally> parseTally(std::string_view text);
std::string tallyText(const Tally& tally);

enum class MeetingResult { None, Poor, NotPoor, Revisit, Hold };
// "poor", "not_poor", "revisit", "hold" (code list "meeting_result"); None for any other text.
MeetingResult meetingResultFromName(std::string_view name);

// A household's line in a meeting.
struct Vote {
    int present = 0;           // voters present at this line
    int recused = 0;           // of them, out of this vote
    int kinVoting = 0;         // of them, kin by the register who are not recused and nobody said why
    bool counted = true;       // false: consensus, there is no count
    std::vector<Tally> counts; // by teller
    MeetingResult result = MeetingResult::None;
};
// What does not hold about it: no result, on hold, a count that is missing, unequal, negative, or does not
// add up to those present less the recused; a result "poor" without its majority. Empty: it stands.
std::vector<Obstacle> voteObstacles(const Vote& vote, const Profile& profile);
// More than the profile's fraction in favour; of a tie nobody has it.
bool passes(const Tally& tally, const Profile& profile);

} // namespace domain
