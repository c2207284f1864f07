#include "shared/store/replica.h"

#include <algorithm>
#include <set>

namespace store {

using base::ErrorCode;
using base::fail;
using merge::State;
using records::RecordChange;

namespace {
constexpr std::size_t kReadAll = 10'000'000; // the outbox is read whole, once, at opening
} // namespace

Result<void> Replica::load(DeviceNumber device, std::uint64_t acknowledged) {
    m_pending.clear();
    m_byRecord.clear();
    m_last.reset();
    RUHU_TRY(rows, m_store.changesAbove(device, acknowledged, kReadAll), "read outbox");
    for (const ChangeRow& row : rows) {
        if (row.status != ChangeStatus::Waiting && row.status != ChangeStatus::Framed)
            continue;
        RUHU_TRY(change, records::decodeChange(row.bytes, row.dot, {row.author, row.start}), "read outbox");
        m_byRecord[change.change.record].push_back(row.dot);
        m_pending.emplace(row.dot, Pending{std::move(change), row.stream});
    }
    return {};
}

Result<std::optional<Replica::Record>> Replica::row(RecordId id) {
    RUHU_TRY(found, m_store.record(id), "load record");
    if (!found)
        return std::optional<Record>();
    RUHU_TRY(state, State::decode(id, found->state), "load record");
    return std::optional<Record>(Record{std::move(state), found->stream, found->type});
}

Replica::Record Replica::whole(RecordId id, std::optional<Record> row) const {
    Record record = row ? std::move(*row) : Record{State(id), 0, 0};
    const auto own = m_byRecord.find(id);
    if (own == m_byRecord.end())
        return record;
    for (const Dot dot : own->second) {
        const Pending& pending = m_pending.at(dot);
        record.state.apply(pending.change.change);
        if (record.stream == 0)
            record.stream = pending.stream;
        if (record.type == 0)
            record.type = pending.change.type;
    }
    return record;
}

Result<const Replica::Record*> Replica::record(RecordId id) {
    if (m_last && m_last->state.id() == id)
        return &*m_last;
    m_last.reset();
    RUHU_TRY(found, row(id), "read record");
    if (!found && !pending(id))
        return nullptr;
    m_last = whole(id, std::move(found));
    return &*m_last;
}

Result<void> Replica::forEach(const std::function<Result<void>(const Record&, View)>& visit) {
    std::set<RecordId> own; // of which there may be no row
    for (const auto& [id, dots] : m_byRecord)
        own.insert(id);
    auto next = own.begin();
    RUHU_CHECK(m_store.viewRecords([&](const Store::RecordView& view) -> Result<void> {
        for (; next != own.end() && *next < view.id; ++next)
            RUHU_CHECK(visit(whole(*next, {}), {}), "read records");
        auto state = State::decode(view.id, view.state);
        if (!state) // SQLite has no checksums: here a page that changed by itself shows
            return fail(ErrorCode::StoreCorrupt, "read records", {{"record", view.id.text()}});
        Record record{std::move(*state), view.stream, view.type};
        if (next == own.end() || *next != view.id)
            return visit(record, view.sound);
        ++next;
        return visit(whole(view.id, std::move(record)), {});
    }),
               "read records");
    for (; next != own.end(); ++next)
        RUHU_CHECK(visit(whole(*next, {}), {}), "read records");
    return {};
}

Result<void> Replica::putRow(const Record& record) {
    const RecordId id = record.state.id();
    m_last.reset();
    RecordRow row{id, record.stream, record.type, record.state.encode(), {}};
    if (pending(id)) { // the screen's name may be another than the row's
        const Record shown = whole(id, record);
        m_observer.showing(shown.stream, shown.type, shown.state);
    } else {
        row.sound = m_observer.showing(record.stream, record.type, record.state);
    }
    return m_store.putRecord(row);
}

// Tells what the screen shows now that own changes wait no longer.
void Replica::show(RecordId id, std::optional<Record> row) {
    m_last.reset();
    const Record record = whole(id, std::move(row));
    if (record.state.empty())
        m_observer.removing(id);
    else
        m_observer.showing(record.stream, record.type, record.state);
}

Result<void> Replica::saveOwn(const RecordChange& change, StreamId stream, std::uint64_t contact) {
    const Dot dot = change.change.dot;
    const RecordId id = change.change.record;
    const Seconds start = records::startOfDay(change.change.time);
    RUHU_TRY(known, record(id), "save change");
    if (!known)
        m_last = Record{State(id), stream, 0};
    RUHU_TRY(isNew,
             m_store.insertChange({dot, m_last->stream, change.change.author, start, contact,
                                   ChangeStatus::Waiting, records::encodeChange(change, start)}),
             "save change");
    if (!isNew)
        return fail(ErrorCode::Internal, "save change: dot used twice");
    const bool listed = apply(*m_last, change);
    if (m_last->type == 0)
        m_last->type = change.type;
    m_pending.emplace(dot, Pending{change, m_last->stream});
    m_byRecord[id].push_back(dot);
    if (listed)
        m_observer.showing(m_last->stream, m_last->type, m_last->state);
    else
        m_observer.unlisted(id);
    return {};
}

bool Replica::apply(Record& record, const RecordChange& change) const {
    const bool listed = record.type == 0 || m_observer.concerns(record.type, record.state, change) ||
                        record.state.anyConflict();
    record.state.apply(change.change);
    return listed || record.state.anyConflict();
}

// A change that others have now, too.
Result<void> Replica::applyToRow(RecordId id, StreamId stream, const RecordChange& change, bool others) {
    RUHU_TRY(found, row(id), "apply change");
    Record record = found ? std::move(*found) : Record{State(id), stream, 0};
    if (others) { // a decision may name an own change whose receipt is still on its way
        const auto laidOver = pending(id) ? std::optional<Record>(whole(id, record)) : std::nullopt;
        const Record& shown = laidOver ? *laidOver : record;
        RUHU_CHECK(m_observer.applying(shown.state, change, shown.type ? shown.type : change.type),
                   "apply change");
    }
    const bool listed = apply(record, change) || !found;
    if (record.type == 0)
        record.type = change.type;
    if (listed || pending(id))
        return putRow(record);
    m_last.reset();
    m_observer.unlisted(id);
    return m_store.updateState(id, record.state.encode());
}

Result<bool> Replica::applyStored(const RecordChange& change, const ChangeRow& row) {
    RUHU_TRY(isNew, m_store.insertChange(row), "apply change");
    if (!isNew) {
        RUHU_TRY(known, m_store.change(row.dot), "apply change");
        if (known && known->status != ChangeStatus::Void && known->status != ChangeStatus::InQuestion)
            return false;
        // In question so far: it may stand in the stream only now, and its words stay readable if it is a
        // void.
        if (row.status != ChangeStatus::Void) {
            RUHU_CHECK(m_store.removeChange(row.dot), "apply change");
            RUHU_TRY(replaced, m_store.insertChange(row), "apply change");
            (void)replaced;
        }
    }
    if (change.change.isVoid && change.change.writes.empty())
        return true; // not even its keys could be read: only its counter is accounted for
    RUHU_CHECK(applyToRow(change.change.record, row.stream, change, true), "apply change");
    return true;
}

Result<void> Replica::replaceState(RecordId id, StreamId stream, TypeNumber type, View bytes) {
    RUHU_TRY(state, State::decode(id, bytes), "take state");
    const Record record{std::move(state), stream, type};
    if (pending(id))
        return putRow(record);
    m_last.reset();
    return m_store.putRecord(
        {id, stream, type, Bytes(bytes), m_observer.showing(stream, type, record.state)});
}

Result<void> Replica::dropState(RecordId id) {
    RUHU_CHECK(m_store.removeRecord(id), "drop record");
    show(id, {});
    return {};
}

std::optional<Replica::Pending> Replica::takePending(Dot dot) {
    const auto at = m_pending.find(dot);
    if (at == m_pending.end())
        return std::nullopt;
    Pending taken = std::move(at->second);
    m_pending.erase(at);
    const auto own = m_byRecord.find(taken.change.change.record);
    std::erase(own->second, dot);
    if (own->second.empty())
        m_byRecord.erase(own);
    return taken;
}

Result<void> Replica::acknowledge(Dot dot) {
    const auto taken = takePending(dot);
    if (!taken) {
        RUHU_TRY(known, m_store.change(dot), "acknowledge");
        return known ? Result<void>() : fail(ErrorCode::NotFound, "acknowledge");
    }
    RUHU_CHECK(m_store.setChangeStatus(dot, ChangeStatus::Applied), "acknowledge");
    return applyToRow(taken->change.change.record, taken->stream, taken->change, false);
}

Result<void> Replica::turnVoid(Dot dot, bool traceless) {
    const auto taken = takePending(dot);
    if (!taken) {
        RUHU_TRY(known, m_store.change(dot), "take back change");
        return known ? Result<void>() : fail(ErrorCode::NotFound, "take back change");
    }
    RUHU_CHECK(m_store.setChangeStatus(dot, ChangeStatus::InQuestion), "take back change");
    const RecordId id = taken->change.change.record;
    RUHU_TRY(found, row(id), "take back change");
    if (traceless) {
        show(id, std::move(found));
        return {};
    }
    Record record = found ? std::move(*found) : Record{State(id), taken->stream, taken->change.type};
    record.state.apply(records::voidOf(taken->change).change);
    return putRow(record);
}

Result<std::vector<ChangeRow>> Replica::withdrawPending() {
    std::vector<ChangeRow> rows;
    for (const Dot dot : pendingDots()) {
        RUHU_TRY(row, m_store.change(dot), "withdraw");
        if (row)
            rows.push_back(std::move(*row));
        RUHU_CHECK(m_store.removeChange(dot), "withdraw");
    }
    const auto records = std::move(m_byRecord);
    m_byRecord.clear();
    m_pending.clear();
    for (const auto& [id, dots] : records) {
        RUHU_TRY(found, row(id), "withdraw");
        show(id, std::move(found));
    }
    return rows;
}

std::vector<Dot> Replica::pendingDots() const {
    std::vector<Dot> dots;
    dots.reserve(m_pending.size());
    for (const auto& [dot, pending] : m_pending)
        dots.push_back(dot);
    return dots;
}

} // namespace store
