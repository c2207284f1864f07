#include "shared/service/projection.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace service {

// Children and numbers are indexed when they are first asked for: a bootstrap fills 100,000 entries before
// anybody asks.
void Projection::index(const ListEntry& entry) const {
    if (entry.parent.valid())
        m_children[entry.parent].push_back(entry.id);
    if (entry.idHash != 0)
        m_byIdNumber[entry.idHash].push_back(entry.id);
}

void Projection::ensureIndexed() const {
    if (m_indexed)
        return;
    for (const auto& [id, entry] : m_entries)
        index(entry);
    m_indexed = true;
}

void Projection::put(ListEntry entry) {
    const auto [at, isNew] = m_entries.try_emplace(entry.id);
    if (!isNew)
        unindex(at->second);
    at->second = std::move(entry);
    const ListEntry& now = at->second;
    if (m_indexed)
        index(now);
    for (const auto& [other, same] : now.joins)
        if (same)
            m_joinedFrom[other].push_back(now.id);
    if (now.conflict || now.asks)
        m_unsettled.insert(now.id);
}

void Projection::remove(RecordId id) {
    const auto at = m_entries.find(id);
    if (at == m_entries.end())
        return;
    unindex(at->second);
    m_entries.erase(at);
}

void Projection::unindex(const ListEntry& entry) {
    if (m_indexed && entry.parent.valid())
        std::erase(m_children[entry.parent], entry.id);
    if (m_indexed && entry.idHash != 0)
        std::erase(m_byIdNumber[entry.idHash], entry.id);
    for (const auto& [other, same] : entry.joins)
        if (same)
            std::erase(m_joinedFrom[other], entry.id);
    if (entry.conflict || entry.asks)
        m_unsettled.erase(entry.id);
}

void Projection::clear() {
    Projection empty;
    empty.m_hidden = std::move(m_hidden);
    *this = std::move(empty);
}

bool Projection::hide(std::vector<StreamId> streams) {
    const bool others = streams != m_hidden;
    m_hidden = std::move(streams);
    return others;
}

bool Projection::hides(StreamId stream) const {
    return !m_hidden.empty() && std::binary_search(m_hidden.begin(), m_hidden.end(), stream);
}

const ListEntry* Projection::find(RecordId id) const {
    const auto at = m_entries.find(id);
    // Type 0: only voids are known of it.
    return at == m_entries.end() || at->second.type == 0 || hides(at->second.stream) ? nullptr : &at->second;
}

std::set<RecordId> Projection::component(RecordId household) const {
    std::set<RecordId> component{household};
    std::vector<RecordId> waiting{household};
    while (!waiting.empty()) {
        const ListEntry* entry = find(waiting.back());
        const RecordId from = waiting.back();
        waiting.pop_back();
        std::vector<RecordId> next;
        if (entry)
            for (const auto& [other, same] : entry->joins)
                if (same)
                    next.push_back(other);
        if (const auto at = m_joinedFrom.find(from); at != m_joinedFrom.end())
            next.insert(next.end(), at->second.begin(), at->second.end());
        for (const RecordId other : next)
            if (find(other) && component.insert(other).second)
                waiting.push_back(other);
    }
    return component;
}

std::vector<const ListEntry*> Projection::households(const SearchText& typed) const {
    std::set<RecordId> hits; // by a member's name, too
    std::vector<const ListEntry*> found;
    for (const auto& [id, entry] : m_entries) {
        const bool household = entry.type == records::type::kHousehold;
        if ((!household && entry.type != records::type::kMember) || !listed(entry) ||
            (!typed.empty() && !typed.matches(entry)) || (typed.empty() && !household))
            continue;
        const RecordId shown = shownUnder(household ? entry.id : entry.parent);
        const ListEntry* target = find(shown);
        if (target && !target->deleted &&
            (typed.empty() && shown == entry.id ? true : hits.insert(shown).second))
            found.push_back(target);
    }
    std::sort(found.begin(), found.end(), [](const ListEntry* a, const ListEntry* b) {
        return std::tie(a->group, a->pinyin, a->id) < std::tie(b->group, b->pinyin, b->id);
    });
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<const ListEntry*> Projection::children(RecordId parent, TypeNumber type) const {
    ensureIndexed();
    std::vector<const ListEntry*> found;
    const auto at = m_children.find(parent);
    if (at == m_children.end())
        return found;
    for (const RecordId id : at->second)
        if (const ListEntry* entry = find(id); entry && entry->type == type && listed(*entry))
            found.push_back(entry);
    std::sort(found.begin(), found.end(),
              [](const ListEntry* a, const ListEntry* b) { return a->id < b->id; });
    return found;
}

std::vector<const ListEntry*> Projection::all(TypeNumber type) const {
    std::vector<const ListEntry*> found;
    for (const auto& [id, entry] : m_entries)
        if (entry.type == type && listed(entry))
            found.push_back(&entry);
    std::sort(found.begin(), found.end(),
              [](const ListEntry* a, const ListEntry* b) { return a->id < b->id; });
    return found;
}

std::vector<const ListEntry*> Projection::deleted(TypeNumber type) const {
    std::vector<const ListEntry*> found;
    for (const auto& [id, entry] : m_entries)
        if (entry.type == type && entry.deleted)
            found.push_back(&entry);
    std::sort(found.begin(), found.end(),
              [](const ListEntry* a, const ListEntry* b) { return a->id < b->id; });
    return found;
}

std::vector<const ListEntry*> Projection::everBelow(RecordId parent) const {
    ensureIndexed();
    std::vector<const ListEntry*> found;
    if (const auto at = m_children.find(parent); at != m_children.end())
        for (const RecordId id : at->second)
            if (const ListEntry* entry = find(id))
                found.push_back(entry);
    return found;
}

std::vector<const ListEntry*> Projection::unsettled() const {
    std::vector<const ListEntry*> found;
    found.reserve(m_unsettled.size());
    for (const RecordId id : m_unsettled)
        if (const ListEntry* entry = find(id))
            found.push_back(entry);
    return found;
}

std::vector<std::vector<const ListEntry*>> Projection::sameIdNumber() const {
    ensureIndexed();
    std::vector<std::vector<const ListEntry*>> groups;
    for (const auto& [hash, ids] : m_byIdNumber) {
        std::vector<const ListEntry*> group;
        for (const RecordId id : ids) {
            const ListEntry* entry = find(id);
            const ListEntry* parent = entry ? find(entry->parent) : nullptr;
            if (entry && listed(*entry) && (!parent || !parent->deleted))
                group.push_back(entry);
        }
        if (group.size() < 2)
            continue;
        std::sort(group.begin(), group.end(),
                  [](const ListEntry* a, const ListEntry* b) { return a->id < b->id; });
        groups.push_back(std::move(group));
    }
    std::sort(groups.begin(), groups.end(), [](const auto& a, const auto& b) { return a[0]->id < b[0]->id; });
    return groups;
}

} // namespace service
