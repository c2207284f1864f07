// What the score form and the vetoes must keep to (domain: an item has one option, its points are whole or
// half, the items' best answers together are at most the full mark, a veto has four states and is apart from
// the score).
#include "shared/forms/reading.h"
#include "shared/forms/score.h"

#include <algorithm>
#include <array>
#include <map>

namespace forms {
namespace {

void checkList(const SheetColumns& choices, const ChoiceList& list, Reading& reading) {
    const auto scored = [](const Choice& choice) { return choice.halfPoints.has_value(); };
    if (std::none_of(list.choices.begin(), list.choices.end(), scored))
        return;
    for (const Choice& choice : list.choices) {
        if (!scored(choice))
            reading.problem(choices, choice.row, "score", "form.score_missing",
                            {{"what", choice.name}, {"list", list.name}});
    }
}

void checkVeto(const SheetColumns& survey, const Item& item, Reading& reading) {
    bool complete = item.type == QuestionType::SelectOne && item.list >= 0;
    for (const auto name : kVetoStates) {
        complete = complete && reading.form.lists[static_cast<std::size_t>(item.list)].find(name) != nullptr;
    }
    if (!complete)
        reading.problem(survey, item.row, "veto", "form.veto_choices", {{"veto", item.veto}});
}

} // namespace

void checkScore(const SheetColumns& survey, const SheetColumns& choices, const Sheet& settings,
                Reading& reading) {
    const Form& form = reading.form;
    for (const ChoiceList& list : form.lists)
        checkList(choices, list, reading);
    int possible = 0;
    std::map<std::string, int> vetoes;
    for (const Item& item : form.items) {
        possible += form.halfPointsPossible(item).value_or(0);
        if (item.veto.empty())
            continue;
        checkVeto(survey, item, reading);
        const auto [first, isNew] = vetoes.try_emplace(item.veto, item.row);
        if (!isNew)
            reading.problem(survey, item.row, "veto", "form.veto_twice",
                            {{"veto", item.veto}, {"row", std::to_string(first->second)}});
    }
    if (form.fullMarkHalfPoints && possible > *form.fullMarkHalfPoints)
        reading.problems.push_back(
            {"settings",
             settings.rows.front().number,
             "ruhu:full_mark",
             "form.score_over_full_mark",
             {{"sum", formatHalfPoints(possible)}, {"full", formatHalfPoints(*form.fullMarkHalfPoints)}},
             Severity::Error});
}

} // namespace forms
