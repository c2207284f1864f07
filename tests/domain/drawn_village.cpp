#include "tests/domain/drawn_village.h"

#include "tests/domain/village_case.h"

namespace drawn {

using namespace domain;

namespace {

int upTo(int last) {
    return *rc::gen::inRange(0, last + 1);
}

bool rarely() {
    return upTo(9) == 0;
}

Seconds moment() {
    static const Seconds start = startOfChinaDay(*parseDate("2015-10-15"));
    return start + upTo(400) * Seconds(86400) + 36000;
}

Date date() {
    return chinaDay(moment());
}

Step anyStep() {
    return kSteps[std::size_t(upTo(int(kSteps.size()) - 1))];
}

void addLine(VillageFacts& village, HouseholdFacts& household) {
    if (village.meetings.empty())
        return;
    LineFact line;
    line.meeting = std::size_t(upTo(int(village.meetings.size()) - 1));
    const MeetingFact& meeting = village.meetings[line.meeting];
    if (meeting.level == Level::Group && meeting.group != household.group)
        return;
    const int voters = everPresent(meeting.voters);
    const Tally tally{voters - upTo(3), 0, 0, 0, 0};
    line.vote = {voters, voters - tally.inFavour, 0, !rarely(), {tally, tally}, MeetingResult(upTo(4))};
    line.conflict = rarely();
    household.lines.push_back(line);
}

void addRow(VillageFacts& village, HouseholdFacts& household) {
    if (village.notices.empty())
        return;
    RowFact row{std::size_t(upTo(int(village.notices.size()) - 1)), std::nullopt, rarely()};
    if (rarely())
        row.repostedOn = date();
    household.rows.push_back(row);
}

void addObjection(VillageFacts&, HouseholdFacts& household) {
    ObjectionFact objection;
    objection.id = {4, 1 + household.objections.size()};
    objection.at = moment();
    objection.decided = !rarely();
    objection.decidedAt = moment();
    objection.handlerSurveyed = rarely();
    objection.appealOpen = rarely();
    if (rarely())
        objection.backTo = anyStep();
    household.objections.push_back(objection);
}

void addAudit(VillageFacts&, HouseholdFacts& household) {
    AuditFact audit;
    audit.id = {3, 1 + household.audits.size()};
    audit.county = upTo(1) == 1;
    audit.at = moment();
    audit.result = AuditResult(upTo(3));
    audit.isSigned = !rarely();
    audit.audited = 100;
    audit.sampled = upTo(40);
    if (audit.result == AuditResult::Returned)
        audit.backTo = anyStep();
    household.audits.push_back(audit);
}

void addDate(VillageFacts&, HouseholdFacts& household) {
    switch (upTo(5)) {
    case 0:
        household.compared = moment();
        break;
    case 1:
        household.registered = moment();
        break;
    case 2:
        household.assisted = moment();
        break;
    case 3:
        household.applied = moment();
        break;
    case 4:
        household.exit = ExitFact{moment(), moment(), upTo(3)};
        break;
    default:
        household.hits.push_back({HitState(upTo(2)), moment()});
        break;
    }
}

void addMatter(VillageFacts&, HouseholdFacts& household) {
    switch (upTo(3)) {
    case 0:
        household.reopened.push_back({moment(), anyStep(), upTo(1) == 1});
        break;
    case 1:
        household.open.push_back({upTo(1) == 1, moment()});
        break;
    case 2:
        household.accepted.insert(Rule::TooEarly);
        break;
    default:
        household.accepted.insert(Rule::NoticePhoto);
        break;
    }
}

void addVisit(HouseholdFacts& household) {
    VisitFact visit;
    visit.id = {2, 1 + household.visits.size()};
    visit.at = moment();
    visit.entry = Entry(upTo(3));
    visit.end = rarely() ? VisitEnd(upTo(3)) : VisitEnd::Done;
    visit.isSigned = !rarely();
    visit.conflict = rarely();
    visit.surveyors = 1 + upTo(2);
    visit.score = HalfPoints{60 + upTo(80)};
    visit.vetoesConfirmed = rarely();
    visit.vetoesSuspected = rarely();
    visit.differs = rarely();
    household.visits.push_back(visit);
}

void disturb(VillageFacts& village) {
    for (MeetingFact& meeting : village.meetings) {
        meeting.closed = !rarely();
        meeting.at = rarely() ? moment() : meeting.at;
        meeting.due = rarely() ? upTo(40) : meeting.due;
    }
    for (NoticeFact& notice : village.notices) {
        notice.postedOn = rarely() ? date() : *notice.postedOn;
        if (rarely())
            notice.takenDownOn = date();
        notice.sealed = !rarely();
    }
    for (HouseholdFacts& household : village.households) {
        household.excused = rarely();
        household.withdrawn = rarely();
        for (int visits = upTo(1); visits > 0; --visits)
            addVisit(household);
        for (int facts = upTo(2); facts > 0; --facts)
            addFact(village, household);
    }
}

} // namespace

VillageFacts village() {
    const Profile& profile = upTo(1) == 0 ? gx2015() : cn2014();
    const Passage passage = rarely() ? Passage::Out : Passage::In;
    const auto& steps = passage == Passage::In ? profile.in : profile.out;
    VillageFacts facts =
        fixture::villageUpTo(profile, steps[std::size_t(upTo(int(steps.size()) - 1))], passage).village;
    facts.poorVillage = !rarely();
    if (upTo(3) != 0)
        disturb(facts);
    return facts;
}

void addFact(VillageFacts& village, HouseholdFacts& household) {
    using Adder = void (*)(VillageFacts&, HouseholdFacts&);
    constexpr Adder kAdders[] = {addLine, addRow, addObjection, addAudit, addDate, addMatter};
    kAdders[upTo(5)](village, household);
}

bool takeAway(VillageFacts& village, HouseholdFacts& household, Step step) {
    const auto rows = [&](NoticeStage stage) {
        std::erase_if(household.rows,
                      [&](const RowFact& row) { return village.notices[row.notice].stage == stage; });
    };
    const auto lines = [&](Level level) {
        std::erase_if(household.lines,
                      [&](const LineFact& line) { return village.meetings[line.meeting].level == level; });
    };
    const auto visits = [&](Entry entry) {
        std::erase_if(household.visits, [&](const VisitFact& visit) { return visit.entry == entry; });
    };
    const auto audits = [&](bool county) {
        std::erase_if(household.audits, [&](const AuditFact& audit) { return audit.county == county; });
    };
    switch (step) {
    case Step::Listed:
        return false;
    case Step::Applied:
        household.applied.reset();
        return village.rules.profile.application == Application::Always || !village.poorVillage;
    case Step::Surveyed:
        visits(Entry::First);
        return true;
    case Step::SecondEntry:
        visits(Entry::Second);
        return true;
    case Step::GroupEvaluated:
        lines(Level::Group);
        return true;
    case Step::VillageEvaluated:
        lines(Level::Village);
        return true;
    case Step::Notice1:
        rows(NoticeStage::First);
        return true;
    case Step::Notice2:
        rows(NoticeStage::Second);
        return true;
    case Step::Announced:
    case Step::ExitAnnounced:
        rows(NoticeStage::Announcement);
        return true;
    case Step::TownshipAudited:
        audits(false);
        return true;
    case Step::CountyAudited:
        audits(true);
        return true;
    case Step::Compared:
        household.compared.reset();
        return true;
    case Step::LineApplied:
        village.rules.lines.clear();
        return true;
    case Step::Registered:
        household.registered.reset();
        return true;
    case Step::Assisted:
        household.assisted.reset();
        return true;
    case Step::ExitVerified:
        household.exit.reset();
        return true;
    }
    return false;
}

} // namespace drawn
