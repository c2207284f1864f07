// The two evaluations (domain 1.3 rows 3 and 5, 1.7, 3): the household's line in a meeting that can be used.
#include "shared/domain/procedure_steps.h"

#include <algorithm>

namespace domain::procedure {
namespace {

// The whole meeting's obstacles that nobody answered, then the line's own.
std::vector<Obstacle> obstaclesOf(const Walk& walk, const LineFact& line) {
    std::vector<Obstacle> found;
    const MeetingFact& meeting = walk.village.meetings[line.meeting];
    for (const Obstacle& obstacle : walk.scopes.meetings[line.meeting].obstacles)
        if (!walk.accepts(obstacle.rule))
            found.push_back(obstacle);
    if (line.conflict)
        found.push_back({.rule = Rule::Conflict, .have = 1, .record = meeting.id});
    for (Obstacle& obstacle : voteObstacles(line.vote, walk.profile()))
        if (!walk.accepts(obstacle.rule)) {
            obstacle.record = meeting.id;
            found.push_back(obstacle);
        }
    return found;
}

void addGates(const Walk& walk, Level level, StepCheck& out) {
    const auto& steps = stepsOf(walk.profile(), walk.passage);
    if (walk.passage == Passage::Out)
        return;
    if (level == Level::Group) {
        const auto at = walk.scopes.groups.find(walk.household.group);
        if (has(steps, Step::Surveyed) && at != walk.scopes.groups.end() && at->second.unsurveyed > 0)
            out.gates.push_back({.rule = Rule::SurveyGroup, .have = at->second.unsurveyed});
    } else if (has(steps, Step::Notice1) &&
               positionOf(steps, Step::Notice1) < positionOf(steps, Step::VillageEvaluated) &&
               walk.scopes.groupsWithoutNotice > 0) {
        out.gates.push_back({.rule = Rule::NoticeGroups, .have = walk.scopes.groupsWithoutNotice});
    }
}

} // namespace

StepCheck checkEvaluated(const Walk& walk, Level level) {
    StepCheck out;
    std::vector<Obstacle> why{{.rule = Rule::MeetingMissing}};
    for (const LineFact& line : walk.household.lines) {
        const MeetingFact& meeting = walk.village.meetings[line.meeting];
        if (meeting.level != level || meeting.passage != walk.passage || !walk.afterReopening(meeting.at) ||
            line.vote.result == MeetingResult::Revisit) // it sent the household back: returnsOf()
            continue;
        why = obstaclesOf(walk, line);
        if (why.empty() && !walk.inTime(meeting.at))
            why.push_back({.rule = Rule::TooEarly, .step = walk.step, .record = meeting.id});
        if (!why.empty())
            continue;
        out.done = true;
        out.at = std::max(meeting.at, walk.since);
        // In the way out "not poor" is what is hoped for, and "poor" keeps the household in.
        if (level == Level::Village && walk.passage == Passage::In &&
            line.vote.result == MeetingResult::NotPoor)
            out.end = End::NotPoor;
        return out;
    }
    out.missing = std::move(why);
    addGates(walk, level, out);
    return out;
}

} // namespace domain::procedure
