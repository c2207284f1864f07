#include "shared/service/edit.h"

#include "shared/forms/answer_key.h"
#include "shared/records/deletion.h"
#include "shared/records/value.h"
#include "shared/service/field_path.h"
#include "shared/service/keyed_id.h"
#include "shared/service/own_change.h"

#include <algorithm>

namespace service {

using base::ErrorCode;
using base::fail;
using records::RecordChange;

namespace {

// What is not empty, in order.
Result<std::map<merge::CellKey, merge::Bytes>> cellsOf(const records::TypeInfo& info,
                                                       const std::vector<FieldText>& fields) {
    std::map<merge::CellKey, merge::Bytes> cells;
    for (const FieldText& field : fields) {
        RUHU_TRY(path, fieldPath(info, field.field), "read fields");
        RUHU_TRY(cell, cellFromTyped(path, field.text), "read fields");
        if (!cell.empty())
            cells[path.key] = std::move(cell);
    }
    return cells;
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
    RUHU_TRY(cells, cellsOf(*info, fields), "create record");
    RecordId id;
    RUHU_CHECK(workspace.commit([&]() -> Result<void> {
        RecordChange change = newChange(workspace, {});
        change.type = type;
        for (const auto& [key, cell] : cells)
            change.change.body += cell;
        id = change.change.record;
        return saveOwn(workspace, change, stream);
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
        change.type = change.change.record.keyed() ? record->type : 0;
        change.reason = reason;
        return saveOwn(workspace, change, record->stream);
    });
}

Result<void> editSettled(Workspace& workspace, RecordId id, const std::vector<FieldText>& fields,
                         const std::string& reason) {
    RUHU_TRY(record, loadFor(workspace, domain::Act::Edit, id), "edit record");
    const records::TypeInfo* info = records::typeInfo(record->type);
    if (!info)
        return fail(ErrorCode::UnknownType, "edit record");
    for (const FieldText& field : fields) {
        RUHU_TRY(path, fieldPath(*info, field.field), "edit record");
        if (merge::inConflict(record->state.cell(path.key)))
            return fail(ErrorCode::ConflictFirst, "edit record", {{"field", field.field}});
    }
    return editRecord(workspace, id, fields, {}, reason);
}

Result<RecordId> writeKeyed(Workspace& workspace, TypeNumber type, const std::string& key,
                            const std::vector<FieldText>& fields, const std::string& area) {
    const records::TypeInfo* info = records::typeInfo(type);
    if (!info)
        return fail(ErrorCode::UnknownType, "write record");
    const std::string where = area.empty() ? workspace.identity().area : area;
    RUHU_TRY(stream, workspace.streamFor(type, where), "write record");
    const RecordId id = idFromKey(stream, info->name + " " + key);
    RUHU_TRY(known, workspace.replica().record(id), "write record");
    if (known) {
        const bool gone = records::lifeOf(known->state) != records::Life::Live;
        RUHU_CHECK(workspace.commitAct([&]() -> Result<void> {
            if (gone)
                RUHU_CHECK(undeleteRecord(workspace, id), "write record");
            return editRecord(workspace, id, fields);
        }),
                   "write record");
        return id;
    }
    RUHU_CHECK(mayAct(workspace, domain::Act::Create, type, where, static_cast<int>(info->compartment)),
               "write record");
    RUHU_TRY(cells, cellsOf(*info, fields), "write record");
    RUHU_CHECK(workspace.commit([&]() -> Result<void> {
        RecordChange change = newChange(workspace, id);
        change.type = type;
        for (auto& [cellKey, cell] : cells)
            change.change.writes.push_back({cellKey, std::move(cell), {}});
        return saveOwn(workspace, change, stream);
    }),
               "write record");
    return id;
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
        return saveOwn(workspace, change, record->stream);
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
        return saveOwn(workspace, change, record->stream);
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
        return saveOwn(workspace, change, record->stream);
    });
}

Result<void> writeVerdicts(Workspace& workspace, RecordId id, const std::vector<FieldVerdict>& verdicts,
                           const std::string& reason) {
    RUHU_TRY(record, loadFor(workspace, domain::Act::Resolve, id), "write verdict");
    const records::TypeInfo* info = records::typeInfo(record->type);
    if (!info)
        return fail(ErrorCode::UnknownType, "write verdict");
    std::vector<merge::Write> writes;
    for (const FieldVerdict& verdict : verdicts) {
        RUHU_TRY(path, fieldPath(*info, verdict.field), "write verdict");
        RUHU_TRY(cell, records::verdictCell(*path.field, path.key.mapKey, verdict.outcome, verdict.reason),
                 "write verdict");
        if (verdict.outcome.empty())
            cell.clear();
        writes.push_back({path.key, std::move(cell), record->state.heads(path.key)});
    }
    if (writes.empty())
        return {};
    return workspace.commit([&]() -> Result<void> {
        RecordChange change = newChange(workspace, record->state.id());
        change.change.writes = std::move(writes);
        change.type = change.change.record.keyed() ? record->type : 0;
        change.reason = reason;
        return saveOwn(workspace, change, record->stream);
    });
}

Result<void> writeVerdict(Workspace& workspace, RecordId id, const std::string& field,
                          const std::string& outcome, const std::string& reason) {
    return writeVerdicts(workspace, id, {{field, outcome, reason}}, reason);
}

Result<void> writeCell(Workspace& workspace, RecordId id, const merge::CellKey& key,
                       const merge::Bytes& cell) {
    RUHU_TRY(record, loadFor(workspace, domain::Act::Edit, id), "write cell");
    return workspace.commit([&]() -> Result<void> {
        RecordChange change = newChange(workspace, record->state.id());
        change.change.writes.push_back({key, cell, record->state.heads(key)});
        return saveOwn(workspace, change, record->stream);
    });
}

Result<void> keepDraft(Workspace& workspace, RecordId id, const std::string& field, const std::string& text) {
    return workspace.store().write([&] {
        return workspace.store().putDraft(
            {id, field, text, workspace.clock().now(), workspace.identity().person});
    });
}

Result<void> saveAnswer(Workspace& workspace, RecordId id, const FieldText& answer) {
    return workspace.commit([&]() -> Result<void> {
        RUHU_CHECK(editRecord(workspace, id, {answer}), "save answer");
        return workspace.store().dropDraft(id, answer.field, workspace.identity().person);
    });
}

Result<void> discardDraft(Workspace& workspace, RecordId id, const std::string& field) {
    return workspace.store().write(
        [&] { return workspace.store().dropDraft(id, field, workspace.identity().person); });
}

Result<std::vector<store::DraftRow>> ownDrafts(Workspace& workspace, RecordId id) {
    RUHU_TRY(drafts, workspace.store().drafts(id), "read drafts");
    std::erase_if(drafts, [&](const auto& draft) { return draft.person != workspace.identity().person; });
    return drafts;
}

} // namespace service
