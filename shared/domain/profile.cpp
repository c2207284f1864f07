// The sources named behind the values:
//   D28    厅发〔2015〕28号, the Guangxi plan for identifying poor households and villages (2015-10-11)
//   LS, XL reports from Longsheng county (2015-12-10) and Xinlong village, Guangxi
//   STD    科技日报 2016-05-04, on the comparison of data; FS 河池日报 2016-02-22, on the line in Fengshan
//   CN14   扶贫开发建档立卡工作方案, 国开办发〔2014〕24号; REG, CODES: its forms and code lists
//   FDK    a question-and-answer page on the notice; FLOW2 another province's flow chart; XJ Xinjiang 2018
//   DB     rules of the subsistence allowance elsewhere; AK practice in Zhenping; CN360 a city's flow, 2015
//   VCL    Organic Law of Villagers' Committees
//   BJ     Baoji's seven steps, 2018; GXEXIT forms for the way out, printed by the region
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

// domain 1.4: acceptance group, village evaluation and notice 1, township audit and notice 2, county,
// announcement.
std::vector<Step> wayOut() {
    return {Step::ExitVerified, Step::VillageEvaluated, Step::Notice1,      Step::TownshipAudited,
            Step::Notice2,      Step::CountyAudited,    Step::ExitAnnounced};
}

} // namespace

bool isAtLeast(int part, int whole, Fraction fraction) {
    return whole > 0 && std::int64_t(part) * fraction.denominator >= std::int64_t(whole) * fraction.numerator;
}

bool isMoreThan(int part, int whole, Fraction fraction) {
    return whole > 0 && std::int64_t(part) * fraction.denominator > std::int64_t(whole) * fraction.numerator;
}

const Profile& gx2015() {
    static const Profile profile = {
        .name = "gx2015",
        // domain 1.3. XL: form, group evaluation, group notice, village evaluation; STD: comparison
        // region-wide afterwards; FS: the line comes down late. The place of the second entry is not in the
        // readable text.
        .in = {Step::Listed, Step::Applied, Step::Surveyed, Step::GroupEvaluated, Step::Notice1,
               Step::VillageEvaluated, Step::TownshipAudited, Step::Compared, Step::LineApplied,
               Step::SecondEntry, Step::Notice2, Step::CountyAudited, Step::Announced, Step::Registered,
               Step::Assisted},
        .out = wayOut(),
        .application = Application::NonPoorVillages, // derived from D28: poor villages are surveyed whole
        .includeFiveGuarantee = false,               // D28
        .minSurveyors = 2,                           // DB >= 2, LS 2-3
        .blindSecondEntry = true,                    // this project's own
        .tolerances = {.score = {10},
                       .membersMax = 0,
                       .landPercent = 20,
                       .incomePercent = 20},     // own; ±5 points
        .showPoints = false,                     // own: points in sight invite bargaining
        .groupQuorum = kTwoThirds,               // VCL art. 28, of household representatives
        .villageQuorum = kTwoThirds,             // VCL art. 26
        .pass = kHalf,                           // VCL
        .passBase = PassBase::ValidVotes,        // domain 1.7; whether it was required: unknown
        .allowSplitMeetings = true,              // AK practice; law unclear
        .tellers = 2,                            // own
        .supervisorsMin = 1,                     // domain 3, medium
        .notice1Scope = NoticeScope::Group,      // LS, XL
        .notice1Content = NoticeContent::Scores, // LS
        .notice1Mask = NoticeMask::GxScore,      // LS
        .notice2Mask = NoticeMask::GxMin,        // GXEXIT
        .noticeDays = 7,                         // FDK, DB; Guangxi's own value unknown
        .repostOnChange = true,                  // own
        .noticePhotos = true,                    // domain 1.3 row 4
        .handlerNotSurveyor = true,              // own
        .objectionDaysToAnswer = 7,              // own
        .poorBy = PoorBy::ScoreLine,             // FS
        .scoreLine = std::nullopt,               // FS: set by the region, per county
        .scoreLineIncluded = false,              // unknown
        .incomeLines = incomeLines(),            // XJ
        .vetoEndsAt = Step::LineApplied,        // domain 1.3 row 8; until then it is posted with its mark, LS
        .townshipSamplePercent = 20,            // FLOW2; Guangxi's own value unknown
        .countySamplePercent = 10,              // FLOW2; DB 30; Guangxi's own value unknown
        .exitGroupMin = 2,                      // domain 1.4, GXEXIT
        .retainNonPoorMediaDays = std::nullopt, // domain 8: unknown, keep
    };
    return profile;
}

const Profile& cn2014() {
    static const Profile profile = [] {
        Profile p = gx2015(); // what the national plan leaves open stays as the default
        p.name = "cn2014";
        // CN14 steps 2-7: applies, representatives evaluate, committee and team verify, notice 1 in the
        // village, township audits, notice 2, county audits again, announcement, pairing, handbook and
        // register.
        p.in = {Step::Listed,    Step::Applied,         Step::VillageEvaluated, Step::SecondEntry,
                Step::Notice1,   Step::TownshipAudited, Step::Notice2,          Step::CountyAudited,
                Step::Announced, Step::Assisted,        Step::Registered};
        p.application = Application::Always;    // CN14
        p.includeFiveGuarantee = true;          // REG, CODES
        p.notice1Scope = NoticeScope::Village;  // CN14
        p.notice1Content = NoticeContent::List; // CN14
        p.notice1Mask = NoticeMask::GxMin;      // a list without scores
        p.poorBy = PoorBy::IncomeLine;          // CN14
        p.vetoEndsAt = std::nullopt;            // the eight vetoes are Guangxi's
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
