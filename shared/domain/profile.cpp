// The sources named behind the values:
//   D28    厅发〔2015〕28号, the Guangxi plan for identifying poor households and villages (2015-10-11)
//   LS, XL reports from Longsheng county (2015-12-10) and Xinlong village, Guangxi
//   STD    科技日报 2016-05-04, on the comparison of data; FS 河池日报 2016-02-22, on the line in Fengshan
//   CN14   扶贫开发建档立卡工作方案, 国开办发〔2014〕24号; REG, CODES: its forms and code lists
//   FDK    a question-and-answer page on the notice; FLOW2 another province's flow chart; XJ Xinjiang 2018
//   DB     rules of the subsistence allowance elsewhere; AK practice in Zhenping; CN360 a city's flow, 2015
//   VCL    Organic Law of Villagers' Committees
#include "shared/domain/profile.h"

namespace domain {
namespace {

// domain 1.6: 2,736 yuan used in 2014; 2,800 and 2,855 [XJ], where another source [CN360] dates 2,855 to
// 2015.
std::vector<IncomeLine> incomeLines() {
    return {{2014, 2736'00}, {2015, 2800'00}, {2016, 2855'00}};
}

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
        .incomeLines = incomeLines(),                            // XJ
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
