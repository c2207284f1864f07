#include "shared/forms/answer_check.h"

#include "shared/base/limits.h"
#include "shared/forms/value_text.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace forms {
namespace {

const ChoiceList* listOf(const Form& form, const Item& item) {
    return item.list < 0 ? nullptr : &form.lists[static_cast<std::size_t>(item.list)];
}

std::string canonicalSelection(const ChoiceList* list, std::string_view typed) {
    auto names = selectedNames(typed);
    const auto rank = [list](std::string_view name) {
        const Choice* choice = list ? list->find(name) : nullptr;
        return choice ? choice - list->choices.data() : std::ptrdiff_t{1} << 40; // unknown ones last
    };
    std::stable_sort(names.begin(), names.end(), [&rank](auto a, auto b) { return rank(a) < rank(b); });
    std::string out;
    std::vector<std::string_view> taken;
    for (const auto name : names) {
        if (std::find(taken.begin(), taken.end(), name) != taken.end())
            continue;
        taken.push_back(name);
        out.append(out.empty() ? "" : " ").append(name);
    }
    return out;
}

// 15 digits are exact in a double, and more than any amount of money in a household.
bool isInteger(std::string_view text) {
    const auto number = parseNumber(text);
    return number && text.find('.') == std::string_view::npos && std::fabs(*number) < 1e15;
}

bool allChoices(const ChoiceList* list, std::string_view answer) {
    const auto names = selectedNames(answer);
    return list && std::all_of(names.begin(), names.end(), [list](auto name) { return list->find(name); });
}

// The parts in their normal form with one blank between: "23.98 107.05 812 4.5".
std::string canonicalGeopoint(std::string_view typed) {
    std::string out;
    const std::string ascii = asciiDigits(typed);
    for (const auto part : selectedNames(ascii))
        out.append(out.empty() ? "" : " ").append(canonicalNumber(part));
    return out;
}

// Latitude and longitude in degrees; then, if known, altitude and accuracy in metres (ODK).
bool isGeopoint(std::string_view canonical) {
    const auto parts = selectedNames(canonical);
    if (parts.size() < 2 || parts.size() > 4)
        return false;
    constexpr double kAltitudeMax = 10'000; // of the solid earth, with room
    constexpr double kLimits[][2] = {{-90, 90}, {-180, 180}, {-kAltitudeMax, kAltitudeMax}, {0, 1e6}};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto number = parseNumber(parts[i]);
        if (!number || *number < kLimits[i][0] || *number > kLimits[i][1])
            return false;
    }
    return true;
}

} // namespace

std::string canonicalAnswer(const Form& form, const Item& item, std::string_view typed) {
    const std::string_view text = trimmed(typed);
    switch (item.type) {
    case QuestionType::Integer:
    case QuestionType::Decimal:
        return canonicalNumber(asciiDigits(text));
    case QuestionType::Date:
        return asciiDigits(text);
    case QuestionType::SelectMultiple:
        return canonicalSelection(listOf(form, item), text);
    case QuestionType::Geopoint:
        return canonicalGeopoint(text);
    default:
        return std::string(text);
    }
}

std::string_view typeProblem(const Form& form, const Item& item, std::string_view canonical) {
    if (canonical.empty())
        return {};
    switch (item.type) {
    case QuestionType::Integer:
        return isInteger(canonical) ? "" : "form.answer.not_integer";
    case QuestionType::Decimal:
        return parseNumber(canonical) ? "" : "form.answer.not_decimal";
    case QuestionType::Date:
        return dayNumber(canonical) ? "" : "form.answer.not_date";
    case QuestionType::SelectOne:
        return listOf(form, item) && listOf(form, item)->find(canonical) ? "" : "form.answer.not_a_choice";
    case QuestionType::SelectMultiple:
        return allChoices(listOf(form, item), canonical) ? "" : "form.answer.not_a_choice";
    case QuestionType::Geopoint:
        return isGeopoint(canonical) ? "" : "form.answer.not_geopoint";
    default:
        return canonical.size() <= base::limits::kTextBytesMax ? "" : "form.answer.too_long";
    }
}

} // namespace forms
