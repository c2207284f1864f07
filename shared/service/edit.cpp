#include "shared/service/edit.h"

#include "shared/domain/rights.h"
#include "shared/forms/answer_key.h"
#include "shared/records/deletion.h"
#include "shared/records/value.h"
#include "shared/service/field_path.h"

#include <algorithm>

namespace service {

using base::ErrorCode;
using base::fail;
using records::RecordChange;

namespace {

Result<void> mayAct(Workspace& workspace, domain::Act act, TypeNumber type, const std::string& area,
                    int compartment) {
    const Identity& me = workspace.identity();
    if (!me.enrolled())
        return fail(ErrorCode::NotEnrolled, "check rights");
    const auto role = domain::roleFromName(me.role);
    if (!role)
        return fail(ErrorCode::OutsideRights, "check rights");
    return domain::decide({*role, me.area}, act, type, area, static_cast<records::Compartment>(compartment));
}

// A record that a person is about to change, if they may; valid until the replica is asked again.
Result<const store::Replica::Record*> loadFor(Workspace& workspace, domain::Act act, RecordId wanted) {
    RUHU_TRY(record, workspace.replica().record(workspace.currentId(wanted)), "read record");
    if (!record)
        return fail(ErrorCode::NotFound, "read record", {{"record", wanted.text()}});
    RUHU_TRY(stream, workspace.store().stream(record->stream), "read record");
    RUHU_CHECK(mayAct(workspace, act, record->type, stream ? stream->area : std::string(),
                      stream ? stream->compartment : 0),
               "read record");
    return record;
}

RecordChange newChange(Workspace& workspace, RecordId record) {
    RecordChange change;
    change.change.dot = workspace.nextDot();
    change.change.record = record.valid() ? record : change.change.dot;
    change.change.time = workspace.clock().now();
    change.change.author = workspace.identity().person;
    return change;
}

Result<void> save(Workspace& workspace, const RecordChange& change, StreamId stream) {
    return workspace.replica().saveOwn(change, stream, workspace.identity().contact);
}

} // namespace

Result<RecordId> createRecord(Workspace& workspace, TypeNumber type, const std::vector<FieldText>& fields,
                              const std::string& area) {
    const records::TypeInfo* info = records::typeInfo(type);
    if (!info)
        return fail(ErrorCode::UnknownType, "create record");
    const std::string where = area.empty() ? workspace.identity().area : area;
    RUHU_CHECK(mayAct(workspace, domain::Act::Create, type, where, static_cast<int>(info->compartment)),
               "create record");
    RUHU_TRY(stream, workspace.streamFor(type, where), "create record");
    std::map<merge::CellKey, merge::Bytes> cells;
    for (const FieldText& field : fields) {
        RUHU_TRY(path, fieldPath(*info, field.field), "create record");
        RUHU_TRY(cell, cellFromTyped(path, field.text), "create record");
        if (!cell.empty())
            cells[path.key] = std::move(cell);
    }
    RecordId id;
    RUHU_CHECK(workspace.commit([&]() -> Result<void> {
        RecordChange change = newChange(workspace, {});
        change.type = type;
        for (const auto& [key, cell] : cells)
            change.change.body += cell;
        id = change.change.record;
        return save(workspace, change, stream);
    }),
               "create record");
    return id;
}

Result<void> editRecord(Workspace& workspace, RecordId id, const std::vector<FieldText>& fields,
                        const Seen& seen, const std::string& reason) {
    RUHU_TRY(record, loadFor(workspace, domain::Act::Edit, id), "edit record");
    const records::TypeInfo* info = records::typeInfo(record->type);
    if (!info)
        return fail(ErrorCode::UnknownType, "edit record");
    std::vector<merge::Write> writes;
    for (const FieldText& field : fields) {
        RUHU_TRY(path, fieldPath(*info, field.field), "edit record");
        RUHU_TRY(cell, cellFromTyped(path, field.text), "edit record");
        const auto carried = seen.find(field.field);
        std::vector<Dot> parents = carried != seen.end() ? carried->second : record->state.heads(path.key);
        std::sort(parents.begin(), parents.end());
        const auto shown = record->state.shown(path.key);
        const bool same = (shown ? merge::Bytes(*shown) : merge::Bytes()) == cell;
        // Typing again what stands there is no new statement, unless it settles several versions or corrects
        // old ones.
        if (same && parents.size() <= 1 && parents == record->state.heads(path.key))
            continue;
        std::erase_if(writes, [&](const merge::Write& write) { return write.key == path.key; });
        writes.push_back({path.key, std::move(cell), std::move(parents)});
    }
    if (writes.empty())
        return {};
    return workspace.commit([&]() -> Result<void> {
        RecordChange change = newChange(workspace, record->state.id());
        change.change.writes = std::move(writes);
        change.reason = reason;
        return save(workspace, change, record->stream);
    });
}

Result<Dot> addInstanceMark(Workspace& workspace, RecordId id, const std::string& map,
                            const std::string& repeat) {
    RUHU_TRY(record, loadFor(workspace, domain::Act::Edit, id), "add instance");
    const records::TypeInfo* info = records::typeInfo(record->type);
    if (!info)
        return fail(ErrorCode::UnknownType, "add instance");
    Dot instance;
    RUHU_CHECK(workspace.commit([&]() -> Result<void> {
        RecordChange change = newChange(workspace, record->state.id());
        const std::string name = map + "[" + repeat + "#" + change.change.dot.text() + "]";
        RUHU_TRY(path, fieldPath(*info, name), "find the repeat's answers");
        RUHU_TRY(cell, cellFromTyped(path, std::string(forms::kInstanceMark)), "write mark");
        change.change.writes.push_back({path.key, std::move(cell), {}}); // nobody can have seen it before
        instance = change.change.dot;
        return save(workspace, change, record->stream);
    }),
               "add instance");
    return instance;
}

Result<void> deleteRecord(Workspace& workspace, RecordId id, const std::string& reason) {
    RUHU_TRY(record, loadFor(workspace, domain::Act::Delete, id), "delete record");
    if (records::lifeOf(record->state) == records::Life::Deleted)
        return fail(ErrorCode::AlreadyDeleted, "delete record");
    records::DeletionCover cover{records::seenDots(record->state), {}};
    for (const records::TypeInfo& type : records::allTypes())
        for (const ListEntry* child : workspace.lists().children(record->state.id(), type.number))
            cover.children.push_back(child->id);
    const merge::CellKey key{records::kDeletedField, {}};
    return workspace.commit([&]() -> Result<void> {
        RecordChange change = newChange(workspace, record->state.id());
        change.change.writes.push_back({key, records::deletionCell(cover), record->state.heads(key)});
        change.reason = reason;
        return save(workspace, change, record->stream);
    });
}

Result<void> undeleteRecord(Workspace& workspace, RecordId id, const std::string& reason) {
    RUHU_TRY(record, loadFor(workspace, domain::Act::Delete, id), "restore record");
    if (records::lifeOf(record->state) == records::Life::Live)
        return fail(ErrorCode::NotDeleted, "restore record");
    const merge::CellKey key{records::kDeletedField, {}};
    return workspace.commit([&]() -> Result<void> {
        RecordChange change = newChange(workspace, record->state.id());
        change.change.writes.push_back({key, {}, record->state.heads(key)});
        change.reason = reason;
        return save(workspace, change, record->stream);
    });
}

Result<void> writeVerdict(Workspace& workspace, RecordId id, const std::string& field,
                          const std::string& outcome, const std::string& reason) {
    RUHU_TRY(record, loadFor(workspace, domain::Act::Resolve, id), "write verdict");
    const records::TypeInfo* info = records::typeInfo(record->type);
    if (!info)
        return fail(ErrorCode::UnknownType, "write verdict");
    RUHU_TRY(path, fieldPath(*info, field), "write verdict");
    RUHU_TRY(cell, records::verdictCell(*path.field, path.key.mapKey, outcome, reason), "write verdict");
    return workspace.commit([&]() -> Result<void> {
        RecordChange change = newChange(workspace, record->state.id());
        change.change.writes.push_back({path.key, cell, record->state.heads(path.key)});
        change.reason = reason;
        return save(workspace, change, record->stream);
    });
}

Result<void> keepDraft(Workspace& workspace, RecordId id, const std::string& field, const std::string& text) {
    return workspace.store().write([&] {
        return workspace.store().putDraft({id, field, text, workspace.clock().now()});
    });
}

Result<void> saveAnswer(Workspace& workspace, RecordId id, const FieldText& answer) {
    return workspace.commit([&]() -> Result<void> {
        RUHU_CHECK(editRecord(workspace, id, {answer}), "save answer");
        return workspace.store().dropDraft(id, answer.field);
    });
}

Result<void> discardDraft(Workspace& workspace, RecordId id, const std::string& field) {
    return workspace.store().write([&] { return workspace.store().dropDraft(id, field); });
}

} // namespace service
