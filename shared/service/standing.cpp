#include "shared/service/standing.h"

#include <algorithm>

namespace service {
namespace {

SurveyStep stepOf(const ListEntry& visit) {
    if (visit.sealed)
        return SurveyStep::Signed;
    return visit.standing == "absent" || visit.standing == "refused" ? SurveyStep::ComeAgain
                                                                     : SurveyStep::Filling;
}

std::string groupKey(const ListEntry& entry, const std::string& name) {
    return std::to_string(entry.stream) + " " + name;
}

} // namespace

const char* stepName(SurveyStep step) {
    switch (step) {
    case SurveyStep::ToVisit:
        return "to_visit";
    case SurveyStep::ComeAgain:
        return "come_again";
    case SurveyStep::Filling:
        return "filling";
    case SurveyStep::Signed:
        return "signed";
    case SurveyStep::NotHere:
        return "not_here";
    }
    return "";
}

SurveyStanding standingOf(const Projection& lists, RecordId household) {
    SurveyStanding standing;
    const ListEntry* entry = lists.find(household);
    if (entry && !entry->standing.empty() && entry->standing != "away") {
        standing.step = SurveyStep::NotHere;
        return standing;
    }
    for (const RecordId part : lists.component(household))
        for (const ListEntry* visit : lists.children(part, records::type::kVisit)) {
            if (!visit->entry || stepOf(*visit) < standing.step)
                continue;
            standing = {stepOf(*visit), visit->id, visit->date, visit->appointment};
        }
    return standing;
}

Assignment::Assignment(const Projection& lists) {
    for (const ListEntry* group : lists.all(records::type::kGroup))
        m_groups[groupKey(*group, group->name)] = group;
}

const std::vector<base::PersonId>& Assignment::of(const ListEntry& household) const {
    if (!household.assigned.empty())
        return household.assigned;
    const auto at = m_groups.find(groupKey(household, household.group));
    return at != m_groups.end() ? at->second->assigned : household.assigned;
}

std::vector<base::PersonId> Assignment::ofGroup(const ListEntry& household) const {
    const auto at = m_groups.find(groupKey(household, household.group));
    return at != m_groups.end() ? at->second->assigned : std::vector<base::PersonId>();
}

bool Assignment::includes(const ListEntry& household, base::PersonId person) const {
    const auto& persons = of(household);
    return std::binary_search(persons.begin(), persons.end(), person);
}

} // namespace service
