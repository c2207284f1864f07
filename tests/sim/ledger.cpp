#include "tests/sim/ledger.h"

#include <set>

namespace sim {

std::vector<Entry*> Ledger::waiting(std::size_t tablet) {
    std::vector<Entry*> found;
    for (Entry& entry : m_entries)
        if (entry.tablet == tablet && entry.fate == Entry::Fate::Waiting)
            found.push_back(&entry);
    return found;
}

LedgerCopy Ledger::copy(std::size_t tablet) {
    LedgerCopy result{tablet, {}};
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (m_entries[i].tablet == tablet && m_entries[i].fate == Entry::Fate::Waiting)
            result.waiting.emplace_back(i, m_entries[i]);
    return result;
}

void Ledger::restore(const LedgerCopy& copy) {
    const std::size_t before = m_entries.size();
    std::set<std::size_t> inCopy;
    for (const auto& [index, entry] : copy.waiting) {
        inCopy.insert(index);
        if (m_entries[index].fate == Entry::Fate::Waiting)
            m_entries[index] = entry;
        else
            m_entries.push_back(entry); // settled once, and waits once more
    }
    for (std::size_t i = 0; i < before; ++i)
        if (m_entries[i].tablet == copy.tablet && m_entries[i].fate == Entry::Fate::Waiting &&
            !inCopy.count(i))
            m_entries[i].fate = Entry::Fate::Gone;
}

void Ledger::clone(const LedgerCopy& copy, std::size_t tablet) {
    for (auto [index, entry] : copy.waiting) {
        entry.tablet = tablet;
        m_entries.push_back(std::move(entry));
    }
}

} // namespace sim
