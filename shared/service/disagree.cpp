#include "shared/service/disagree.h"

#include "shared/service/change_reader.h"
#include "shared/service/field_path.h"
#include "shared/service/own_change.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace service {

using base::ErrorCode;
using base::fail;

namespace {

struct Overruled {
    Dot mine, decision;
    std::vector<std::int64_t> news; // rows of the inbox that tell it
};

// What the newest decision against this person's value was; it may have been read already.
Result<Overruled> overruledIn(Workspace& workspace, RecordId id, const merge::CellKey& key,
                              const std::string& fieldName) {
    RUHU_TRY(rows, workspace.store().inbox(true), "look for decision");
    Overruled found;
    for (const store::InboxRow& row : rows) {
        if (row.kind != "overruled" || workspace.currentId(row.record) != id)
            continue;
        const auto detail = nlohmann::json::parse(row.detail, nullptr, false);
        if (!detail.is_object() || detail.value("field", "") != fieldName ||
            detail.value("key", "") != key.mapKey ||
            detail.value("person", 0u) != workspace.identity().person)
            continue;
        found.mine = Dot::parse(detail.value("version", "")).value_or(Dot());
        found.decision = Dot::parse(detail.value("decision", "")).value_or(Dot());
        found.news.push_back(row.id);
    }
    if (!found.mine.valid() || !found.decision.valid())
        return fail(ErrorCode::NotOverruled, "look for decision");
    return found;
}

} // namespace

Result<void> disagree(Workspace& workspace, RecordId wanted, const std::string& field,
                      const std::string& reason) {
    if (reason.empty())
        return fail(ErrorCode::ReasonMissing, "disagree");
    RUHU_TRY(record, loadFor(workspace, domain::Act::Edit, wanted), "disagree");
    const RecordId id = record->state.id();
    const StreamId stream = record->stream;
    const records::TypeInfo* type = records::typeInfo(record->type);
    if (!type)
        return fail(ErrorCode::UnknownType, "disagree");
    RUHU_TRY(path, fieldPath(*type, field), "disagree");
    RUHU_TRY(overruled, overruledIn(workspace, id, path.key, path.field->name), "disagree");
    const merge::Cell cell = record->state.cell(path.key);
    RUHU_TRY(mine, ChangeReader(workspace.store()).value(stream, record->state, path.key, overruled.mine),
             "disagree");
    const bool stands = std::any_of(cell.heads.begin(), cell.heads.end(),
                                    [&](const merge::Head& head) { return mine && head.value == *mine; });
    if (!mine || stands || cell.heads.empty())
        return fail(ErrorCode::NotOverruled, "disagree");
    const bool decisionStands =
        std::any_of(cell.heads.begin(), cell.heads.end(),
                    [&](const merge::Head& head) { return head.dot == overruled.decision; });
    const Dot against = decisionStands ? overruled.decision : cell.heads[merge::shownHead(cell)].dot;
    return workspace.commit([&]() -> Result<void> {
        records::RecordChange change = newChange(workspace, id);
        change.change.writes.push_back({path.key, *mine, {overruled.mine}});
        change.against = against;
        change.reason = reason;
        RUHU_CHECK(saveOwn(workspace, change, stream), "disagree");
        for (const std::int64_t row : overruled.news)
            RUHU_CHECK(workspace.store().markInboxDone(row), "disagree");
        return {};
    });
}

} // namespace service
