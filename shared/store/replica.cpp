#include "shared/store/replica.h"

#include <algorithm>

namespace store {

using base::ErrorCode;
using base::fail;
using merge::State;
using records::RecordChange;

namespace {

constexpr std::size_t kReadAll = 10'000'000; // the outbox is read whole, once, at opening

// What of a change concerns the cells an overlay holds.
merge::Change within(const merge::Change& change, const State& overlay) {
    merge::Change part = change;
    part.body.clear();
    std::erase_if(part.writes, [&](const merge::Write& write) {
        const auto& cells = overlay.cells();
        return std::none_of(cells.begin(), cells.end(), [&](const merge::Cell& cell) { return cell.key == write.key; });
    });
    return part;
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
    RUHU_TRY(row, m_store.record(id), "load record");
    if (!row)
        return Loaded{State(id), stream, 0, false};
    RUHU_TRY(state, State::decode(id, row->state), "load record");
    return Loaded{std::move(state), row->stream, row->type, true};
}

Result<void> Replica::put(const Loaded& record) {
    RecordRow row{record.state.id(), record.stream, record.type, record.state.encode(), {}};
    row.list = m_projector.project(record.type, record.state);
    RUHU_CHECK(m_store.putRecord(row), "save record");
    m_touched.push_back({row.id, row.stream, row.type, std::move(row.list)});
    return {};
}

Result<RecordChange> Replica::readOwn(Dot dot) {
    RUHU_TRY(row, m_store.change(dot), "read own change");
    if (!row)
        return fail(ErrorCode::NotFound, "read own change");
    return records::decodeChange(row->bytes, dot, {row->author, row->start});
}

Result<void> Replica::keepAccepted(const Loaded& before, const RecordChange& change) {
    const RecordId id = before.state.id();
    if (!before.known)
        return m_store.putAccepted(id, {true, State(id).encode()});
    AcceptedRow accepted{false, State(id).encode()};
    if (pending(id)) {
        RUHU_TRY(row, m_store.accepted(id), "keep accepted state");
        if (row)
            accepted = std::move(*row);
    }
    if (accepted.whole)
        return {};
    RUHU_TRY(overlay, State::decode(id, accepted.state), "keep accepted state");
    for (const merge::Write& write : change.change.writes) {
        const auto& cells = overlay.cells();
        if (std::none_of(cells.begin(), cells.end(), [&](const merge::Cell& cell) { return cell.key == write.key; }))
            overlay.replaceCell(before.state.cell(write.key));
    }
    return m_store.putAccepted(id, {false, overlay.encode()});
}

Result<void> Replica::saveOwn(const RecordChange& change, StreamId stream, std::uint64_t contact) {
    const Dot dot = change.change.dot;
    const Seconds start = records::startOfDay(change.change.time);
    RUHU_TRY(record, loadRecord(change.change.record, stream), "save change");
    RUHU_CHECK(keepAccepted(record, change), "save change");
    record.state.apply(change.change);
    if (record.type == 0)
        record.type = change.type;
    RUHU_CHECK(put(record), "save change");
    RUHU_TRY(isNew,
             m_store.insertChange({dot, record.stream, change.change.author, start, contact, ChangeStatus::Waiting,
                                   records::encodeChange(change, start)}),
             "save change");
    if (!isNew)
        return fail(ErrorCode::Internal, "save change: dot used twice");
    m_pending[change.change.record].push_back(dot);
    return {};
}

Result<void> Replica::applyToAccepted(RecordId id, const merge::Change& change) {
    RUHU_TRY(row, m_store.accepted(id), "apply to accepted state");
    if (!row)
        return {};
    RUHU_TRY(state, State::decode(id, row->state), "apply to accepted state");
    state.apply(row->whole ? change : within(change, state));
    return m_store.putAccepted(id, {row->whole, state.encode()});
}

Result<bool> Replica::applyStored(const RecordChange& change, const ChangeRow& row) {
    RUHU_TRY(isNew, m_store.insertChange(row), "apply change");
    if (!isNew)
        return false;
    if (change.change.isVoid && change.change.writes.empty())
        return true; // not even its keys could be read: only its counter is accounted for
    RUHU_TRY(record, loadRecord(change.change.record, row.stream), "apply change");
    if (record.type == 0)
        record.type = change.type;
    RUHU_CHECK(m_observer.applying(record.state, change, record.type), "apply change");
    record.state.apply(change.change);
    if (pending(change.change.record))
        RUHU_CHECK(applyToAccepted(change.change.record, change.change), "apply change");
    RUHU_CHECK(put(record), "apply change");
    return true;
}

Result<void> Replica::joinState(RecordId id, StreamId stream, TypeNumber type, View bytes) {
    RUHU_TRY(incoming, State::decode(id, bytes), "join state");
    RUHU_TRY(record, loadRecord(id, stream), "join state");
    if (record.type == 0)
        record.type = type;
    if (!record.known) {
        record.state = std::move(incoming);
        return put(record);
    }
    record.state.join(incoming);
    if (pending(id)) {
        RUHU_TRY(row, m_store.accepted(id), "join state");
        if (row) {
            RUHU_TRY(accepted, State::decode(id, row->state), "join state");
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
    return put(record);
}

Result<void> Replica::acknowledge(Dot dot) {
    RUHU_TRY(change, readOwn(dot), "acknowledge");
    RUHU_CHECK(m_store.setChangeStatus(dot, ChangeStatus::Applied), "acknowledge");
    const auto at = m_pending.find(change.change.record);
    if (at == m_pending.end())
        return {};
    std::erase(at->second, dot);
    if (at->second.empty()) {
        m_pending.erase(at);
        return m_store.dropAccepted(change.change.record);
    }
    return applyToAccepted(change.change.record, change.change);
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
    return put(record);
}

Result<void> Replica::turnVoid(Dot dot, bool traceless) {
    RUHU_TRY(change, readOwn(dot), "take back change");
    const RecordId id = change.change.record;
    RUHU_CHECK(m_store.setChangeStatus(dot, ChangeStatus::InQuestion), "take back change");
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
    for (const Dot dot : pendingDots()) {
        RUHU_TRY(row, m_store.change(dot), "withdraw");
        if (row)
            rows.push_back(std::move(*row));
        RUHU_CHECK(m_store.removeChange(dot), "withdraw");
    }
    const auto records = std::move(m_pending);
    m_pending.clear();
    for (const auto& [id, dots] : records) {
        RUHU_TRY(accepted, m_store.accepted(id), "withdraw");
        if (accepted && accepted->whole && View(accepted->state) == View(State(id).encode())) {
            RUHU_CHECK(m_store.removeRecord(id), "withdraw"); // nobody else knows it; it comes back under a new id
            m_touched.push_back({id, 0, 0, {}});
        } else {
            RUHU_CHECK(rebuild(id), "withdraw");
        }
    }
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

void Replica::publish() {
    for (const Touched& touched : m_touched)
        m_observer.recordChanged(touched.id, touched.stream, touched.type, touched.list);
    m_touched.clear();
}

void Replica::discard() {
    m_touched.clear();
}

} // namespace store
