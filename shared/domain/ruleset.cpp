#include "shared/domain/ruleset.h"

#include <algorithm>
#include <charconv>

namespace domain {
namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

Result<int> number(std::string_view text, int low, int high) {
    int value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || end != text.data() + text.size() || value < low || value > high)
        return fail(ErrorCode::BadNumber, "lay down");
    return value;
}

Result<bool> yesNo(std::string_view text) {
    if (text == "yes" || text == "no")
        return text == "yes";
    return fail(ErrorCode::BadCode, "lay down", {{"value", std::string(text)}});
}

Result<Fraction> fraction(std::string_view text) {
    const auto slash = text.find('/');
    if (slash == std::string_view::npos)
        return fail(ErrorCode::BadNumber, "lay down");
    RUHU_TRY(over, number(text.substr(0, slash), 0, 100), "lay down");
    RUHU_TRY(under, number(text.substr(slash + 1), 1, 100), "lay down");
    if (over > under)
        return fail(ErrorCode::BadNumber, "lay down");
    return Fraction{over, under};
}

Result<HalfPoints> points(std::string_view text) {
    const auto dot = text.find('.');
    RUHU_TRY(whole, number(text.substr(0, dot), 0, 1000), "lay down");
    const std::string_view rest = dot == std::string_view::npos ? "0" : text.substr(dot + 1);
    if (rest != "0" && rest != "5")
        return fail(ErrorCode::BadNumber, "lay down");
    return HalfPoints{2 * whole + (rest == "5" ? 1 : 0)};
}

using Setter = Result<void> (*)(Profile&, std::string_view);

template <auto Member, int Low, int High>
Result<void> setNumber(Profile& profile, std::string_view text) {
    RUHU_TRY(value, number(text, Low, High), "lay down");
    profile.*Member = value;
    return {};
}

template <auto Member>
Result<void> setYesNo(Profile& profile, std::string_view text) {
    RUHU_TRY(value, yesNo(text), "lay down");
    profile.*Member = value;
    return {};
}

template <auto Member>
Result<void> setFraction(Profile& profile, std::string_view text) {
    RUHU_TRY(value, fraction(text), "lay down");
    profile.*Member = value;
    return {};
}

Result<void> setApplication(Profile& profile, std::string_view text) {
    if (text != "never" && text != "non_poor_villages" && text != "always")
        return fail(ErrorCode::BadCode, "lay down", {{"value", std::string(text)}});
    profile.application = text == "never"    ? Application::Never
                          : text == "always" ? Application::Always
                                             : Application::NonPoorVillages;
    return {};
}

Result<void> setPassBase(Profile& profile, std::string_view text) {
    if (text != "valid_votes" && text != "present")
        return fail(ErrorCode::BadCode, "lay down", {{"value", std::string(text)}});
    profile.passBase = text == "present" ? PassBase::Present : PassBase::ValidVotes;
    return {};
}

Result<void> setScoreLine(Profile& profile, std::string_view text) {
    RUHU_TRY(value, points(text), "lay down");
    profile.scoreLine = value;
    return {};
}

constexpr int kDaysMax = 365;
using P = Profile;

const std::vector<std::pair<std::string_view, Setter>>& setters() {
    static const std::vector<std::pair<std::string_view, Setter>> all = {
        {"allow_split_meetings", setYesNo<&P::allowSplitMeetings>},
        {"application", setApplication},
        {"blind_second_entry", setYesNo<&P::blindSecondEntry>},
        {"county_sample", setNumber<&P::countySamplePercent, 0, 100>},
        {"exit_group_min", setNumber<&P::exitGroupMin, 1, 20>},
        {"group_quorum", setFraction<&P::groupQuorum>},
        {"handler_not_surveyor", setYesNo<&P::handlerNotSurveyor>},
        {"include_five_guarantee", setYesNo<&P::includeFiveGuarantee>},
        {"min_surveyors", setNumber<&P::minSurveyors, 1, 20>},
        {"notice_days", setNumber<&P::noticeDays, 1, kDaysMax>},
        {"notice_photos", setYesNo<&P::noticePhotos>},
        {"objection_days_to_answer", setNumber<&P::objectionDaysToAnswer, 1, kDaysMax>},
        {"pass", setFraction<&P::pass>},
        {"pass_base", setPassBase},
        {"repost_on_change", setYesNo<&P::repostOnChange>},
        {"score_line", setScoreLine},
        {"score_line_included", setYesNo<&P::scoreLineIncluded>},
        {"show_points", setYesNo<&P::showPoints>},
        {"supervisors_min", setNumber<&P::supervisorsMin, 0, 20>},
        {"tellers", setNumber<&P::tellers, 1, 9>},
        {"township_sample", setNumber<&P::townshipSamplePercent, 0, 100>},
        {"village_quorum", setFraction<&P::villageQuorum>},
    };
    return all;
}

} // namespace

std::string_view Ruleset::documentOf(std::string_view parameter) const {
    const auto at = issued.find(parameter);
    return at == issued.end() ? std::string_view() : std::string_view(at->second.document);
}

Ruleset rulesetOf(const Profile& profile) {
    Ruleset rules{profile, {}, {}};
    if (profile.scoreLine)
        rules.lines.push_back({*profile.scoreLine, {}});
    return rules;
}

const std::vector<std::string_view>& parameterNames() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> all;
        for (const auto& [name, setter] : setters())
            all.push_back(name);
        return all;
    }();
    return names;
}

Result<void> layDown(Ruleset& rules, std::string_view parameter, std::string_view value,
                     const Issued& issued) {
    const auto& all = setters();
    const auto at = std::find_if(all.begin(), all.end(), [&](const auto& s) { return s.first == parameter; });
    if (at == all.end())
        return fail(ErrorCode::UnknownField, "lay down", {{"field", std::string(parameter)}});
    RUHU_CHECK(at->second(rules.profile, value), "lay down");
    rules.issued.insert_or_assign(std::string(parameter), issued);
    if (parameter == "score_line") {
        const auto after = [](base::Seconds day, const ScoreLine& line) { return day < line.issued.at; };
        rules.lines.insert(std::upper_bound(rules.lines.begin(), rules.lines.end(), issued.at, after),
                           ScoreLine{*rules.profile.scoreLine, issued});
    }
    return {};
}

} // namespace domain
