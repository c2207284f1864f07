#include "shared/forms/score.h"

#include "shared/forms/value_text.h"

#include <algorithm>

namespace forms {
namespace {

// A choice counts once, also where an answer that came from elsewhere names it twice.
int pointsOf(const ChoiceList& list, std::string_view answer) {
    int points = 0;
    for (const Choice& choice : list.choices)
        if (isSelected(answer, choice.name))
            points += choice.halfPoints.value_or(0);
    return points;
}

} // namespace

Score scoreOf(const Form& form, const AnswerOf& answerOf) {
    Score score;
    for (std::size_t i = 0; i < form.items.size(); ++i) {
        const auto possible = form.halfPointsPossible(form.items[i]);
        if (!possible)
            continue;
        const auto answer = answerOf(static_cast<int>(i));
        if (!answer)
            continue;
        const ChoiceList& list = form.lists[static_cast<std::size_t>(form.items[i].list)];
        ScoreItem line{static_cast<int>(i), !answer->empty(), 0, *possible};
        line.halfPoints = std::min(pointsOf(list, *answer), *possible);
        score.halfPoints += line.halfPoints;
        score.halfPointsMax += line.halfPointsMax;
        score.answered += line.answered ? 1 : 0;
        score.items.push_back(line);
    }
    return score;
}

std::vector<Veto> vetoesOf(const Form& form, const AnswerOf& answerOf) {
    std::vector<Veto> vetoes;
    for (std::size_t i = 0; i < form.items.size(); ++i) {
        const auto item = static_cast<int>(i);
        const auto answer = form.items[i].veto.empty() ? std::nullopt : answerOf(item);
        if (!answer)
            continue;
        const auto state = std::find(kVetoStates.begin(), kVetoStates.end(), *answer);
        const auto number = state == kVetoStates.end() ? 0 : state - kVetoStates.begin() + 1;
        vetoes.push_back({form.items[i].veto, item, static_cast<VetoState>(number)});
    }
    return vetoes;
}

std::string formatHalfPoints(int halfPoints) {
    return formatNumber(halfPoints / 2.0);
}

} // namespace forms
