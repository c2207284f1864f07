#include "shared/service/groups.h"

#include "shared/domain/household_view.h"
#include "shared/service/read.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace service {

using base::ErrorCode;
using base::fail;

namespace {

constexpr const char* kYes = "yes";

FieldText assignedField(base::PersonId person, bool visits) {
    return {"assigned[" + std::to_string(person) + "]", visits ? kYes : ""};
}

Result<void> describe(Workspace& workspace, const ListEntry& entry, GroupView& group) {
    group.record = entry.id;
    group.order = entry.order;
    group.assigned = entry.assigned;
    RUHU_TRY(record, readRecord(workspace, entry.id), "read group");
    group.headName = record.text("head_name");
    group.headPhone = record.text("head_phone");
    group.note = record.text("note");
    return {};
}

} // namespace

Result<std::vector<GroupView>> groups(Workspace& workspace) {
    const Projection& lists = workspace.lists();
    std::map<std::string, GroupView> byName;
    for (const ListEntry* household : lists.households()) {
        GroupView& group = byName[household->group];
        const auto step = static_cast<std::size_t>(standingOf(lists, household->id).step);
        ++group.bySteps[step];
        ++group.households;
        for (const RecordId part : lists.component(household->id))
            for (const ListEntry* member : lists.children(part, records::type::kMember))
                group.people += domain::isPresentStatus(member->standing) ? 1 : 0;
    }
    for (const ListEntry* entry : lists.all(records::type::kGroup))
        if (!entry->name.empty())
            RUHU_CHECK(describe(workspace, *entry, byName[entry->name]), "read groups");
    std::vector<GroupView> found;
    for (auto& [name, group] : byName) {
        group.name = name;
        found.push_back(std::move(group));
    }
    std::stable_sort(found.begin(), found.end(), [](const GroupView& a, const GroupView& b) {
        const auto rank = [](const GroupView& group) {
            return std::tuple(group.name.empty(), group.order == 0, group.order);
        };
        return rank(a) < rank(b);
    });
    return found;
}

Result<void> writeGroup(Workspace& workspace, const std::string& name, const std::vector<FieldText>& fields) {
    if (name.empty())
        return fail(ErrorCode::InvalidInput, "write group");
    std::vector<FieldText> all = fields;
    all.push_back({"name", name});
    RUHU_TRY(id, writeKeyed(workspace, records::type::kGroup, name, all), "write group");
    (void)id;
    return {};
}

Result<void> renameGroup(Workspace& workspace, const std::string& name, const std::string& newName) {
    if (name == newName)
        return {};
    if (newName.empty())
        return fail(ErrorCode::InvalidInput, "rename group");
    RUHU_TRY(known, groups(workspace), "rename group");
    const auto find = [&](const std::string& wanted) {
        return std::find_if(known.begin(), known.end(),
                            [&](const GroupView& each) { return each.name == wanted; });
    };
    const auto group = find(name);
    if (group == known.end())
        return fail(ErrorCode::GroupUnknown, "rename group");
    if (find(newName) != known.end())
        return fail(ErrorCode::GroupTaken, "rename group");
    return workspace.commitAct([&]() -> Result<void> {
        for (const ListEntry* household : workspace.lists().households())
            if (household->group == name)
                RUHU_CHECK(editRecord(workspace, household->id, {{"group", newName}}), "rename group");
        if (!group->record.valid())
            return {};
        std::vector<FieldText> fields{{"head_name", group->headName},
                                      {"head_phone", group->headPhone},
                                      {"order", group->order ? std::to_string(group->order) : ""},
                                      {"note", group->note}};
        for (const base::PersonId person : group->assigned)
            fields.push_back(assignedField(person, true));
        RUHU_CHECK(writeGroup(workspace, newName, fields), "rename group");
        return deleteRecord(workspace, group->record);
    });
}

Result<void> assignGroup(Workspace& workspace, const std::string& name, base::PersonId person, bool visits) {
    return writeGroup(workspace, name, {assignedField(person, visits)});
}

Result<void> assignHousehold(Workspace& workspace, RecordId household, base::PersonId person, bool visits) {
    RUHU_TRY(now, visitorsOf(workspace, household), "assign household");
    const ListEntry& entry = *workspace.lists().find(workspace.currentId(household));
    const std::vector<base::PersonId> byGroup = Assignment(workspace.lists()).ofGroup(entry);
    std::vector<base::PersonId> wanted = now.persons;
    std::erase(wanted, person);
    if (visits)
        wanted.insert(std::upper_bound(wanted.begin(), wanted.end(), person), person);
    if (now.byGroup && wanted.empty() && !byGroup.empty())
        return fail(ErrorCode::AssignByGroup, "assign household");
    if (wanted == byGroup)
        wanted.clear();
    std::vector<FieldText> fields;
    for (const base::PersonId gone : entry.assigned)
        if (!std::binary_search(wanted.begin(), wanted.end(), gone))
            fields.push_back(assignedField(gone, false));
    for (const base::PersonId stays : wanted)
        fields.push_back(assignedField(stays, true));
    return editRecord(workspace, entry.id, fields);
}

Result<Visitors> visitorsOf(Workspace& workspace, RecordId household) {
    const ListEntry* entry = workspace.lists().find(workspace.currentId(household));
    if (!entry || entry->type != records::type::kHousehold)
        return fail(ErrorCode::NotFound, "read visitors", {{"record", household.text()}});
    return Visitors{Assignment(workspace.lists()).of(*entry), entry->assigned.empty()};
}

Result<std::vector<store::PersonRow>> possibleVisitors(Workspace& workspace) {
    RUHU_TRY(persons, workspace.store().persons(), "read visitors");
    std::erase_if(persons, [](const store::PersonRow& person) {
        return person.role != "surveyor" && person.role != "village-officer";
    });
    return persons;
}

} // namespace service
