#include "shared/service/settle.h"

#include "shared/records/deletion.h"
#include "shared/records/value.h"
#include "shared/service/change_words.h"
#include "shared/service/field_path.h"
#include "shared/service/read.h"
#include "shared/service/reopened.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace service {

using base::ErrorCode;
using base::fail;

namespace {

const merge::CellKey kDeleted{records::kDeletedField, {}};

VersionView versionView(Workspace& workspace, const merge::Head& head, std::string text) {
    VersionView view;
    view.text = std::move(text);
    view.author = head.author;
    view.authorName = personName(workspace, head.author);
    view.device = head.dot.device;
    view.time = head.time;
    view.dot = head.dot;
    return view;
}

// The base: what the heads replaced; the one all of them replaced if there is one.
std::optional<Dot> baseDot(const merge::Cell& cell) {
    std::map<Dot, std::size_t> named;
    for (const merge::Head& head : cell.heads)
        for (const merge::Replaced& replaced : head.replaced)
            ++named[replaced.dot];
    std::optional<Dot> best;
    for (const auto& [dot, count] : named)
        if (!best || count >= named[*best])
            best = dot;
    return best;
}

Result<std::optional<std::string>> baseOf(Workspace& workspace, const merge::Cell& cell,
                                          const records::FieldInfo* field) {
    std::map<Dot, merge::Bytes> values;
    for (const merge::Head& head : cell.heads)
        for (const merge::Replaced& replaced : head.replaced)
            if (replaced.known)
                values[replaced.dot] = replaced.value;
    const std::optional<Dot> best = baseDot(cell);
    if (!best || !field)
        return std::optional<std::string>();
    if (const auto at = values.find(*best); at != values.end())
        return std::optional<std::string>(records::textFromCell(*field, at->second));
    RUHU_TRY(row, workspace.store().change(*best), "read base");
    if (!row || row->status == store::ChangeStatus::Void)
        return std::optional<std::string>();
    RUHU_TRY(change, records::decodeChange(row->bytes, *best, {row->author, row->start}), "read base");
    for (const merge::Write& write : change.change.writes)
        if (write.key == cell.key)
            return std::optional<std::string>(records::textFromCell(*field, write.value));
    return std::optional<std::string>();
}

Result<std::optional<BaseOrigin>> originOf(Workspace& workspace, const LoadedRecord& record,
                                           const merge::Cell& cell) {
    const std::optional<Dot> base = baseDot(cell);
    ChangeReader reader(workspace.store());
    RUHU_TRY(logged, reader.find(record.stream, record.state.id(), base.value_or(record.state.id())),
             "read base");
    if (!logged || !logged->stands())
        return std::optional<BaseOrigin>();
    const merge::Change& change = logged->change.change;
    return std::optional<BaseOrigin>(
        {personName(workspace, change.author), change.dot.device, change.time, !base});
}

// Reasons, and whether one who was overruled re-opened it: then it is not everybody's to decide.
Result<void> tellWhy(Workspace& workspace, const LoadedRecord& record, ConflictView& view) {
    ChangeReader reader(workspace.store());
    const auto me = domain::roleFromName(workspace.identity().role);
    for (VersionView& version : view.versions) {
        RUHU_TRY(logged, reader.find(record.stream, record.state.id(), version.dot), "read conflict");
        if (!logged)
            continue;
        version.reason = logged->change.reason;
        version.disagrees = logged->change.against.valid();
        if (!version.disagrees)
            continue;
        RUHU_TRY(decision, reader.find(record.stream, record.state.id(), logged->change.against),
                 "read conflict");
        RUHU_TRY(role, roleOf(workspace.store(), decision ? decision->change.change.author : 0),
                 "read conflict");
        if (!domain::decideAnew(me.value_or(domain::Role::Observer), role))
            view.mayDecide = false;
    }
    return {};
}

Result<ConflictView> cellConflict(Workspace& workspace, const LoadedRecord& record,
                                  const merge::CellKey& key) {
    const records::TypeInfo* type = records::typeInfo(record.type);
    const records::FieldInfo* field = type ? type->field(key.field) : nullptr;
    const merge::Cell cell = record.state.cell(key);
    ConflictView view;
    view.record = record.state.id();
    view.type = record.type;
    view.title = titleOf(workspace, view.record);
    view.field = fieldName(type, key);
    RUHU_TRY(base, baseOf(workspace, cell, field), "read conflict");
    view.base = std::move(base);
    RUHU_TRY(origin, originOf(workspace, record, cell), "read conflict");
    view.baseFrom = std::move(origin);
    for (const merge::Head& head : cell.heads)
        view.versions.push_back(
            versionView(workspace, head, field ? records::textFromCell(*field, head.value) : std::string()));
    RUHU_CHECK(tellWhy(workspace, record, view), "read conflict");
    return view;
}

// Delete against edit: the deletions, then what they did not cover.
ConflictView lifeConflict(Workspace& workspace, const LoadedRecord& record) {
    const records::TypeInfo* type = records::typeInfo(record.type);
    ConflictView view;
    view.record = record.state.id();
    view.type = record.type;
    view.title = titleOf(workspace, view.record);
    view.field = "deleted";
    std::vector<Dot> covered;
    for (const merge::Head& head : record.state.cell(kDeleted).heads) {
        const auto cover = records::coverOf(head.value);
        VersionView version = versionView(workspace, head, cover ? "deleted" : "kept");
        version.deletes = cover.has_value();
        if (cover)
            covered.insert(covered.end(), cover->dots.begin(), cover->dots.end());
        view.versions.push_back(std::move(version));
    }
    for (const merge::CellKey& key : records::uncovered(record.state))
        for (const merge::Head& head : record.state.cell(key).heads) {
            if (std::find(covered.begin(), covered.end(), head.dot) != covered.end())
                continue;
            const records::FieldInfo* field = type ? type->field(key.field) : nullptr;
            view.versions.push_back(versionView(
                workspace, head, field ? records::textFromCell(*field, head.value) : std::string()));
            view.versions.back().field = fieldName(type, key);
        }
    return view;
}

// Writes `value` over every open head of the field.
Result<void> decide(Workspace& workspace, RecordId id, const std::string& field, const std::string& text,
                    const std::string& reason) {
    return editRecord(workspace, id, {{field, text}}, {}, reason);
}

Result<void> checkOpen(const LoadedRecord& record, const std::string& field, const std::string& reason) {
    if (reason.empty())
        return fail(ErrorCode::ReasonMissing, "resolve");
    if (field == "deleted")
        return records::lifeOf(record.state) == records::Life::Asks ? Result<void>()
                                                                    : fail(ErrorCode::NoConflict, "resolve");
    const records::TypeInfo* type = records::typeInfo(record.type);
    if (!type)
        return fail(ErrorCode::UnknownType, "resolve");
    RUHU_TRY(path, fieldPath(*type, field), "resolve");
    if (!merge::inConflict(record.state.cell(path.key)))
        return fail(ErrorCode::NoConflict, "resolve", {{"field", field}});
    return {};
}

} // namespace

Result<std::vector<ConflictView>> conflicts(Workspace& workspace, std::optional<RecordId> only) {
    std::vector<ConflictView> views;
    std::vector<RecordId> ids;
    if (only)
        ids.push_back(*only);
    else
        for (const ListEntry* entry : workspace.lists().unsettled())
            ids.push_back(entry->id);
    for (const RecordId id : ids) {
        RUHU_TRY(record, loadRecord(workspace, id), "read conflicts");
        for (const merge::CellKey& key : record.state.conflicts()) {
            if (key == kDeleted)
                continue;
            RUHU_TRY(view, cellConflict(workspace, record, key), "read conflicts");
            views.push_back(std::move(view));
        }
        if (records::lifeOf(record.state) == records::Life::Asks)
            views.push_back(lifeConflict(workspace, record));
    }
    return views;
}

Result<void> resolveTake(Workspace& workspace, RecordId id, const std::string& field, std::size_t index,
                         const std::string& reason) {
    RUHU_TRY(record, loadRecord(workspace, id), "resolve");
    RUHU_CHECK(checkOpen(record, field, reason), "resolve");
    if (field == "deleted") {
        const ConflictView view = lifeConflict(workspace, record);
        if (index == 0 || index > view.versions.size())
            return fail(ErrorCode::InvalidInput, "resolve: no such version");
        return view.versions[index - 1].deletes ? deleteRecord(workspace, id, reason)
                                                : undeleteRecord(workspace, id, reason);
    }
    const records::TypeInfo* type = records::typeInfo(record.type);
    RUHU_TRY(path, fieldPath(*type, field), "resolve");
    const merge::Cell cell = record.state.cell(path.key);
    if (index == 0 || index > cell.heads.size())
        return fail(ErrorCode::InvalidInput, "resolve: no such version");
    const merge::Bytes& value = cell.heads[index - 1].value;
    if (path.field->kind == records::FieldKind::VerdictMap) {
        const auto verdict = records::verdictFromCell(value);
        return writeVerdict(workspace, id, field, verdict.outcome, reason);
    }
    return decide(workspace, id, field, records::textFromCell(*path.field, value), reason);
}

Result<void> resolveValue(Workspace& workspace, RecordId id, const std::string& field,
                          const std::string& text, const std::string& reason) {
    RUHU_TRY(record, loadRecord(workspace, id), "resolve");
    RUHU_CHECK(checkOpen(record, field, reason), "resolve");
    if (field == "deleted")
        return text == "deleted" ? deleteRecord(workspace, id, reason)
                                 : undeleteRecord(workspace, id, reason);
    return decide(workspace, id, field, text, reason);
}

namespace {

// Theirs; or nobody's of this tablet, about a record they may see.
Result<bool> isFor(Workspace& workspace, const store::InboxRow& row) {
    if (row.person != 0)
        return row.person == workspace.identity().person;
    RUHU_TRY(record, workspace.replica().record(workspace.currentId(row.record)), "read inbox");
    return !record || workspace.sees(record->stream);
}

} // namespace

Result<std::vector<InboxView>> inbox(Workspace& workspace) {
    RUHU_TRY(rows, workspace.store().inbox(), "read inbox");
    std::vector<InboxView> views;
    for (const store::InboxRow& row : rows) {
        RUHU_TRY(theirs, isFor(workspace, row), "read inbox");
        if (!theirs)
            continue;
        const auto detail = nlohmann::json::parse(row.detail, nullptr, false);
        InboxView view;
        view.id = row.id;
        view.kind = row.kind;
        view.record = row.record;
        view.time = row.time;
        view.title = titleOf(workspace, row.record);
        if (detail.is_object()) {
            view.field = detail.value("field", "");
            if (const std::string key = detail.value("key", ""); !key.empty())
                view.field += "[" + key + "]";
            view.mine = detail.value("mine", "");
            view.chosen = detail.value("chosen", "");
            view.reason = detail.value("reason", "");
            view.area = detail.value("area", "");
            view.records = detail.value("records", std::int64_t(0));
            for (const auto& [field, text] : detail.value("says", std::map<std::string, std::string>()))
                view.says.emplace_back(field, text);
            view.mayDisagree = view.kind == "overruled" && !detail.value("decision", "").empty() &&
                               detail.value("person", 0u) == workspace.identity().person;
            if (detail.contains("by"))
                view.byName = personName(workspace, detail.value("by", 0u));
        }
        views.push_back(std::move(view));
    }
    return views;
}

Result<void> markRead(Workspace& workspace, std::int64_t id) {
    return workspace.store().write([&] { return workspace.store().markInboxDone(id); });
}

} // namespace service
