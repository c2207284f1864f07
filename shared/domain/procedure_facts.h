// What the procedure looks at: plain values, made by the caller from the shown values of a village's records.
// No fact is a conclusion: who was there, what was counted, when it was posted. Conclusions are
// procedure.h's.
//
// A moment is the claimed time of the change that made the fact final (the seal of a visit or of minutes).
// Open conflicts do not hide a fact: where the evidence of a step itself is in conflict (two seals, two
// results), its `conflict` is set and it does not count; what else is open about the household is an
// OpenMatter.
#pragma once

#include "shared/domain/meeting.h"
#include "shared/domain/notice_days.h"
#include "shared/domain/ruleset.h"

#include <set>
#include <string>
#include <vector>

namespace domain {

using base::RecordId;
using base::Seconds;

enum class Entry {
    First,
    Second,
    Recheck,
    Sample
}; // visit purposes score; verify and collect; recheck; sample
enum class VisitEnd { UnderWay, Done, Absent, Refused };

struct VisitFact {
    RecordId id;
    Seconds at = 0; // first signed; while unsigned, when it was made
    Entry entry = Entry::First;
    VisitEnd end = VisitEnd::UnderWay;
    bool isSigned = false; // by the head, or by who answered for the household
    bool conflict = false;
    int surveyors = 0;
    std::optional<HalfPoints> score;
    int vetoesConfirmed = 0, vetoesSuspected = 0;
    bool differs = false; // second entry: from the first beyond the tolerances, and not explained
    std::optional<Date> appointment;
};

enum class Level { Group, Village };

struct MeetingFact {
    RecordId id;
    Passage passage = Passage::In;
    Level level = Level::Group;
    std::string group;   // of a group's meeting
    Seconds at = 0;      // closed; while open, begun
    bool closed = false; // the minutes are sealed
    bool conflict = false;
    bool chairSigned = false, recorderSigned = false, recorderIsChair = false;
    int supervisorsSigned = 0;
    int due = 0; // households of the group, or representatives called
    std::vector<Voter> voters;
    RecordId supplements; // the meeting it completes; not valid: stands by itself
};

// A household's line in the meeting `meetings[meeting]`.
struct LineFact {
    std::size_t meeting = 0;
    Vote vote;
    bool conflict = false;
};

enum class NoticeStage { First, Second, Announcement };

struct NoticeFact {
    RecordId id;
    Passage passage = Passage::In;
    NoticeStage stage = NoticeStage::First;
    std::string group;   // empty: the whole village
    bool sealed = false; // the list is frozen
    bool conflict = false;
    NoticeMask mask = NoticeMask::GxMin;
    std::optional<Date> postedOn, takenDownOn;
    std::vector<DayRange> gaps;
    int extraDays = 0;
    bool photoPosted = false, photoTakenDown = false;
    bool numbered = false; // announcement: it has a number
};

// The household's row in `notices[notice]`.
struct RowFact {
    std::size_t notice = 0;
    std::optional<Date> repostedOn;
    bool changed = false; // what the row shows is another now than what hangs there
};

struct ObjectionFact {
    RecordId id;
    Passage passage = Passage::In;
    Seconds at = 0; // received
    bool decided = false;
    Seconds decidedAt = 0;
    bool handlerSurveyed = false; // who handles it surveyed this household
    bool appealOpen = false;
    std::optional<Step> backTo; // the decision has this step done anew
};

enum class AuditResult { None, Passed, Returned, Hold };

struct AuditFact {
    RecordId id;
    Passage passage = Passage::In;
    bool county = false; // else the township's
    Seconds at = 0;
    AuditResult result = AuditResult::None; // of this household
    bool isSigned = false, conflict = false;
    int sampled = 0, audited = 0; // households of the batch that were visited, and all of it
    std::optional<Step> backTo;   // returned
};

enum class HitState { Open, Confirmed, Cleared };
struct HitFact {
    HitState state = HitState::Open;
    Seconds at = 0; // decided
};

// Back into the procedure after an end or a finished step: by an appeal, a correction (domain 1.5), or
// because a household fell back into poverty (1.4). It counts when it has reason, evidence and approver.
struct ReopenFact {
    Seconds at = 0;
    Step to = Step::Surveyed;
    bool approved = false;
};

struct ExitFact { // the way out, domain 1.4
    Seconds begun = 0;
    std::optional<Seconds> verified; // signed by head and acceptance group
    int persons = 0;                 // of the acceptance group
};

// A conflict or a question about the household that nobody has settled. What was sealed before it arose
// stands (a seal keeps its values, design 3); from then on no step can be closed.
struct OpenMatter {
    bool question = false; // else a conflict
    Seconds since = 0;
};

struct HouseholdFacts {
    RecordId id;
    std::string group;
    Seconds listedAt = 0;
    bool fiveGuarantee = false;
    bool withdrawn = false, merged = false, gone = false; // gone: moved away, nobody left, cleared
    bool excused = false; // from the survey of its group, by a named person: nobody can be reached
    std::optional<Seconds> applied;
    std::vector<VisitFact> visits;
    std::vector<LineFact> lines;
    std::vector<RowFact> rows;
    std::vector<ObjectionFact> objections;
    std::vector<AuditFact> audits;
    std::optional<Seconds> compared;
    std::vector<HitFact> hits;
    std::vector<ReopenFact> reopened;
    std::optional<Seconds> registered; // card and file have their numbers
    std::optional<Seconds> assisted;
    std::optional<ExitFact> exit;
    std::vector<OpenMatter> open;
    std::set<Rule> accepted; // waivable rules that a named person answered for this household
};

struct VillageFacts {
    Ruleset rules;
    Date today{};
    bool poorVillage = true; // every household is surveyed (D28)
    std::vector<MeetingFact> meetings;
    std::vector<NoticeFact> notices;
    std::vector<HouseholdFacts> households;
};

} // namespace domain
