// A profile: what differs from region to region in the procedure, as numbers and switches (domain 1.6, 1.7).
// The procedure itself (order of steps, guards) reads them; a county may change a value with its document's
// number. "unknown" below: no source gives the value; it stands in until the county sets one.
#pragma once

#include "shared/domain/income.h"
#include "shared/domain/scoring.h"

#include <optional>
#include <string_view>
#include <vector>

namespace domain {

struct Fraction {
    int numerator = 0;
    int denominator = 1;

    bool operator==(const Fraction&) const = default;
};

enum class Application { Never, NonPoorVillages, Always }; // whether a household must apply to be considered
enum class NoticeScope { Group, Village };
enum class NoticeContent { Scores, List };
enum class NoticePosition { AfterGroupEvaluation, AfterVillageEvaluation };
enum class ComparePosition { AfterTownshipAudit, BetweenEvaluations, Never };
enum class PoorBy { ScoreLine, IncomeLine };
enum class PassBase { ValidVotes, Present }; // what "more than the fraction" is taken of

struct IncomeLine {
    int year = 0;
    Cents perHead = 0;
};

struct Profile {
    std::string_view name;
    Application application;
    int minSurveyors;
    NoticeScope notice1Scope;
    NoticeContent notice1Content;
    NoticePosition notice1Position;
    int noticeDays; // calendar days, counted from the day after posting
    ComparePosition comparePosition;
    PoorBy poorBy;
    std::optional<HalfPoints> scoreLine; // handed down late, per county; never a built-in value
    bool scoreLineIncluded;              // whether the line itself counts as poor
    std::vector<IncomeLine> incomeLines; // by year; sources disagree on the years' labels
    int townshipSamplePercent;
    int countySamplePercent;
    bool includeFiveGuarantee;
    Fraction groupQuorum;   // of the group's households
    Fraction villageQuorum; // of the villagers' representatives
    Fraction pass;          // more than this part agrees
    PassBase passBase;
    bool allowSplitMeetings; // supplementary meetings count together
    int objectionDaysToAnswer;
};

// Guangxi 2015-16: two entries, two evaluations, two audits, two notices, one announcement.
const Profile& gx2015();
// The national registration of 2014: two notices, one announcement.
const Profile& cn2014();
// Null for an unknown name.
const Profile* findProfile(std::string_view name);

} // namespace domain
