#include "shared/service/join.h"

#include "shared/domain/household_checks.h"
#include "shared/service/read.h"

#include <algorithm>

namespace service {

using base::ErrorCode;
using base::fail;

namespace {

// What says how a record came to be, not what the family is.
constexpr const char* kOfItsOwn[] = {"deleted", "split_from", "moved_from", "household"};

bool compared(const std::string& field) {
    return field.find('[') == std::string::npos &&
           std::find(std::begin(kOfItsOwn), std::end(kOfItsOwn), field) == std::end(kOfItsOwn);
}

RecordId householdOf(Workspace& workspace, RecordId id) {
    const RecordId current = workspace.currentId(id);
    const ListEntry* entry = workspace.lists().find(current);
    return entry && entry->type != records::type::kHousehold ? entry->parent : current;
}

Result<std::pair<RecordId, RecordId>> ordered(Workspace& workspace, RecordId a, RecordId b) {
    RecordId first = householdOf(workspace, a), second = householdOf(workspace, b);
    if (first == second)
        return fail(ErrorCode::InvalidInput, "join: one household");
    if (second < first)
        std::swap(first, second);
    for (const RecordId id : {first, second})
        if (!workspace.lists().find(id))
            return fail(ErrorCode::NotFound, "join", {{"record", id.text()}});
    return std::pair(first, second);
}

// Fields of either that differ, in the order of the schema.
std::vector<JoinField> differing(const RecordView& first, const RecordView& second) {
    std::vector<JoinField> out;
    const records::TypeInfo* type = records::typeInfo(first.type);
    for (const records::FieldInfo& field : type->fields) {
        if (!compared(field.name))
            continue;
        JoinField pair{field.name, first.text(field.name), second.text(field.name)};
        if (pair.first != pair.second)
            out.push_back(std::move(pair));
    }
    return out;
}

struct Person {
    RecordId id;
    std::string name, identity;
};
Result<std::vector<Person>> people(Workspace& workspace, RecordId household) {
    std::vector<Person> out;
    for (const ListEntry* entry : workspace.lists().children(household, records::type::kMember)) {
        RUHU_TRY(view, readRecord(workspace, entry->id), "read pair");
        out.push_back({entry->id, entry->name, domain::identityKey(view.text("person_id"))});
    }
    return out;
}

// One person in two rows: the same number; or the same name where a number is missing.
bool alike(const Person& a, const Person& b) {
    if (!a.identity.empty() && !b.identity.empty())
        return a.identity == b.identity;
    return !a.name.empty() && a.name == b.name;
}

std::vector<JoinPerson> matched(const std::vector<Person>& first, std::vector<Person> second) {
    std::vector<JoinPerson> out;
    out.reserve(first.size() + second.size());
    for (const Person& person : first) {
        JoinPerson row{person.id, {}, person.name, {}, false};
        const auto found = std::find_if(second.begin(), second.end(),
                                        [&](const Person& other) { return alike(person, other); });
        if (found != second.end()) {
            row.second = found->id;
            row.secondName = found->name;
            row.sameNumber = !person.identity.empty() && person.identity == found->identity;
            second.erase(found);
        }
        out.push_back(std::move(row));
    }
    for (const Person& person : second)
        out.push_back({{}, person.id, {}, person.name, false});
    return out;
}

// What the second row knows and the first does not; then the second goes.
Result<void> fold(Workspace& workspace, const JoinPerson& person, const std::string& reason) {
    RUHU_TRY(kept, readRecord(workspace, person.first), "join people");
    RUHU_TRY(folded, readRecord(workspace, person.second), "join people");
    for (const FieldView& field : folded.fields)
        if (field.conflict)
            return fail(ErrorCode::ConflictFirst, "join people", {{"field", field.field}});
    std::vector<FieldText> lacking;
    for (const JoinField& field : differing(kept, folded))
        if (field.first.empty())
            lacking.push_back({field.field, field.second});
    RUHU_CHECK(editSettled(workspace, person.first, lacking, reason), "join people");
    return deleteRecord(workspace, person.second, reason);
}

} // namespace

Result<HouseholdPair> householdPair(Workspace& workspace, RecordId a, RecordId b) {
    RUHU_TRY(ids, ordered(workspace, a, b), "compare households");
    RUHU_TRY(first, readRecord(workspace, ids.first), "compare households");
    RUHU_TRY(second, readRecord(workspace, ids.second), "compare households");
    RUHU_TRY(ofFirst, people(workspace, ids.first), "compare households");
    RUHU_TRY(ofSecond, people(workspace, ids.second), "compare households");
    return HouseholdPair{ids.first, ids.second, differing(first, second),
                         matched(ofFirst, std::move(ofSecond))};
}

Result<void> joinHouseholds(Workspace& workspace, RecordId a, RecordId b, bool same,
                            const std::string& reason) {
    RUHU_TRY(ids, ordered(workspace, a, b), "join");
    if (reason.empty())
        return fail(ErrorCode::ReasonMissing, "join");
    return writeVerdict(workspace, ids.first, "joins[" + ids.second.text() + "]", same ? "same" : "different",
                        reason);
}

Result<void> joinGuided(Workspace& workspace, RecordId a, RecordId b,
                        const std::vector<std::string>& takeSecond,
                        const std::vector<RecordId>& foldPeople, const std::string& reason) {
    RUHU_TRY(pair, householdPair(workspace, a, b), "join");
    std::vector<FieldText> taken;
    for (const std::string& name : takeSecond) {
        const auto found = std::find_if(pair.fields.begin(), pair.fields.end(),
                                        [&](const JoinField& field) { return field.field == name; });
        if (found == pair.fields.end())
            return fail(ErrorCode::UnknownField, "join", {{"field", name}});
        taken.push_back({name, found->second});
    }
    std::vector<JoinPerson> folded;
    for (const RecordId id : foldPeople) {
        const auto found = std::find_if(
            pair.people.begin(), pair.people.end(),
            [&](const JoinPerson& person) { return person.first.valid() && person.second == id; });
        if (found == pair.people.end())
            return fail(ErrorCode::NotFound, "join", {{"record", id.text()}});
        folded.push_back(*found);
    }
    return workspace.commitAct([&]() -> Result<void> {
        RUHU_CHECK(editSettled(workspace, pair.first, taken, reason), "join");
        for (const JoinPerson& person : folded)
            RUHU_CHECK(fold(workspace, person, reason), "join");
        return joinHouseholds(workspace, pair.first, pair.second, true, reason);
    });
}

} // namespace service
