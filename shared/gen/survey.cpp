#include "shared/gen/survey.h"

#include <algorithm>

namespace gen {
namespace {

// One choice, near the place of the household between the poorest and the richest.
std::string oneChoice(const SurveyQuestion& question, Random& random, int wealth) {
    std::vector<const SurveyChoice*> byPoints;
    byPoints.reserve(question.choices.size());
    for (const auto& choice : question.choices)
        byPoints.push_back(&choice);
    std::stable_sort(byPoints.begin(), byPoints.end(),
                     [](const auto* a, const auto* b) { return a->halfPoints < b->halfPoints; });
    const auto count = static_cast<int>(byPoints.size());
    const int likely = wealth * count / 1000;
    const int drawn = likely + static_cast<int>(random.weighted({2, 6, 2})) - 1;
    return byPoints[static_cast<std::size_t>(std::clamp(drawn, 0, count - 1))]->name;
}

std::string severalChoices(const SurveyQuestion& question, Random& random, int wealth) {
    std::string taken, none;
    for (const auto& choice : question.choices) {
        if (choice.halfPoints <= 0) {
            none = choice.name;
            continue;
        }
        if (!random.chance(wealth * 2 / (choice.halfPoints + 1))) // what gives more points is rarer
            continue;
        if (!taken.empty())
            taken += ' ';
        taken += choice.name;
    }
    return taken.empty() ? none : taken;
}

} // namespace

std::vector<SurveyQuestion> scoredQuestions(const forms::Form& form) {
    std::vector<SurveyQuestion> questions;
    for (const auto& item : form.items) {
        if (!item.isSelect() || item.repeat >= 0 || !form.halfPointsPossible(item))
            continue;
        SurveyQuestion question{item.name, {}, item.type == forms::QuestionType::SelectMultiple};
        for (const auto& choice : form.lists.at(static_cast<std::size_t>(item.list)).choices)
            question.choices.push_back({choice.name, choice.halfPoints.value_or(0)});
        questions.push_back(std::move(question));
    }
    return questions;
}

std::string answerTo(const SurveyQuestion& question, Random& random, int wealth) {
    return question.several ? severalChoices(question, random, wealth) : oneChoice(question, random, wealth);
}

} // namespace gen
