#include "shared/domain/scoring.h"

#include <algorithm>
#include <set>

namespace domain {
namespace {

using base::ErrorCode;

constexpr int kPointsMax = 10'000; // keeps every sum far inside an int

tl::unexpected<base::Error> badForm(const std::string& item) {
    return base::fail(ErrorCode::ScoreForm, "check score form", {{"item", item}});
}

tl::unexpected<base::Error> badAnswer(const std::string& item) {
    return base::fail(ErrorCode::ScoreAnswer, "add up score", {{"item", item}});
}

bool inItem(HalfPoints points, const ScoreItem& item) {
    return points.halves >= 0 && points <= item.max;
}

bool addsUp(const ScoreItem& item) {
    std::set<std::string_view> codes;
    for (const auto& option : item.options)
        if (option.code.empty() || !codes.insert(option.code).second || !inItem(option.points, item))
            return false;
    return !item.code.empty() && !item.options.empty() && item.max.halves <= 2 * kPointsMax;
}

const ScoreOption* findOption(const ScoreItem& item, const std::string& code) {
    const auto found = std::find_if(item.options.begin(), item.options.end(),
                                    [&](const ScoreOption& option) { return option.code == code; });
    return found == item.options.end() ? nullptr : &*found;
}

base::Result<ItemScore> scoreItem(const ScoreItem& item, const std::vector<std::string>& chosen) {
    ItemScore score;
    score.code = item.code;
    score.answered = !chosen.empty();
    if (item.kind == ItemKind::OneOf && chosen.size() > 1)
        return badAnswer(item.code);
    std::set<std::string_view> seen;
    for (const auto& code : chosen) {
        const ScoreOption* option = findOption(item, code);
        if (!option || !seen.insert(code).second)
            return badAnswer(item.code);
        score.sum.halves += option->points.halves;
    }
    score.points = std::min(score.sum, item.max);
    return score;
}

} // namespace

std::string HalfPoints::text() const {
    const int size = halves < 0 ? -halves : halves;
    return (halves < 0 ? "-" : "") + std::to_string(size / 2) + (size % 2 == 1 ? ".5" : "");
}

std::optional<HalfPoints> HalfPoints::parse(std::string_view text) {
    const auto dot = std::min(text.find('.'), text.size());
    const auto whole = text.substr(0, dot), fraction = text.substr(dot);
    if (whole.empty() || whole.size() > 5 || !(fraction.empty() || fraction == ".0" || fraction == ".5"))
        return std::nullopt;
    int points = 0;
    for (const char c : whole) {
        if (c < '0' || c > '9')
            return std::nullopt;
        points = points * 10 + (c - '0');
    }
    const HalfPoints read{points * 2 + (fraction == ".5" ? 1 : 0)};
    return read.halves <= 2 * kPointsMax ? std::optional(read) : std::nullopt;
}

base::Result<void> checkScoreForm(const ScoreForm& form) {
    std::set<std::string_view> codes;
    HalfPoints sumOfMaxima;
    for (const auto& item : form.items) {
        if (!addsUp(item) || !codes.insert(item.code).second)
            return badForm(item.code);
        sumOfMaxima.halves += item.max.halves;
        if (sumOfMaxima > form.fullMark)
            return badForm(item.code);
    }
    return {};
}

base::Result<Score> scoreOf(const ScoreForm& form, const ScoreAnswers& answers) {
    const auto onForm = [&](const std::string& code) {
        return std::any_of(form.items.begin(), form.items.end(),
                           [&](const auto& item) { return item.code == code; });
    };
    for (const auto& [code, chosen] : answers)
        if (!onForm(code))
            return badAnswer(code);

    Score score;
    for (const auto& item : form.items) {
        const auto answer = answers.find(item.code);
        RUHU_TRY(itemScore,
                 scoreItem(item, answer == answers.end() ? std::vector<std::string>() : answer->second),
                 "score");
        score.total.halves += itemScore.points.halves;
        score.answered += itemScore.answered ? 1 : 0;
        score.items.push_back(std::move(itemScore));
    }
    score.complete = score.answered == static_cast<int>(form.items.size());
    return score;
}

bool isBelowLine(HalfPoints total, HalfPoints line, bool lineIncluded) {
    return lineIncluded ? total <= line : total < line;
}

} // namespace domain
