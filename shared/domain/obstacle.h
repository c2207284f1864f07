// Why something of the procedure is not done or not allowed: a rule with its numbers, as a value. Its words
// are the catalogue's ("procedure.<rule>"), in both languages. No obstacle refuses anything that was merged:
// it says why a step does not stand.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/dot.h"
#include "shared/domain/date.h"
#include "shared/domain/steps.h"
#include "shared/text/messages.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

struct Ruleset;

// One line a rule: X(enumerator, "code", "section of the procedure's facts", waivable). A waivable rule may
// be answered by a named person's verdict ("accepted"); the others hold until they are met.
#define RUHU_PROCEDURE_RULES(X)                                                                              \
    X(EarlierFirst, "earlier_first", "1.3", false)                                                           \
    X(DoneAlready, "done_already", "1.3", false)                                                             \
    X(Over, "over", "1.3 X", false)                                                                          \
    X(NothingOpen, "nothing_open", "1.3", false)                                                             \
    X(NotOver, "not_over", "1.3 X", false)                                                                   \
    X(NotInProfile, "not_in_profile", "1.6", false)                                                          \
    X(TooEarly, "too_early", "1.3", true)                                                                    \
    X(Conflict, "conflict", "design 3", false)                                                               \
    X(Question, "question", "design 3", false)                                                               \
    X(ApplicationMissing, "application_missing", "1.3 1", false)                                             \
    X(SurveyMissing, "survey_missing", "1.3 2", false)                                                       \
    X(SurveyAbsent, "survey_absent", "1.3 2", false)                                                         \
    X(SurveyRefused, "survey_refused", "1.3 2", false)                                                       \
    X(SurveyUnsigned, "survey_unsigned", "1.3 2", false)                                                     \
    X(SurveySurveyors, "survey_surveyors", "1.3 2", false)                                                   \
    X(SurveyGroup, "survey_group", "1.3 3", false)                                                           \
    X(MeetingMissing, "meeting_missing", "1.3 3", false)                                                     \
    X(MeetingOpen, "meeting_open", "3", false)                                                               \
    X(MeetingSigners, "meeting_signers", "3", false)                                                         \
    X(MeetingRecorder, "meeting_recorder", "3", false)                                                       \
    X(MeetingQuorum, "meeting_quorum", "1.7", false)                                                         \
    X(MeetingCountMissing, "meeting_count_missing", "3", false)                                              \
    X(MeetingCountsDiffer, "meeting_counts_differ", "3", false)                                              \
    X(MeetingNegative, "meeting_negative", "3", false)                                                       \
    X(MeetingSum, "meeting_sum", "3", false)                                                                 \
    X(MeetingMajority, "meeting_majority", "1.7", false)                                                     \
    X(MeetingRecusal, "meeting_recusal", "3", true)                                                          \
    X(MeetingHold, "meeting_hold", "3", false)                                                               \
    X(NoticeMissing, "notice_missing", "4", false)                                                           \
    X(NoticeUnsealed, "notice_unsealed", "4", false)                                                         \
    X(NoticeRunning, "notice_running", "4", false)                                                           \
    X(NoticeCutShort, "notice_cut_short", "4", false)                                                        \
    X(NoticeRowChanged, "notice_row_changed", "4", false)                                                    \
    X(NoticePhoto, "notice_photo", "1.3 4", true)                                                            \
    X(NoticeMask, "notice_mask", "4", false)                                                                 \
    X(NoticeGroups, "notice_groups", "1.3 5", false)                                                         \
    X(ObjectionOpen, "objection_open", "4", false)                                                           \
    X(ObjectionHandler, "objection_handler", "4", false)                                                     \
    X(AppealOpen, "appeal_open", "4", false)                                                                 \
    X(AuditMissing, "audit_missing", "5", false)                                                             \
    X(AuditSample, "audit_sample", "5", false)                                                               \
    X(AuditUnsigned, "audit_unsigned", "1.3 6", false)                                                       \
    X(AuditHold, "audit_hold", "5", false)                                                                   \
    X(CompareMissing, "compare_missing", "1.3 7", false)                                                     \
    X(HitOpen, "hit_open", "1.3 7", false)                                                                   \
    X(LineMissing, "line_missing", "1.3 8", false)                                                           \
    X(ScoreMissing, "score_missing", "1.3 8", false)                                                         \
    X(VetoSuspected, "veto_suspected", "2.2", false)                                                         \
    X(SecondMissing, "second_missing", "1.3 9", false)                                                       \
    X(AnnouncementMissing, "announcement_missing", "1.3 12", false)                                          \
    X(AnnouncementNumber, "announcement_number", "1.3 12", false)                                            \
    X(CardMissing, "card_missing", "1.3 13", false)                                                          \
    X(AssistMissing, "assist_missing", "1.3 14", false)                                                      \
    X(ExitGroup, "exit_group", "1.4", false)                                                                 \
    X(ExitMissing, "exit_missing", "1.4", false)                                                             \
    X(ReopenApproval, "reopen_approval", "1.5", false)

enum class Rule {
#define RUHU_X(name, code, section, waivable) name,
    RUHU_PROCEDURE_RULES(RUHU_X)
#undef RUHU_X
};

struct RuleFacts {
    Rule rule;
    std::string_view code;    // "meeting_quorum"
    std::string_view section; // of the procedure's facts
    bool waivable;
};
const std::vector<RuleFacts>& procedureRules();
const RuleFacts& factsOf(Rule rule);
std::optional<Rule> ruleFromCode(std::string_view code);

// Plain numbers, so that a county's worth of them costs nothing; what a rule does not use is 0 or empty.
struct Obstacle {
    Rule rule = Rule::EarlierFirst;
    int have = 0, need = 0, of = 0;
    std::optional<Step> step = std::nullopt;
    End end = End::None;
    base::RecordId record = {}; // the meeting, objection, … it speaks of
    std::optional<Date> date = std::nullopt;
    std::string_view parameter = {}; // of the ruleset, whose document is named

    bool operator==(const Obstacle&) const = default;
};

// The key of the catalogue and the parameters: {have}, {need}, {of}, {step}, {end}, {record}, {date},
// {document}.
std::string messageKey(Rule rule);
std::vector<base::ErrorParam> paramsOf(const Obstacle& obstacle, const Ruleset& rules,
                                       text::Language language);
std::string describe(const Obstacle& obstacle, const Ruleset& rules, text::Language language);

} // namespace domain
