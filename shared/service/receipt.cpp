#include "shared/service/receipt.h"

#include <algorithm>
#include <array>

namespace service {

using store::ChangeStatus;

namespace {

std::string backupKey(StreamId stream) {
    return "backed_up_" + std::to_string(stream);
}

// Where a change stands that is others' as well. One that is not in the log came with a state, or left it,
// and both only from a backup on (deliver: what no backup has yet is sent as changes; space: freeLog).
Result<Receipt> ofStored(Workspace& workspace, StreamId stream, Dot dot, bool inLog, std::uint64_t backedUp) {
    if (backedUp == 0)
        return Receipt::Stored;
    if (!inLog)
        return Receipt::InBackup;
    RUHU_TRY(set, workspace.store().setOf(stream, dot), "read receipt");
    const bool held = set && set->position > 0 && static_cast<std::uint64_t>(set->position) <= backedUp;
    return held ? Receipt::InBackup : Receipt::Stored;
}

} // namespace

const char* receiptName(Receipt receipt) {
    switch (receipt) {
    case Receipt::OnlyHere:
        return "only_here";
    case Receipt::Framed:
        return "sending";
    case Receipt::Stored:
        return "stored";
    case Receipt::InBackup:
        return "in_backup";
    case Receipt::InQuestion:
        break;
    }
    return "in_question";
}

Receipt worse(Receipt a, Receipt b) {
    constexpr std::array kOrder = {Receipt::InQuestion, Receipt::OnlyHere, Receipt::Framed, Receipt::Stored,
                                   Receipt::InBackup};
    return std::find(kOrder.begin(), kOrder.end(), a) < std::find(kOrder.begin(), kOrder.end(), b) ? a : b;
}

Result<Receipt> receiptOf(Workspace& workspace, const merge::State& state, StreamId stream) {
    RUHU_TRY(backedUp, backedUpTo(workspace.store(), stream), "read receipt");
    Receipt worst = Receipt::InBackup;
    std::vector<Dot> dots = state.dots();
    dots.push_back(state.id()); // its creation may be in question
    for (const Dot dot : dots) {
        if (dot.keyed())
            continue; // the name of a record of a list, not a change
        RUHU_TRY(row, workspace.store().change(dot), "read receipt");
        const bool own = dot.device == workspace.identity().device;
        Receipt one = Receipt::Stored;
        if (row && own && row->status == ChangeStatus::InQuestion)
            one = Receipt::InQuestion;
        else if (row && row->status == ChangeStatus::Waiting)
            one = Receipt::OnlyHere;
        else if (row && row->status == ChangeStatus::Framed)
            one = Receipt::Framed;
        else {
            RUHU_TRY(stored, ofStored(workspace, stream, dot, row.has_value(), backedUp), "read receipt");
            one = stored;
        }
        worst = worse(worst, one);
    }
    return worst;
}

Result<Receipt> receiptOfHousehold(Workspace& workspace, RecordId household) {
    std::vector<RecordId> parts;
    for (const RecordId part : workspace.lists().component(workspace.currentId(household))) {
        parts.push_back(part);
        for (const ListEntry* entry : workspace.lists().everBelow(part))
            parts.push_back(entry->id);
    }
    Receipt worst = Receipt::InBackup;
    for (const RecordId part : parts) {
        RUHU_TRY(found, workspace.replica().record(part), "read receipt");
        if (!found)
            continue;
        const store::Replica::Record record = *found;
        RUHU_TRY(one, receiptOf(workspace, record.state, record.stream), "read receipt");
        worst = worse(worst, one);
    }
    return worst;
}

Result<std::uint64_t> backedUpTo(store::Store& opened, StreamId stream) {
    RUHU_TRY(kept, opened.meta(backupKey(stream)), "read receipt");
    return kept ? std::strtoull(kept->c_str(), nullptr, 10) : std::uint64_t(0);
}

Result<void> noteBackedUp(store::Store& opened, StreamId stream, std::uint64_t position) {
    RUHU_TRY(known, backedUpTo(opened, stream), "note receipt");
    return known == position ? Result<void>() : opened.putMeta(backupKey(stream), std::to_string(position));
}

} // namespace service
