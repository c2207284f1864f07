#include "shared/service/outbox.h"

#include "shared/domain/date.h"
#include "shared/service/read.h"

#include <algorithm>

namespace service {
namespace {

void count(std::vector<WaitingKind>& kinds, TypeNumber type, ChangeKind kind) {
    const auto at = std::find_if(kinds.begin(), kinds.end(), [&](const WaitingKind& known) {
        return known.type == type && known.kind == kind;
    });
    if (at == kinds.end())
        kinds.push_back({type, kind, 1});
    else
        ++at->count;
}

} // namespace

RecordId shownHousehold(const Workspace& workspace, RecordId record) {
    const ListEntry* entry = workspace.lists().find(record);
    if (entry && entry->type != records::type::kHousehold && entry->parent.valid())
        return workspace.lists().shownUnder(entry->parent);
    return entry ? workspace.lists().shownUnder(record) : record;
}

Result<OutboxView> outbox(Workspace& workspace) {
    OutboxView view;
    std::map<RecordId, WaitingHousehold> households;
    for (const Dot dot : workspace.replica().pendingDots()) {
        RUHU_TRY(row, workspace.store().change(dot), "read outbox");
        if (!row)
            continue;
        RUHU_TRY(logged, readLogged(*row), "read outbox");
        const RecordId id = logged.change.change.record;
        WaitingHousehold& household = households[shownHousehold(workspace, id)];
        const Seconds time = logged.change.change.time;
        household.since = household.changes == 0 ? time : std::min(household.since, time);
        ++household.changes;
        household.sending = household.sending || row->status == store::ChangeStatus::Framed;
        const ListEntry* entry = workspace.lists().find(id);
        count(household.kinds, entry ? entry->type : logged.change.type, kindOf(logged.change));
        view.bytes += row->bytes.size();
    }
    for (auto& [id, household] : households) {
        const ListEntry* entry = workspace.lists().find(id);
        household.id = id;
        household.name = titleOf(workspace, id);
        household.group = entry ? entry->group : std::string();
        view.since = view.changes == 0 ? household.since : std::min(view.since, household.since);
        view.changes += household.changes;
        view.households.push_back(std::move(household));
    }
    std::stable_sort(view.households.begin(), view.households.end(),
                     [](const auto& a, const auto& b) { return a.since < b.since; });
    return view;
}

Result<DaySheet> daySheetHere(Workspace& workspace, const std::string& date) {
    const auto noOriginal = [](const store::ChangeRow&) { return std::optional<store::Bytes>(); };
    RUHU_TRY(sheet, daySheet(workspace.replica(), workspace.identity().device, date, noOriginal),
             "make day-sheet");
    for (DaySheetPerson& person : sheet.people)
        person.name = personName(workspace, person.person);
    RUHU_TRY(freed, workspace.store().meta(kOwnFreedUntil), "make day-sheet");
    const Seconds until = freed ? std::strtoll(freed->c_str(), nullptr, 10) : 0;
    const auto day = domain::parseDate(date);
    sheet.complete = !day || until == 0 || records::startOfDay(domain::startOfChinaDay(*day)) > until;
    return sheet;
}

} // namespace service
