// What the checks found in each household and nobody has answered, kept until something of the household is
// written: a person's save is followed by a look at all questions, and that must not check 100,000 records
// again. Thread: the workspace's.
#pragma once

#include "shared/domain/finding.h"

#include "shared/domain/date.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace service {

// How many questions there are, of the households that have been checked.
struct KnownQuestions {
    int all = 0, blocking = 0;
    std::unordered_map<base::RecordId, int> blockingIn; // by household, those that stop a signature
};

class FindingsMemo {
public:
    // Rules speak of ages: another day forgets everything.
    void setDay(const domain::Date& day) {
        if (m_day != day)
            clear();
        m_day = day;
    }
    // Null when the household is to be checked.
    const std::vector<domain::Finding>* of(base::RecordId household) const {
        const auto at = m_found.find(household);
        return at == m_found.end() ? nullptr : &at->second;
    }
    void keep(base::RecordId household, std::vector<domain::Finding> found) {
        m_counted.reset();
        m_found[household] = std::move(found);
    }
    void forget(base::RecordId household) {
        m_counted.reset();
        m_found.erase(household);
        m_toCheck.push_back(household);
    }
    // Also when other households are to be seen than before.
    void clear() {
        m_counted.reset();
        m_found.clear();
        m_toCheck.clear();
        m_begun = false;
    }

    // Which households are to be checked still: all, once begin() was told them, then those that changed.
    bool begun() const { return m_begun; }
    void begin(std::vector<base::RecordId> households) {
        m_toCheck = std::move(households);
        m_begun = true;
    }
    bool complete() const { return m_begun && m_toCheck.empty(); }
    base::RecordId next() const { return m_toCheck.back(); } // while it is not complete
    void passNext() { m_toCheck.pop_back(); }

    // The count of all that, until something of it changes: a search looks at it with every keystroke.
    const KnownQuestions* counted() const { return m_counted ? &*m_counted : nullptr; }
    const KnownQuestions& keepCount(KnownQuestions known) { return m_counted.emplace(std::move(known)); }

private:
    std::optional<domain::Date> m_day;
    std::unordered_map<base::RecordId, std::vector<domain::Finding>> m_found;
    std::optional<KnownQuestions> m_counted;
    std::vector<base::RecordId> m_toCheck;
    bool m_begun = false;
};

} // namespace service
