#include "shared/service/household_acts.h"

#include "shared/domain/household_view.h"
#include "shared/service/read.h"

#include <algorithm>

namespace service {

using base::ErrorCode;
using base::fail;

namespace {

constexpr const char* kHead = "01"; // of the list "relation"
constexpr const char* kLivesHere = "00";
constexpr const char* kOfMember = "member.";

Result<const ListEntry*> find(Workspace& workspace, RecordId id, TypeNumber type) {
    const ListEntry* entry = workspace.lists().find(workspace.currentId(id));
    if (!entry || entry->type != type || entry->deleted)
        return fail(ErrorCode::NotFound, "find", {{"record", id.text()}});
    return entry;
}

// Those who live in a household now, its joined parts included.
std::vector<const ListEntry*> present(Workspace& workspace, RecordId household) {
    std::vector<const ListEntry*> found;
    for (const RecordId part : workspace.lists().component(household))
        for (const ListEntry* member : workspace.lists().children(part, records::type::kMember))
            if (domain::isPresentStatus(member->standing))
                found.push_back(member);
    return found;
}

bool sameHousehold(Workspace& workspace, RecordId a, RecordId b) {
    return workspace.lists().shownUnder(a) == workspace.lists().shownUnder(b);
}

Result<void> checkSplit(Workspace& workspace, RecordId household, const std::vector<RecordId>& persons) {
    if (persons.empty())
        return fail(ErrorCode::NobodyChosen, "split household");
    for (const RecordId person : persons) {
        RUHU_TRY(entry, find(workspace, person, records::type::kMember), "split household");
        if (!sameHousehold(workspace, entry->parent, household))
            return fail(ErrorCode::NotOfHousehold, "split household");
    }
    const auto stays = [&](const ListEntry* member) {
        return std::find(persons.begin(), persons.end(), member->id) == persons.end();
    };
    const auto all = present(workspace, household);
    return std::any_of(all.begin(), all.end(), stays) ? Result<void>()
                                                      : fail(ErrorCode::NobodyStays, "split household");
}

} // namespace

Result<RecordId> addMissingHousehold(Workspace& workspace, const std::vector<FieldText>& fields,
                                     const std::string& reason) {
    std::vector<FieldText> household{{"origin", "missed"}, {"standing_note", reason}};
    std::vector<FieldText> head{{"relation", kHead}, {"life_status", kLivesHere}};
    for (const FieldText& field : fields)
        if (field.field.starts_with(kOfMember))
            head.push_back({field.field.substr(std::string(kOfMember).size()), field.text});
        else
            household.push_back(field);
    const auto name = std::find_if(fields.begin(), fields.end(),
                                   [](const FieldText& field) { return field.field == "head_name"; });
    if (name == fields.end() || name->text.empty())
        return fail(ErrorCode::InvalidInput, "add household: no name");
    RecordId made;
    RUHU_CHECK(workspace.commitAct([&]() -> Result<void> {
        RUHU_TRY(id, createRecord(workspace, records::type::kHousehold, household), "add household");
        made = id;
        head.push_back({"household", id.text()});
        head.push_back({"name", name->text});
        RUHU_TRY(person, createRecord(workspace, records::type::kMember, head), "add household");
        (void)person;
        return {};
    }),
               "add household");
    return made;
}

Result<RecordId> splitHousehold(Workspace& workspace, RecordId household,
                                const std::vector<RecordId>& persons, const std::string& reason) {
    if (reason.empty())
        return fail(ErrorCode::ReasonMissing, "split household");
    RUHU_TRY(old, find(workspace, household, records::type::kHousehold), "split household");
    RUHU_CHECK(checkSplit(workspace, old->id, persons), "split household");
    const std::string from = old->id.text(), group = old->group;
    RUHU_TRY(head, find(workspace, persons.front(), records::type::kMember), "split household");
    const std::vector<FieldText> fields{{"head_name", head->name},
                                        {"group", group},
                                        {"origin", "split"},
                                        {"split_from", from},
                                        {"standing_note", reason}};
    RecordId made;
    RUHU_CHECK(workspace.commitAct([&]() -> Result<void> {
        RUHU_TRY(id, createRecord(workspace, records::type::kHousehold, fields), "split household");
        made = id;
        for (const RecordId person : persons)
            RUHU_CHECK(editSettled(workspace, person,
                                  {{"household", id.text()},
                                   {"moved_from", from},
                                   {"relation", person == persons.front() ? kHead : ""}},
                                  reason),
                       "split household");
        return {};
    }),
               "split household");
    return made;
}

Result<void> movePerson(Workspace& workspace, RecordId person, RecordId household,
                        const std::string& relation, const std::string& reason) {
    if (reason.empty())
        return fail(ErrorCode::ReasonMissing, "move person");
    RUHU_TRY(member, find(workspace, person, records::type::kMember), "move person");
    RUHU_TRY(target, find(workspace, household, records::type::kHousehold), "move person");
    if (sameHousehold(workspace, member->parent, target->id))
        return fail(ErrorCode::NotOfHousehold, "move person");
    return editSettled(
        workspace, member->id,
        {{"household", target->id.text()}, {"moved_from", member->parent.text()}, {"relation", relation}},
        reason);
}

Result<void> changeHead(Workspace& workspace, RecordId person, const std::string& oldRelation,
                        const std::string& reason) {
    if (reason.empty())
        return fail(ErrorCode::ReasonMissing, "change head");
    RUHU_TRY(found, find(workspace, person, records::type::kMember), "change head");
    if (!found->parent.valid() || !domain::isPresentStatus(found->standing))
        return fail(ErrorCode::NotOfHousehold, "change head");
    const ListEntry member = *found;
    std::vector<RecordId> heads; // a household that was joined may have two
    for (const ListEntry* other : present(workspace, member.parent))
        if (other->relation == kHead && other->id != member.id)
            heads.push_back(other->id);
    return workspace.commitAct([&]() -> Result<void> {
        for (const RecordId head : heads)
            RUHU_CHECK(editSettled(workspace, head, {{"relation", oldRelation}}, reason), "change head");
        RUHU_CHECK(editSettled(workspace, member.id, {{"relation", kHead}}, reason), "change head");
        const RecordId household = workspace.lists().shownUnder(member.parent);
        return editSettled(workspace, household, {{"head_name", member.name}}, reason);
    });
}

Result<void> setLifeStatus(Workspace& workspace, RecordId person, const std::string& status,
                           const std::string& date, const std::string& note) {
    RUHU_TRY(member, find(workspace, person, records::type::kMember), "set life status");
    return editSettled(
        workspace, member->id,
        {{"life_status", status.empty() ? kLivesHere : status}, {"status_date", date}, {"status_note", note}},
        note);
}

Result<void> setHouseholdStanding(Workspace& workspace, RecordId household, const std::string& standing,
                                  const std::string& note) {
    if (note.empty())
        return fail(ErrorCode::ReasonMissing, "set standing");
    RUHU_TRY(entry, find(workspace, household, records::type::kHousehold), "set standing");
    return editSettled(workspace, entry->id, {{"standing", standing}, {"standing_note", note}}, note);
}

} // namespace service
