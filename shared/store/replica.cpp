#include "shared/store/replica.h"

#include <algorithm>

namespace store {

using base::ErrorCode;
using base::fail;
using merge::State;
using records::RecordChange;

namespace {

constexpr std::size_t kReadAll = 10'000'000; // the outbox is read whole, once, at opening

bool holds(const State& overlay, const merge::CellKey& key) {
    const auto& cells = overlay.cells();
    return std::any_of(cells.begin(), cells.end(), [&](const merge::Cell& cell) { return cell.key == key; });
}

// Applies what of a change concerns the cells an overlay holds. An overlay is never created itself: a
// creation that comes late is one more write to each of its cells.
void applyWithin(State& overlay, const merge::Change& change) {
    const std::vector<Dot> none;
    for (merge::Reader reader(change.body); !reader.atEnd();) {
        const merge::CellView written = merge::readCell(reader);
        if (!holds(overlay, written.key()))
            continue;
        merge::Cell cell = overlay.cell(written.key());
        merge::applyWrite(cell, {change.dot, change.time, change.author, written.bytes, &none});
        overlay.replaceCell(std::move(cell));
    }
    if (change.creates())
        return;
    merge::Change part = change;
    std::erase_if(part.writes, [&](const merge::Write& write) { return !holds(overlay, write.key); });
    overlay.apply(part);
}

} // namespace

Result<void> Replica::load(DeviceNumber device, std::uint64_t acknowledged) {
    m_device = device;
    m_acknowledged = acknowledged;
    m_pending.clear();
    RUHU_TRY(rows, m_store.changesAbove(device, acknowledged, kReadAll), "read outbox");
    for (const ChangeRow& row : rows) {
        if (row.status != ChangeStatus::Waiting && row.status != ChangeStatus::Framed)
            continue;
        RUHU_TRY(change, records::decodeChange(row.bytes, row.dot, {row.author, row.start}), "read outbox");
        m_pending[change.change.record].push_back(row.dot);
    }
    return {};
}

Result<Replica::Loaded> Replica::loadRecord(RecordId id, StreamId stream) {
    if (m_last && m_last->state.id() == id) {
        Loaded record = std::move(*m_last);
        m_last.reset();
        return record;
    }
    RUHU_TRY(row, m_store.record(id), "load record");
    if (!row)
        return Loaded{State(id), stream, 0, false};
    RUHU_TRY(state, State::decode(id, row->state), "load record");
    return Loaded{std::move(state), row->stream, row->type, true};
}

Result<const Replica::Loaded*> Replica::record(RecordId id) {
    RUHU_TRY(loaded, loadRecord(id, 0), "read record");
    if (!loaded.known)
        return nullptr;
    m_last = std::move(loaded);
    return &*m_last;
}

Result<void> Replica::put(Loaded record) {
    const RecordRow row{record.state.id(), record.stream, record.type, record.state.encode(),
                        m_observer.writing(record.stream, record.type, record.state)};
    if (record.known) {
        RUHU_CHECK(m_store.updateRecord(row), "save record");
    } else {
        RUHU_CHECK(m_store.putRecord(row), "save record");
    }
    record.known = true;
    m_last = std::move(record);
    return {};
}

Result<void> Replica::applyAndPut(Loaded record, const RecordChange& change) {
    if (record.type == 0)
        record.type = change.type;
    record.state.apply(change.change);
    return put(std::move(record));
}

Result<RecordChange> Replica::readOwn(Dot dot) {
    RUHU_TRY(row, m_store.change(dot), "read own change");
    if (!row)
        return fail(ErrorCode::NotFound, "read own change");
    return records::decodeChange(row->bytes, dot, {row->author, row->start});
}

namespace {
const Bytes kWholeUndo = "W"; // nobody else has the record
}

Result<std::optional<AcceptedRow>> Replica::acceptedOf(RecordId id) {
    RUHU_TRY(row, m_store.accepted(id), "read accepted state");
    if (row)
        return row;
    const auto at = m_pending.find(id);
    if (at == m_pending.end())
        return std::optional<AcceptedRow>();
    State overlay(id);
    for (const Dot dot : at->second) {
        RUHU_TRY(own, m_store.change(dot), "read accepted state");
        if (!own || own->undo.empty())
            continue;
        if (own->undo == kWholeUndo)
            return std::optional<AcceptedRow>(AcceptedRow{true, State(id).encode()});
        RUHU_TRY(part, State::decode(id, own->undo), "read accepted state");
        for (const merge::Cell& cell : part.cells())
            overlay.replaceCell(cell);
    }
    return std::optional<AcceptedRow>(AcceptedRow{false, overlay.encode()});
}

Result<void> Replica::materialise(RecordId id) {
    RUHU_TRY(accepted, acceptedOf(id), "keep accepted state");
    return accepted ? m_store.putAccepted(id, *accepted) : Result<void>();
}

Result<Bytes> Replica::undoOf(const Loaded& before, const RecordChange& change) {
    const RecordId id = before.state.id();
    if (!before.known)
        return kWholeUndo;
    State known(id);
    bool inTable = false;
    if (pending(id)) {
        RUHU_TRY(accepted, acceptedOf(id), "keep accepted state");
        if (accepted && accepted->whole)
            return Bytes();
        if (accepted) {
            RUHU_TRY(overlay, State::decode(id, accepted->state), "keep accepted state");
            known = std::move(overlay);
        }
        RUHU_TRY(row, m_store.accepted(id), "keep accepted state");
        inTable = row.has_value();
    }
    State fresh = inTable ? known : State(id);
    bool any = false;
    for (const merge::Write& write : change.change.writes) {
        if (holds(known, write.key))
            continue;
        fresh.replaceCell(before.state.cell(write.key));
        any = true;
    }
    if (!any)
        return Bytes();
    if (!inTable)
        return fresh.encode();
    RUHU_CHECK(m_store.putAccepted(id, {false, fresh.encode()}), "keep accepted state");
    return Bytes();
}

Result<void> Replica::saveOwn(const RecordChange& change, StreamId stream, std::uint64_t contact) {
    const Dot dot = change.change.dot;
    const Seconds start = records::startOfDay(change.change.time);
    RUHU_TRY(record, loadRecord(change.change.record, stream), "save change");
    RUHU_TRY(undo, undoOf(record, change), "save change");
    const StreamId kept = record.stream;
    RUHU_CHECK(applyAndPut(std::move(record), change), "save change");
    RUHU_TRY(isNew,
             m_store.insertChange({dot, kept, change.change.author, start, contact, ChangeStatus::Waiting,
                                   records::encodeChange(change, start), std::move(undo)}),
             "save change");
    if (!isNew)
        return fail(ErrorCode::Internal, "save change: dot used twice");
    m_pending[change.change.record].push_back(dot);
    return {};
}

Result<void> Replica::applyToAccepted(RecordId id, const merge::Change& change) {
    RUHU_TRY(row, acceptedOf(id), "apply to accepted state");
    if (!row)
        return {};
    RUHU_TRY(state, State::decode(id, row->state), "apply to accepted state");
    if (!change.isVoid)
        state.forgetVoid(change.dot);
    if (row->whole)
        state.apply(change);
    else
        applyWithin(state, change);
    return m_store.putAccepted(id, {row->whole, state.encode()});
}

// Whether the log has the dot as a void and the row as a change, or the other way round: a restored server
// decided anew.
Result<bool> Replica::endsOtherwise(const ChangeRow& row) {
    RUHU_TRY(known, m_store.change(row.dot), "look up change");
    if (!known || known->status == ChangeStatus::Waiting || known->status == ChangeStatus::Framed)
        return false;
    const bool wasVoid = known->status == ChangeStatus::Void || known->status == ChangeStatus::InQuestion;
    return wasVoid != (row.status == ChangeStatus::Void);
}

Result<bool> Replica::applyStored(const RecordChange& change, const ChangeRow& row) {
    RUHU_TRY(isNew, m_store.insertChange(row), "apply change");
    if (!isNew) {
        RUHU_TRY(otherwise, endsOtherwise(row), "apply change");
        if (!otherwise)
            return false;
        RUHU_CHECK(m_store.removeChange(row.dot), "apply change");
        RUHU_TRY(replaced, m_store.insertChange(row), "apply change");
        (void)replaced;
    }
    if (change.change.isVoid && change.change.writes.empty())
        return true; // not even its keys could be read: only its counter is accounted for
    RUHU_TRY(record, loadRecord(change.change.record, row.stream), "apply change");
    RUHU_CHECK(m_observer.applying(record.state, change, record.type ? record.type : change.type),
               "apply change");
    if (!change.change.isVoid)
        record.state.forgetVoid(row.dot);
    if (pending(change.change.record))
        RUHU_CHECK(applyToAccepted(change.change.record, change.change), "apply change");
    RUHU_CHECK(applyAndPut(std::move(record), change), "apply change");
    return true;
}

Result<void> Replica::joinState(RecordId id, StreamId stream, TypeNumber type, View bytes) {
    RUHU_TRY(incoming, State::decode(id, bytes), "join state");
    m_last.reset();
    const RecordRow fresh{id, stream, type, Bytes(bytes), m_observer.writing(stream, type, incoming)};
    RUHU_TRY(isNew, m_store.insertRecord(fresh), "join state"); // the usual case: an empty tablet
    if (isNew)
        return {};
    RUHU_TRY(record, loadRecord(id, stream), "join state");
    if (record.type == 0)
        record.type = type;
    record.state.yieldTo(incoming);
    record.state.join(incoming);
    if (pending(id)) {
        RUHU_TRY(row, acceptedOf(id), "join state");
        if (row) {
            RUHU_TRY(accepted, State::decode(id, row->state), "join state");
            accepted.yieldTo(incoming);
            if (row->whole) {
                accepted.join(incoming);
            } else {
                for (const merge::Cell& cell : std::vector<merge::Cell>(accepted.cells())) {
                    merge::Cell joined = cell;
                    joinCell(joined, incoming.cell(cell.key));
                    accepted.replaceCell(std::move(joined));
                }
            }
            RUHU_CHECK(m_store.putAccepted(id, {row->whole, accepted.encode()}), "join state");
        }
    }
    return put(std::move(record));
}

Result<void> Replica::acknowledge(Dot dot) {
    RUHU_TRY(change, readOwn(dot), "acknowledge");
    const RecordId id = change.change.record;
    RUHU_CHECK(m_store.setChangeStatus(dot, ChangeStatus::Applied), "acknowledge");
    const auto at = m_pending.find(id);
    if (at == m_pending.end())
        return {};
    if (at->second.size() > 1)
        RUHU_CHECK(applyToAccepted(id, change.change), "acknowledge");
    std::erase(at->second, dot);
    if (!at->second.empty())
        return {};
    m_pending.erase(at);
    return m_store.dropAccepted(id);
}

// state = accepted + the own changes that still wait.
Result<void> Replica::rebuild(RecordId id) {
    RUHU_TRY(row, m_store.accepted(id), "rebuild record");
    RUHU_TRY(record, loadRecord(id, 0), "rebuild record");
    if (!row)
        return {};
    RUHU_TRY(accepted, State::decode(id, row->state), "rebuild record");
    if (row->whole)
        record.state = accepted;
    else
        for (const merge::Cell& cell : accepted.cells())
            record.state.replaceCell(cell);
    const auto at = m_pending.find(id);
    if (at != m_pending.end())
        for (const Dot dot : at->second) {
            RUHU_TRY(own, readOwn(dot), "rebuild record");
            record.state.apply(own.change);
        }
    else
        RUHU_CHECK(m_store.dropAccepted(id), "rebuild record");
    record.state.dropUnwritten();
    if (!record.state.empty())
        return put(std::move(record));
    m_last.reset();
    m_observer.removing(id);
    return m_store.removeRecord(id); // nobody else knows it
}

Result<void> Replica::turnVoid(Dot dot, bool traceless) {
    RUHU_TRY(change, readOwn(dot), "take back change");
    const RecordId id = change.change.record;
    RUHU_CHECK(m_store.setChangeStatus(dot, ChangeStatus::InQuestion), "take back change");
    RUHU_CHECK(materialise(id), "take back change");
    if (!traceless)
        RUHU_CHECK(applyToAccepted(id, records::voidOf(change).change), "take back change");
    if (const auto at = m_pending.find(id); at != m_pending.end()) {
        std::erase(at->second, dot);
        if (at->second.empty())
            m_pending.erase(at);
    }
    return rebuild(id);
}

Result<std::vector<ChangeRow>> Replica::withdrawPending() {
    std::vector<ChangeRow> rows;
    for (const auto& [id, dots] : m_pending)
        RUHU_CHECK(materialise(id), "withdraw");
    for (const Dot dot : pendingDots()) {
        RUHU_TRY(row, m_store.change(dot), "withdraw");
        if (row)
            rows.push_back(std::move(*row));
        RUHU_CHECK(m_store.removeChange(dot), "withdraw");
    }
    const auto records = std::move(m_pending);
    m_pending.clear();
    for (const auto& [id, dots] : records)
        RUHU_CHECK(rebuild(id), "withdraw");
    return rows;
}

std::size_t Replica::pendingCount() const {
    std::size_t count = 0;
    for (const auto& [id, dots] : m_pending)
        count += dots.size();
    return count;
}

std::vector<Dot> Replica::pendingDots() const {
    std::vector<Dot> all;
    for (const auto& [id, dots] : m_pending)
        all.insert(all.end(), dots.begin(), dots.end());
    std::sort(all.begin(), all.end());
    return all;
}

} // namespace store
