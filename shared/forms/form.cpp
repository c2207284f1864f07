#include "shared/forms/form.h"

#include <algorithm>

namespace forms {

const Choice* ChoiceList::find(std::string_view wanted) const {
    const auto found = std::find_if(choices.begin(), choices.end(),
                                    [wanted](const Choice& choice) { return choice.name == wanted; });
    return found == choices.end() ? nullptr : &*found;
}

bool Item::isAnswerable() const {
    if (!isQuestion() || calculation)
        return false;
    switch (type) {
    case QuestionType::Note:
    case QuestionType::Calculate:
    case QuestionType::Start:
    case QuestionType::End:
    case QuestionType::Today:
        return false;
    default:
        return true;
    }
}

std::optional<int> Form::find(std::string_view name) const {
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].name == name)
            return static_cast<int>(i);
    }
    return std::nullopt;
}

std::optional<int> Form::halfPointsPossible(const Item& item) const {
    if (!item.isQuestion() || !item.isSelect() || item.list < 0)
        return std::nullopt;
    int best = 0;
    int sum = 0;
    bool scored = false;
    for (const Choice& choice : lists[static_cast<std::size_t>(item.list)].choices) {
        scored = scored || choice.halfPoints.has_value();
        best = std::max(best, choice.halfPoints.value_or(0));
        sum += choice.halfPoints.value_or(0);
    }
    if (!scored)
        return std::nullopt;
    if (item.type == QuestionType::SelectOne)
        return best;
    return std::min(sum, item.halfPointsMax.value_or(sum));
}

std::size_t Form::language(std::string_view code) const {
    const auto found = std::find(languages.begin(), languages.end(), code);
    return found == languages.end() ? defaultLanguage : static_cast<std::size_t>(found - languages.begin());
}

const std::string& Form::say(const Words& words, std::size_t language) const {
    static const std::string nothing;
    if (language < words.size() && !words[language].empty())
        return words[language];
    if (defaultLanguage < words.size() && !words[defaultLanguage].empty())
        return words[defaultLanguage];
    const auto any =
        std::find_if(words.begin(), words.end(), [](const std::string& w) { return !w.empty(); });
    return any == words.end() ? nothing : *any;
}

} // namespace forms
