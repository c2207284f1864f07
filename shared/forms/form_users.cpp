#include "shared/forms/form_users.h"

#include <algorithm>

namespace forms {
namespace {

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

class Finder {
public:
    explicit Finder(const Form& form) : m_form(form) {
        m_found.items.resize(form.items.size());
        m_found.externals.resize(form.externals.size());
    }

    FormUsers run() {
        for (std::size_t i = 0; i < m_form.items.size(); ++i)
            addItem(static_cast<int>(i));
        return std::move(m_found);
    }

private:
    void addItem(int index) {
        const Item& item = m_form.items[at(index)];
        if (item.parent >= 0)
            m_found.items[at(item.parent)].children.push_back(userOf(index, item.parent));
        for (const auto* read : {&item.relevant, &item.required.when, &item.readOnly.when, &item.calculation,
                                 &item.choiceFilter, &item.repeatCount})
            add(index, *read, &Users::values);
        add(index, item.constraint, &Users::constraints);
        for (const Words* words : {&item.label, &item.hint, &item.guidance})
            addWords(index, *words);
    }

    // The repeat itself stands outside: what reads how many instances it has, or at which place one is, is
    // looked at again in every instance.
    User userOf(int index, int on) const {
        const int repeat = m_form.items[at(on)].repeat;
        return {index, repeat < 0 || repeat != m_form.items[at(index)].repeat};
    }

    void add(int index, const std::optional<Expression>& read, std::vector<User> Users::*kind) {
        if (!read)
            return;
        for (const int on : read->items) {
            User user = userOf(index, on);
            user.all = user.all || std::binary_search(read->sets.begin(), read->sets.end(), on);
            (m_found.items[at(on)].*kind).push_back(user);
        }
        for (const int on : read->externals)
            (m_found.externals[at(on)].*kind).push_back({index, true});
    }

    void addWords(int index, const Words& words) {
        for (const std::string& text : words) {
            for (const TextPiece& piece : splitReferences(text)) {
                if (!piece.isReference)
                    continue;
                const auto& externals = m_form.externals;
                const auto external = std::find(externals.begin(), externals.end(), piece.text);
                if (const auto on = m_form.find(piece.text))
                    m_found.items[at(*on)].words.push_back(userOf(index, *on));
                else if (external != externals.end())
                    m_found.externals[static_cast<std::size_t>(external - externals.begin())].words.push_back(
                        {index, true});
            }
        }
    }

    const Form& m_form;
    FormUsers m_found;
};

} // namespace

FormUsers usersOf(const Form& form) {
    return Finder(form).run();
}

} // namespace forms
