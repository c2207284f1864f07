#include "shared/domain/meeting.h"

#include <algorithm>
#include <charconv>

namespace domain {
namespace {

constexpr int kVotesMax = 1'000'000; // far above any meeting; sums cannot overflow

template <class Here>
int distinct(const std::vector<Voter>& voters, Here here) {
    std::vector<base::RecordId> found;
    for (const Voter& voter : voters)
        if (here(voter))
            found.push_back(voter.who);
    std::sort(found.begin(), found.end());
    return static_cast<int>(std::unique(found.begin(), found.end()) - found.begin());
}

bool isNegative(const Tally& tally) {
    return tally.inFavour < 0 || tally.against < 0 || tally.abstain < 0 || tally.spoilt < 0 ||
           tally.notVoting < 0;
}

// What "more than the fraction" is taken of: all who took part, or those whose vote can be read.
int baseOf(const Tally& tally, PassBase base) {
    return base == PassBase::ValidVotes ? tally.valid() : tally.sum();
}

void addCount(std::vector<Obstacle>& found, const Vote& vote, const Profile& profile) {
    const int counts = static_cast<int>(vote.counts.size());
    if (counts < profile.tellers)
        found.push_back({.rule = Rule::MeetingCountMissing,
                         .have = counts,
                         .need = profile.tellers,
                         .parameter = "tellers"});
    if (vote.counts.empty())
        return;
    const Tally& tally = vote.counts.front();
    const auto other = std::find_if(vote.counts.begin(), vote.counts.end(),
                                    [&](const Tally& count) { return !(count == tally); });
    if (other != vote.counts.end()) {
        found.push_back({.rule = Rule::MeetingCountsDiffer, .have = tally.inFavour, .need = other->inFavour});
        return;
    }
    const int voters = vote.present - vote.recused;
    if (isNegative(tally) || vote.recused < 0 || voters < 0)
        found.push_back({.rule = Rule::MeetingNegative});
    else if (tally.sum() != voters)
        found.push_back({.rule = Rule::MeetingSum, .have = tally.sum(), .need = voters});
    else if (vote.result == MeetingResult::Poor && !passes(tally, profile))
        found.push_back({.rule = Rule::MeetingMajority,
                         .have = tally.inFavour,
                         .of = baseOf(tally, profile.passBase),
                         .parameter = "pass"});
}

} // namespace

int presentAt(const std::vector<Voter>& voters, base::Seconds moment) {
    return distinct(voters, [&](const Voter& voter) {
        return voter.arrived <= moment && (!voter.left || moment < *voter.left);
    });
}

int everPresent(const std::vector<Voter>& voters) {
    return distinct(voters, [](const Voter&) { return true; });
}

Quorum quorum(int present, int due, Fraction fraction) {
    const std::int64_t parts = std::int64_t(due) * fraction.numerator;
    return {present, due, static_cast<int>((parts + fraction.denominator - 1) / fraction.denominator)};
}

std::optional<Tally> parseTally(std::string_view text) {
    Tally tally;
    const char* at = text.data();
    const char* const end = at + text.size();
    for (int* part : {&tally.inFavour, &tally.against, &tally.abstain, &tally.spoilt, &tally.notVoting}) {
        const auto [next, problem] = std::from_chars(at, end, *part);
        if (problem != std::errc() || *part > kVotesMax || *part < -kVotesMax)
            return std::nullopt;
        at = next;
        if (part != &tally.notVoting && (at == end || *at++ != ' '))
            return std::nullopt;
    }
    return at == end && tallyText(tally) == text ? std::optional(tally) : std::nullopt;
}

std::string tallyText(const Tally& tally) {
    std::string text;
    for (const int part : {tally.inFavour, tally.against, tally.abstain, tally.spoilt, tally.notVoting})
        text += (text.empty() ? "" : " ") + std::to_string(part);
    return text;
}

MeetingResult meetingResultFromName(std::string_view name) {
    if (name == "poor")
        return MeetingResult::Poor;
    if (name == "not_poor")
        return MeetingResult::NotPoor;
    if (name == "revisit")
        return MeetingResult::Revisit;
    return name == "hold" ? MeetingResult::Hold : MeetingResult::None;
}

std::vector<Obstacle> voteObstacles(const Vote& vote, const Profile& profile) {
    std::vector<Obstacle> found;
    if (vote.result == MeetingResult::None)
        found.push_back({.rule = Rule::MeetingMissing});
    if (vote.result == MeetingResult::Hold)
        found.push_back({.rule = Rule::MeetingHold});
    if (vote.counted)
        addCount(found, vote, profile);
    if (vote.kinVoting > 0)
        found.push_back({.rule = Rule::MeetingRecusal, .have = vote.kinVoting});
    return found;
}

bool passes(const Tally& tally, const Profile& profile) {
    return isMoreThan(tally.inFavour, baseOf(tally, profile.passBase), profile.pass);
}

} // namespace domain
