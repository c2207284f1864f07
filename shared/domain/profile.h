// A profile: what differs from region to region in the procedure, as numbers, switches and the order of its
// steps (domain 1.3, 1.6, 1.7). The procedure (procedure.h) reads it and holds no order of its own; a county
// may change a value with its document's number (ruleset.h). "unknown" in profile.cpp: no source gives the
// value; it stands in until the county sets one.
#pragma once

#include "shared/domain/income.h"
#include "shared/domain/scoring.h"
#include "shared/domain/steps.h"

#include <optional>
#include <string_view>
#include <vector>

namespace domain {

struct Fraction {
    int numerator = 0;
    int denominator = 1;

    bool operator==(const Fraction&) const = default;
};
// Whether `part` of `whole` is at least, or more than, the fraction; exact, false for a whole of nothing.
bool isAtLeast(int part, int whole, Fraction fraction);
bool isMoreThan(int part, int whole, Fraction fraction);

enum class Application { Never, NonPoorVillages, Always }; // whether a household must apply to be considered
enum class NoticeScope { Group, Village };
enum class NoticeContent { Scores, List };
enum class NoticeMask {
    GxMin,
    GxScore
}; // columns: number, group, head, members; GxScore: + score, veto code
enum class PoorBy { ScoreLine, IncomeLine };
enum class PassBase { ValidVotes, Present }; // what "more than the fraction" is taken of

struct IncomeLine {
    int year = 0;
    Cents perHead = 0;
};

// How far a second entry may differ from the first before the household goes back to evaluation.
struct Tolerances {
    HalfPoints score;      // of the total
    int membersMax = 0;    // persons
    int landPercent = 0;   // of the first answer, each kind of land
    int incomePercent = 0; // of the first answer's net income
};

struct Profile {
    std::string_view name;
    std::vector<Step> in;  // the way in, in order; begins with Listed
    std::vector<Step> out; // the way out of poverty (domain 1.4)
    Application application;
    bool includeFiveGuarantee;

    int minSurveyors;
    bool blindSecondEntry; // who verifies does not see the first answers
    Tolerances tolerances;
    bool showPoints; // surveyors see the points of options while they ask

    Fraction groupQuorum;   // of the group's households
    Fraction villageQuorum; // of the villagers' representatives
    Fraction pass;          // more than this part agrees
    PassBase passBase;
    bool allowSplitMeetings; // supplementary meetings count together
    int tellers;             // how many count each vote on their own; 1: one count is enough
    int supervisorsMin;

    NoticeScope notice1Scope;
    NoticeContent notice1Content;
    NoticeMask notice1Mask, notice2Mask;
    int noticeDays;          // full calendar days, counted from the day after posting
    bool repostOnChange;     // a row that changed hangs again for its full days
    bool noticePhotos;       // a photo when posted and one when taken down
    bool handlerNotSurveyor; // who handles an objection did not survey the household
    int objectionDaysToAnswer;

    PoorBy poorBy;
    std::optional<HalfPoints> scoreLine; // handed down late, per county; never a built-in value
    bool scoreLineIncluded;              // whether the line itself counts as poor
    std::vector<IncomeLine> incomeLines; // by year; sources disagree on the years' labels
    std::optional<Step> vetoEndsAt;      // the step that a household with a confirmed veto does not pass
    int townshipSamplePercent;
    int countySamplePercent;
    int exitGroupMin;                          // persons of an acceptance group
    std::optional<int> retainNonPoorMediaDays; // photos of households found not poor, after the appeal period
};

// Guangxi 2015-16: two entries, two evaluations, two audits, two notices, one announcement.
const Profile& gx2015();
// The national registration of 2014: two notices, one announcement.
const Profile& cn2014();
// Null for an unknown name.
const Profile* findProfile(std::string_view name);

} // namespace domain
