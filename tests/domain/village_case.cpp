#include "tests/domain/village_case.h"

#include <algorithm>

namespace fixture {

using namespace domain;

namespace {

constexpr int kGroupDue = 16, kGroupVoters = 12, kVillageDue = 30, kVillageVoters = 24;
constexpr Seconds kTen = 10 * 3600, kDay = 86400;
const Seconds kListed = startOfChinaDay(*parseDate("2015-10-15")) + kTen;

std::vector<Voter> voters(int count, unsigned device) {
    std::vector<Voter> out;
    for (int i = 1; i <= count; ++i)
        out.push_back({{device, static_cast<std::uint64_t>(i)}, 0, std::nullopt});
    return out;
}

RecordId nextId() {
    static std::uint64_t counter = 1000;
    return {9, ++counter};
}

// The same sound vote in a group (12 there, 1 recused) and in the village (24 there).
Vote soundVote(Level level, MeetingResult result) {
    const Tally tally = level == Level::Group ? Tally{9, 1, 1, 0, 0} : Tally{20, 2, 1, 1, 0};
    return {level == Level::Group ? kGroupVoters : kVillageVoters,
            level == Level::Group ? 1 : 0,
            0,
            true,
            {tally, tally},
            result};
}

std::size_t addMeeting(VillageFacts& village, Level level, const std::string& group, Passage passage,
                       Seconds at) {
    MeetingFact meeting;
    meeting.id = nextId();
    meeting.passage = passage;
    meeting.level = level;
    meeting.group = level == Level::Group ? group : "";
    meeting.at = at;
    meeting.closed = meeting.chairSigned = meeting.recorderSigned = true;
    meeting.supervisorsSigned = 1;
    meeting.due = level == Level::Group ? kGroupDue : kVillageDue;
    meeting.voters = level == Level::Group ? voters(kGroupVoters, 1) : voters(kVillageVoters, 2);
    village.meetings.push_back(meeting);
    return village.meetings.size() - 1;
}

std::size_t addNotice(VillageFacts& village, NoticeStage stage, const std::string& group, Passage passage,
                      Seconds at) {
    NoticeFact notice;
    notice.id = nextId();
    notice.passage = passage;
    notice.stage = stage;
    notice.group = group;
    notice.sealed = notice.photoPosted = notice.photoTakenDown = notice.numbered = true;
    notice.postedOn = chinaDay(at);
    village.notices.push_back(notice);
    return village.notices.size() - 1;
}

VisitFact visit(Entry entry, Seconds at) {
    VisitFact fact;
    fact.id = nextId();
    fact.at = at;
    fact.entry = entry;
    fact.end = VisitEnd::Done;
    fact.isSigned = true;
    fact.surveyors = 2;
    fact.score = HalfPoints{110};
    return fact;
}

NoticeStage stageOf(Step step) {
    return step == Step::Notice1   ? NoticeStage::First
           : step == Step::Notice2 ? NoticeStage::Second
                                   : NoticeStage::Announcement;
}

AuditFact audit(bool county, Passage passage, Seconds at) {
    return {nextId(), passage, county, at, AuditResult::Passed, true, false, 20, 100, std::nullopt};
}

// What one step leaves for one household; meetings and notices are shared by those of one scope.
void leave(VillageFacts& village, HouseholdFacts& household, Step step, Passage passage, Seconds at,
           std::size_t shared) {
    switch (step) {
    case Step::Listed:
        household.listedAt = at;
        break;
    case Step::Applied:
        household.applied = at;
        break;
    case Step::Surveyed:
        household.visits.push_back(visit(Entry::First, at));
        break;
    case Step::SecondEntry:
        household.visits.push_back(visit(Entry::Second, at));
        break;
    case Step::GroupEvaluated:
    case Step::VillageEvaluated:
        household.lines.push_back(
            {shared, soundVote(village.meetings[shared].level, MeetingResult::Poor), false});
        break;
    case Step::Notice1:
    case Step::Notice2:
    case Step::Announced:
    case Step::ExitAnnounced:
        household.rows.push_back({shared, std::nullopt, false});
        break;
    case Step::TownshipAudited:
    case Step::CountyAudited:
        household.audits.push_back(audit(step == Step::CountyAudited, passage, at));
        break;
    case Step::Compared:
        household.compared = at;
        break;
    case Step::LineApplied:
        break; // the county's, of no household
    case Step::Registered:
        household.registered = at;
        break;
    case Step::Assisted:
        household.assisted = at;
        break;
    case Step::ExitVerified:
        household.exit = ExitFact{at, at, 2};
        break;
    }
}

// The meeting or notice that the step needs for households of that group.
std::size_t share(VillageFacts& village, Step step, const std::string& group, Passage passage, Seconds at) {
    const bool byGroup = village.rules.profile.notice1Scope == NoticeScope::Group && passage == Passage::In;
    switch (step) {
    case Step::GroupEvaluated:
        return addMeeting(village, Level::Group, group, passage, at);
    case Step::VillageEvaluated:
        return addMeeting(village, Level::Village, "", passage, at);
    case Step::Notice1:
        return addNotice(village, NoticeStage::First, byGroup ? group : "", passage, at);
    case Step::Notice2:
    case Step::Announced:
    case Step::ExitAnnounced:
        return addNotice(village, stageOf(step), "", passage, at);
    case Step::LineApplied:
        (void)layDown(village.rules, "score_line", "60", {"桂扶领发〔2015〕示例号", "", at - kTen});
        return 0;
    default:
        return 0;
    }
}

void leaveAll(VillageFacts& village, Step step, Passage passage, Seconds at) {
    std::map<std::string, std::size_t> shared;
    const bool whole = step != Step::GroupEvaluated && step != Step::Notice1;
    for (HouseholdFacts& household : village.households) {
        const std::string scope = whole ? "" : household.group;
        if (!shared.contains(scope))
            shared[scope] = share(village, step, scope, passage, at);
        leave(village, household, step, passage, at, shared[scope]);
    }
}

} // namespace

Seconds momentOf(const Profile& profile, Step step, Passage passage) {
    const auto& steps = passage == Passage::In ? profile.in : profile.out;
    const auto place = std::find(steps.begin(), steps.end(), step) - steps.begin();
    const auto before = passage == Passage::In ? 0 : static_cast<Seconds>(profile.in.size());
    return kListed + (before + place) * 14 * kDay;
}

namespace {

void comeUpTo(VillageFacts& village, Step step, Passage passage) {
    const Profile& profile = village.rules.profile;
    for (const Passage p : {Passage::In, Passage::Out})
        for (const Step s : p == Passage::In ? profile.in : profile.out) {
            leaveAll(village, s, p, momentOf(profile, s, p));
            if (p == passage && s == step)
                return;
        }
    qFatal("the profile has no such step");
}

VillageFacts emptyVillage(const Profile& profile) {
    VillageFacts village;
    village.rules = rulesetOf(profile);
    village.today = *parseDate("2016-12-31");
    return village;
}

} // namespace

VillageCase villageUpTo(const Profile& profile, Step step, Passage passage) {
    VillageCase place{emptyVillage(profile)};
    const char* const groups[] = {"示例一组", "示例一组", "示例一组", "示例二组"};
    for (std::uint64_t i = 0; i < 4; ++i) {
        HouseholdFacts household;
        household.id = {5, i + 1};
        household.group = groups[i];
        place.village.households.push_back(household);
    }
    comeUpTo(place.village, step, passage);
    return place;
}

VillageFacts largeVillage(const Profile& profile, Step step, int groups, int households) {
    VillageFacts village = emptyVillage(profile);
    for (int i = 0; i < households; ++i) {
        HouseholdFacts household;
        household.id = {5, static_cast<std::uint64_t>(i + 1)};
        household.group = "示例" + std::to_string(i % groups) + "组";
        village.households.push_back(household);
    }
    comeUpTo(village, step, Passage::In);
    return village;
}

void doAgain(VillageCase& place, HouseholdFacts& household, Step step, Passage passage, Seconds at) {
    leave(place.village, household, step, passage, at,
          share(place.village, step, household.group, passage, at));
}

} // namespace fixture
