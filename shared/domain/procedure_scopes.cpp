// What is worked out once for a whole meeting, notice or group, before its households are looked at.
#include "shared/domain/procedure_steps.h"

#include <algorithm>
#include <unordered_map>

namespace domain {
namespace {

using namespace procedure;

// One household in the count of its group.
struct Counted {
    Seconds listedAt = 0;
    std::optional<Seconds> surveyed;
    bool excused = false;

    bool missingAt(Seconds moment) const {
        return listedAt <= moment && !excused && !(surveyed && *surveyed <= moment);
    }
};
using Groups = std::map<std::string, std::vector<Counted>, std::less<>>;

Groups groupsOf(const VillageFacts& village) {
    Groups groups;
    for (const HouseholdFacts& household : village.households)
        if (flaggedEnd(village, household) == End::None)
            groups[household.group].push_back(
                {household.listedAt, firstSurveyed(village, household), household.excused});
    return groups;
}

// A meeting with those that complete it, as far as they are closed.
Quorum quorumOf(const VillageFacts& village, const MeetingFact& meeting, int groupHouseholds) {
    const Profile& profile = village.rules.profile;
    const RecordId root = meeting.supplements.valid() ? meeting.supplements : meeting.id;
    std::vector<Voter> voters = meeting.voters;
    int due = meeting.due;
    for (const MeetingFact& other : village.meetings) {
        const bool together = other.id == root || other.supplements == root;
        if (!profile.allowSplitMeetings || !together || other.id == meeting.id || !other.closed)
            continue;
        voters.insert(voters.end(), other.voters.begin(), other.voters.end());
        due = std::max(due, other.due);
    }
    const bool group = meeting.level == Level::Group;
    if (group && due == 0)
        due = groupHouseholds;
    return quorum(everPresent(voters), due, group ? profile.groupQuorum : profile.villageQuorum);
}

void addFormal(const MeetingFact& meeting, const Profile& profile, std::vector<Obstacle>& found) {
    if (meeting.conflict)
        found.push_back({.rule = Rule::Conflict, .have = 1, .record = meeting.id});
    if (!meeting.closed)
        found.push_back({.rule = Rule::MeetingOpen, .record = meeting.id});
    if (meeting.recorderIsChair)
        found.push_back({.rule = Rule::MeetingRecorder, .record = meeting.id});
    const int signers = int(meeting.chairSigned) + int(meeting.recorderSigned) +
                        std::min(meeting.supervisorsSigned, profile.supervisorsMin);
    if (signers < 2 + profile.supervisorsMin)
        found.push_back({.rule = Rule::MeetingSigners,
                         .have = signers,
                         .need = 2 + profile.supervisorsMin,
                         .record = meeting.id,
                         .parameter = "supervisors_min"});
}

NoticeStanding noticeStanding(const NoticeFact& notice, const Profile& profile, Date today) {
    NoticeStanding out;
    if (notice.conflict)
        out.obstacles.push_back({.rule = Rule::Conflict, .have = 1, .record = notice.id});
    if (!notice.sealed)
        out.obstacles.push_back({.rule = Rule::NoticeUnsealed, .record = notice.id});
    const NoticeMask widest = notice.stage == NoticeStage::First ? profile.notice1Mask : profile.notice2Mask;
    if (notice.mask == NoticeMask::GxScore && widest == NoticeMask::GxMin)
        out.obstacles.push_back({.rule = Rule::NoticeMask, .record = notice.id});
    const bool announcement = notice.stage == NoticeStage::Announcement;
    if (announcement && !notice.numbered)
        out.obstacles.push_back({.rule = Rule::AnnouncementNumber, .record = notice.id});
    if (!notice.postedOn) {
        out.obstacles.push_back({.rule = Rule::NoticeMissing, .record = notice.id});
        return out;
    }
    if (profile.noticePhotos && (!notice.photoPosted || (notice.takenDownOn && !notice.photoTakenDown)))
        out.obstacles.push_back({.rule = Rule::NoticePhoto, .record = notice.id});
    out.days =
        noticeDays({*notice.postedOn, notice.takenDownOn, notice.gaps}, requiredDays(profile, notice), today);
    return out;
}

// Since when the first notice of a group is over; nothing: it is not.
std::optional<Seconds> noticeOver(const VillageFacts& village, const Scopes& scopes, std::string_view group) {
    std::optional<Seconds> over;
    for (std::size_t i = 0; i < village.notices.size(); ++i) {
        const NoticeFact& notice = village.notices[i];
        const auto& days = scopes.notices[i].days;
        if (notice.stage != NoticeStage::First || notice.passage != Passage::In || !notice.sealed || !days ||
            !days->done || (!notice.group.empty() && notice.group != group))
            continue;
        const Seconds at = startOfChinaDay(days->over);
        over = over ? std::min(*over, at) : at;
    }
    return over;
}

struct Builder {
    const VillageFacts& village;
    Groups groups;
    std::map<std::string, std::optional<Seconds>, std::less<>> over; // first notice, by group
    Scopes out;

    void addGroups() {
        for (const auto& [name, households] : groups) {
            GroupStanding group;
            group.households = static_cast<int>(households.size());
            for (const Counted& household : households)
                group.unsurveyed += household.excused || household.surveyed ? 0 : 1;
            over[name] = noticeOver(village, out, name);
            group.noticeOver = over[name].has_value();
            out.groupsWithoutNotice += group.noticeOver ? 0 : 1;
            out.groups.emplace(name, group);
        }
    }

    MeetingStanding standing(const MeetingFact& meeting) const {
        MeetingStanding s;
        const auto group = groups.find(meeting.group);
        const int households = group == groups.end() ? 0 : static_cast<int>(group->second.size());
        s.quorum = quorumOf(village, meeting, households);
        const Profile& profile = village.rules.profile;
        const auto& steps = profile.in;
        addFormal(meeting, profile, s.obstacles);
        if (!s.quorum.met())
            s.obstacles.push_back(
                {.rule = Rule::MeetingQuorum,
                 .have = s.quorum.present,
                 .need = s.quorum.needed,
                 .of = s.quorum.due,
                 .record = meeting.id,
                 .parameter = meeting.level == Level::Group ? "group_quorum" : "village_quorum"});
        if (meeting.passage == Passage::Out)
            return s;
        if (meeting.level == Level::Group && has(steps, Step::Surveyed) && group != groups.end())
            for (const Counted& household : group->second)
                s.unsurveyed += household.missingAt(meeting.at) ? 1 : 0;
        if (meeting.level == Level::Village && has(steps, Step::Notice1) &&
            positionOf(steps, Step::Notice1) < positionOf(steps, Step::VillageEvaluated))
            for (const auto& [name, since] : over)
                s.groupsWithoutNotice += since && *since <= meeting.at ? 0 : 1;
        if (s.unsurveyed > 0)
            s.obstacles.push_back({.rule = Rule::SurveyGroup, .have = s.unsurveyed, .record = meeting.id});
        if (s.groupsWithoutNotice > 0)
            s.obstacles.push_back(
                {.rule = Rule::NoticeGroups, .have = s.groupsWithoutNotice, .record = meeting.id});
        return s;
    }
};

} // namespace

Scopes scopesOf(const VillageFacts& village) {
    Builder builder{village, groupsOf(village), {}, {}};
    for (const NoticeFact& notice : village.notices)
        builder.out.notices.push_back(noticeStanding(notice, village.rules.profile, village.today));
    builder.addGroups();
    for (const MeetingFact& meeting : village.meetings)
        builder.out.meetings.push_back(builder.standing(meeting));
    return std::move(builder.out);
}

std::vector<Obstacle> whyNoMeeting(const VillageFacts& village, const Scopes& scopes, Level level,
                                   std::string_view group) {
    const auto& steps = village.rules.profile.in;
    if (!has(steps, level == Level::Group ? Step::GroupEvaluated : Step::VillageEvaluated))
        return {{.rule = Rule::NotInProfile,
                 .step = level == Level::Group ? Step::GroupEvaluated : Step::VillageEvaluated}};
    if (level == Level::Group) {
        const auto at = scopes.groups.find(group);
        if (at == scopes.groups.end() || at->second.unsurveyed == 0)
            return {};
        return {{.rule = Rule::SurveyGroup, .have = at->second.unsurveyed}};
    }
    if (has(steps, Step::Notice1) && scopes.groupsWithoutNotice > 0 &&
        positionOf(steps, Step::Notice1) < positionOf(steps, Step::VillageEvaluated))
        return {{.rule = Rule::NoticeGroups, .have = scopes.groupsWithoutNotice}};
    return {};
}

} // namespace domain
