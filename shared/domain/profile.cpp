#include "shared/domain/profile.h"

namespace domain {
namespace {

// domain 1.6: 2,736 yuan used in 2014; 2,800 and 2,855 [XJ], where another source [CN360] dates 2,855 to
// 2015.
const std::vector<IncomeLine> kIncomeLines = {{2014, 2736'00}, {2015, 2800'00}, {2016, 2855'00}};

constexpr Fraction kTwoThirds{2, 3};
constexpr Fraction kHalf{1, 2};

} // namespace

const Profile& gx2015() {
    static const Profile profile = {
        .name = "gx2015",
        .application = Application::NonPoorVillages, // derived from D28: poor villages are surveyed whole
        .minSurveyors = 2,                           // DB >= 2, LS 2-3
        .notice1Scope = NoticeScope::Group,          // LS, XL
        .notice1Content = NoticeContent::Scores,     // LS
        .notice1Position = NoticePosition::AfterGroupEvaluation, // XL, LS
        .noticeDays = 7,                                         // FDK, DB; Guangxi's own value unknown
        .comparePosition = ComparePosition::AfterTownshipAudit,  // STD
        .poorBy = PoorBy::ScoreLine,                             // FS
        .scoreLine = std::nullopt,                               // FS: set by the region, per county
        .scoreLineIncluded = false,                              // unknown
        .incomeLines = kIncomeLines,                             // XJ
        .townshipSamplePercent = 20,                             // FLOW2; Guangxi's own value unknown
        .countySamplePercent = 10,                               // FLOW2; DB 30; Guangxi's own value unknown
        .includeFiveGuarantee = false,                           // D28
        .groupQuorum = kTwoThirds,                               // VCL art. 28, of household representatives
        .villageQuorum = kTwoThirds,                             // VCL art. 26
        .pass = kHalf,                                           // VCL
        .passBase = PassBase::ValidVotes, // domain 1.7; whether it was required: unknown
        .allowSplitMeetings = true,       // AK practice; law unclear
        .objectionDaysToAnswer = 7,       // this project's own
    };
    return profile;
}

const Profile& cn2014() {
    static const Profile profile = [] {
        Profile p = gx2015(); // what the national plan leaves open stays as the default
        p.name = "cn2014";
        p.application = Application::Always;                        // CN14
        p.notice1Scope = NoticeScope::Village;                      // CN14
        p.notice1Content = NoticeContent::List;                     // CN14
        p.notice1Position = NoticePosition::AfterVillageEvaluation; // CN14
        p.comparePosition = ComparePosition::Never;                 // CN14 names no comparison
        p.poorBy = PoorBy::IncomeLine;                              // CN14
        p.includeFiveGuarantee = true;                              // REG, CODES
        return p;
    }();
    return profile;
}

const Profile* findProfile(std::string_view name) {
    for (const Profile* profile : {&gx2015(), &cn2014()})
        if (profile->name == name)
            return profile;
    return nullptr;
}

} // namespace domain
