#include "shared/forms/form_versions.h"

#include <algorithm>
#include <map>
#include <utility>

namespace forms {
namespace {

using Key = std::pair<std::string_view, std::string_view>; // repeat, question

Key keyOf(const Form& form, const Item& item) {
    const bool inRepeat = item.repeat >= 0;
    return {inRepeat ? std::string_view(form.items[static_cast<std::size_t>(item.repeat)].name)
                     : std::string_view(),
            item.name};
}

bool isAsked(const Item& item) {
    return item.isQuestion() && item.isAnswerable();
}

std::map<Key, int> askedOf(const Form& form) {
    std::map<Key, int> asked;
    for (std::size_t i = 0; i < form.items.size(); ++i)
        if (isAsked(form.items[i]))
            asked.try_emplace(keyOf(form, form.items[i]), static_cast<int>(i));
    return asked;
}

class Comparison {
public:
    Comparison(const Form& before, const Form& after) : m_before(before), m_after(after) {
        for (std::size_t i = 0; i < before.languages.size(); ++i) {
            const auto& others = after.languages;
            const auto found = std::find(others.begin(), others.end(), before.languages[i]);
            if (found != others.end())
                m_languages.emplace_back(i, static_cast<std::size_t>(found - others.begin()));
        }
    }

    std::vector<std::string_view> columns(const Item& a, const Item& b) const {
        std::vector<std::string_view> found;
        if (a.type != b.type)
            found.push_back("type");
        if (!sameWords(a.label, b.label))
            found.push_back("label");
        if (!sameChoices(a, b))
            found.push_back("choices");
        if (a.unit != b.unit)
            found.push_back("unit");
        if (source(a.constraint) != source(b.constraint))
            found.push_back("constraint");
        return found;
    }

private:
    static std::string_view source(const std::optional<Expression>& expression) {
        return expression ? std::string_view(expression->source) : std::string_view();
    }

    bool sameWords(const Words& a, const Words& b) const {
        return std::all_of(m_languages.begin(), m_languages.end(),
                           [&](const auto& both) { return a[both.first] == b[both.second]; });
    }

    const std::vector<Choice>* choicesOf(const Form& form, const Item& item) const {
        const bool has = item.isSelect() && item.list >= 0;
        return has ? &form.lists[static_cast<std::size_t>(item.list)].choices : nullptr;
    }

    bool sameChoices(const Item& a, const Item& b) const {
        const auto* before = choicesOf(m_before, a);
        const auto* after = choicesOf(m_after, b);
        if (!before || !after)
            return before == after;
        return std::is_permutation(before->begin(), before->end(), after->begin(), after->end(),
                                   [this](const Choice& x, const Choice& y) {
                                       return x.name == y.name && sameWords(x.label, y.label) &&
                                              x.halfPoints == y.halfPoints;
                                   });
    }

    const Form& m_before;
    const Form& m_after;
    std::vector<std::pair<std::size_t, std::size_t>> m_languages; // that both have, by index
};

} // namespace

std::vector<ItemDifference> compareForms(const Form& before, const Form& after) {
    const auto old = askedOf(before);
    const auto asked = askedOf(after);
    const Comparison comparison(before, after);
    std::vector<ItemDifference> differences;
    for (std::size_t i = 0; i < after.items.size(); ++i) {
        const auto index = static_cast<int>(i);
        const Item& item = after.items[i];
        if (!isAsked(item))
            continue;
        const auto found = old.find(keyOf(after, item));
        if (found == old.end()) {
            differences.push_back({ItemFate::New, -1, index, {}});
            continue;
        }
        auto columns = comparison.columns(before.items[static_cast<std::size_t>(found->second)], item);
        if (!columns.empty())
            differences.push_back({ItemFate::Changed, found->second, index, std::move(columns)});
    }
    for (std::size_t i = 0; i < before.items.size(); ++i) {
        if (isAsked(before.items[i]) && !asked.contains(keyOf(before, before.items[i])))
            differences.push_back({ItemFate::Gone, static_cast<int>(i), -1, {}});
    }
    return differences;
}

const Form* formOfVersion(const std::vector<const Form*>& known, std::string_view version) {
    if (version.empty())
        return known.empty() ? nullptr : known.back();
    const auto found = std::find_if(known.rbegin(), known.rend(),
                                    [version](const Form* form) { return form->version == version; });
    return found == known.rend() ? nullptr : *found;
}

} // namespace forms
