#include "shared/service/household_list.h"

#include "shared/domain/household_view.h"
#include "shared/service/settle.h"

namespace service {
namespace {

HouseholdLine lineOf(const Projection& lists, const ListEntry& household) {
    HouseholdLine line{household.id, household.name, household.group, household.householdNo, {}};
    line.step = standingOf(lists, household.id).step;
    line.conflict = household.conflict;
    line.deletedAndEdited = household.asks;
    for (const RecordId part : lists.component(household.id))
        for (const ListEntry* member : lists.children(part, records::type::kMember)) {
            line.conflict = line.conflict || member->conflict;
            if (!domain::isPresentStatus(member->standing))
                continue;
            ++line.members;
            if (!member->idLast4.empty() && (line.idLast4.empty() || member->relation == "01"))
                line.idLast4 = member->idLast4;
        }
    return line;
}

// Adds to the line what the search hit and the line does not show; true: that was it.
bool addHit(HouseholdLine& line, const ListEntry& entry, const SearchText& text) {
    if (!text.matches(entry))
        return false;
    if (text.isPersonIdOf(entry))
        line.idLast4 = entry.idLast4;
    if (text.isPhoneOf(entry))
        line.hitPhone = entry.phone;
    if (entry.name != line.name)
        line.hitName = entry.name;
    return true;
}

void findHit(HouseholdLine& line, const Projection& lists, const SearchText& text) {
    const auto parts = lists.component(line.id); // the shown one is the first
    for (const RecordId part : parts)
        if (const ListEntry* entry = lists.find(part); entry && addHit(line, *entry, text))
            return;
    for (const RecordId part : parts)
        for (const ListEntry* member : lists.children(part, records::type::kMember))
            if (addHit(line, *member, text))
                return;
}

} // namespace

Result<std::vector<HouseholdLine>> householdList(Workspace& workspace, const HouseholdFilter& filter) {
    const Projection& lists = workspace.lists();
    const Assignment assignment(lists);
    RUHU_TRY(known, knownQuestions(workspace), "list households");
    const SearchText text(filter.text);
    std::vector<HouseholdLine> lines;
    for (const ListEntry* household : lists.households(text)) {
        if ((filter.group && household->group != *filter.group) ||
            (filter.mine && !assignment.includes(*household, workspace.identity().person)))
            continue;
        HouseholdLine line = lineOf(lists, *household);
        if (const auto at = known.blockingIn.find(line.id); at != known.blockingIn.end())
            line.questions = at->second;
        if ((filter.step && line.step != *filter.step) ||
            (filter.asking && !line.conflict && !line.deletedAndEdited && line.questions == 0))
            continue;
        if (!text.empty())
            findHit(line, lists, text);
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace service
