#include "mobile/viewmodel/form_places.h"

namespace viewmodel {
namespace {

bool isShown(const forms::Item& item) {
    return item.isAnswerable() || item.type == forms::QuestionType::Note ||
           item.type == forms::QuestionType::Calculate;
}

} // namespace

FormPlaces::FormPlaces(const forms::Form& form) : m_form(form), m_pageOf(form.items.size(), -1) {
    const auto count = static_cast<int>(form.items.size());
    const auto at = [&form](int index) -> const forms::Item& {
        return form.items[static_cast<std::size_t>(index)];
    };
    for (int group = 0; group < count; ++group) {
        if (at(group).isQuestion() ||
            at(group).repeat >= 0) // a group inside a repeat is on the repeat's page
            continue;
        Page page{group, group, at(group).kind == forms::ItemKind::Repeat, {}};
        while (at(page.head).parent >= 0)
            page.head = at(page.head).parent;
        for (int i = group + 1; i < count; ++i)
            if (at(i).isQuestion() && isShown(at(i)) && (page.repeats ? at(i).repeat : at(i).parent) == group)
                page.items.push_back(i);
        if (page.items.empty())
            continue;
        m_pageOf[static_cast<std::size_t>(group)] = static_cast<int>(m_pages.size());
        for (const int item : page.items)
            m_pageOf[static_cast<std::size_t>(item)] = static_cast<int>(m_pages.size());
        m_pages.push_back(std::move(page));
    }
}

int FormPlaces::place(forms::Spot spot) {
    if (!spot.instance.valid())
        return spot.item;
    const auto next = static_cast<int>(m_form.items.size() + m_instances.size());
    const auto [at, isNew] = m_numbers.try_emplace(spot, next);
    if (isNew)
        m_instances.push_back(spot);
    return at->second;
}

bool FormPlaces::knows(int place) const {
    return place >= 0 && static_cast<std::size_t>(place) < m_form.items.size() + m_instances.size();
}

forms::Spot FormPlaces::spot(int place) const {
    const auto index = static_cast<std::size_t>(place);
    return index < m_form.items.size() ? forms::Spot(place) : m_instances.at(index - m_form.items.size());
}

int FormPlaces::pageOf(int place) const {
    return knows(place) ? m_pageOf[static_cast<std::size_t>(spot(place).item)] : -1;
}

} // namespace viewmodel
