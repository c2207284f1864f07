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
    const std::vector<domain::Finding>& keep(base::RecordId household, std::vector<domain::Finding> found) {
        return m_found[household] = std::move(found);
    }
    void forget(base::RecordId household) { m_found.erase(household); }
    void clear() { m_found.clear(); }
    bool empty() const { return m_found.empty(); }

private:
    std::optional<domain::Date> m_day;
    std::unordered_map<base::RecordId, std::vector<domain::Finding>> m_found;
};

} // namespace service
