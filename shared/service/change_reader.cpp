#include "shared/service/change_reader.h"

#include "shared/base/limits.h"
#include "shared/sync/envelope.h"

#include <algorithm>

namespace service {

using store::ChangeStatus;

std::optional<merge::Bytes> LoggedChange::value(const merge::CellKey& key) const {
    if (change.change.isVoid)
        return std::nullopt;
    for (const merge::Write& write : change.change.writes)
        if (write.key == key)
            return write.value;
    for (merge::Reader reader(change.change.body); !reader.atEnd();) {
        const merge::CellView cell = merge::readCell(reader);
        if (cell.is(key))
            return merge::Bytes(cell.bytes);
    }
    return std::nullopt;
}

std::vector<Dot> LoggedChange::replaced(const merge::CellKey& key) const {
    for (const merge::Write& write : change.change.writes)
        if (write.key == key)
            return write.parents;
    return {};
}

std::vector<merge::CellKey> LoggedChange::keys() const {
    std::vector<merge::CellKey> keys;
    for (merge::Reader reader(change.change.body); !reader.atEnd();)
        keys.push_back(merge::readCell(reader).key());
    for (const merge::Write& write : change.change.writes)
        keys.push_back(write.key);
    return keys;
}

Result<LoggedChange> readLogged(const store::ChangeRow& row) {
    RUHU_TRY(change,
             row.status == ChangeStatus::Void
                 ? records::decodeVoid(row.bytes, row.dot.device)
                 : records::decodeChange(row.bytes, row.dot, {row.author, row.start}),
             "read logged change");
    change.change.author = row.author;
    return LoggedChange{std::move(change), row.stream, row.status, 0, false};
}

std::string fetchedPrefix(StreamId stream) {
    return kFetchedPrefix + std::to_string(stream) + "_";
}

std::string fetchedKey(StreamId stream, RecordId record) {
    return fetchedPrefix(stream) + record.text();
}

Result<void> ChangeReader::load(StreamId stream, RecordId record) {
    if (m_loaded == record)
        return {};
    m_fetched.clear();
    m_unknown.clear();
    RUHU_TRY(kept, m_store.meta(fetchedKey(stream, record)), "read fetched history");
    m_loaded = record;
    ruhu::v1::FetchedHistory history;
    const auto plain = kept && !kept->empty() ? syncing::decompress(*kept, base::limits::kResponsePlainMax)
                                              : base::Result<std::string>(std::string());
    if (!plain || !history.ParseFromString(*plain))
        return {}; // it is fetched anew
    for (ruhu::v1::FetchedChange& change : *history.mutable_changes())
        m_fetched[Dot::unpack(static_cast<std::int64_t>(change.dot()))] = std::move(change);
    for (const std::uint64_t packed : history.unknown())
        m_unknown.insert(Dot::unpack(static_cast<std::int64_t>(packed)));
    return {};
}

Result<bool> ChangeReader::countyLacks(StreamId stream, RecordId record, Dot dot) {
    RUHU_CHECK(load(stream, record), "read fetched history");
    return m_unknown.count(dot) > 0;
}

Result<std::optional<LoggedChange>> ChangeReader::find(StreamId stream, RecordId record, Dot dot) {
    RUHU_TRY(row, m_store.change(dot), "find change");
    if (row) {
        RUHU_TRY(logged, readLogged(*row), "find change");
        RUHU_TRY(set, m_store.setOf(row->stream, dot), "find change");
        logged.received = set ? set->received : 0;
        return std::optional<LoggedChange>(std::move(logged));
    }
    RUHU_CHECK(load(stream, record), "find change");
    const auto at = m_fetched.find(dot);
    if (at == m_fetched.end())
        return std::optional<LoggedChange>();
    const ruhu::v1::FetchedChange& kept = at->second;
    RUHU_TRY(logged,
             readLogged({dot, stream, kept.author(), kept.start(), 0,
                         kept.hole() ? ChangeStatus::Void : ChangeStatus::Applied, kept.bytes()}),
             "find change");
    logged.received = kept.received();
    logged.fetched = true;
    return std::optional<LoggedChange>(std::move(logged));
}

Result<std::optional<merge::Bytes>> ChangeReader::value(StreamId stream, const merge::State& state,
                                                        const merge::CellKey& key, Dot dot) {
    for (const merge::Head& head : state.cell(key).heads) {
        if (head.dot == dot)
            return std::optional<merge::Bytes>(head.value);
        for (const merge::Replaced& replaced : head.replaced)
            if (replaced.dot == dot && replaced.known)
                return std::optional<merge::Bytes>(replaced.value);
    }
    RUHU_TRY(logged, find(stream, state.id(), dot), "read version");
    return logged ? logged->value(key) : std::optional<merge::Bytes>();
}

Result<std::vector<LoggedChange>> ChangeReader::act(Dot first) {
    std::vector<LoggedChange> act;
    if (!first.valid())
        return act;
    RUHU_TRY(rows, m_store.changesAbove(first.device, first.counter - 1, base::limits::kSetChangesMax),
             "read act");
    for (const store::ChangeRow& row : rows) {
        const Dot expected{first.device, first.counter + act.size()};
        if (row.dot != expected)
            break;
        RUHU_TRY(logged, readLogged(row), "read act");
        if (!act.empty() && (logged.change.act == 0 || logged.change.act != act.front().change.act))
            break;
        act.push_back(std::move(logged));
    }
    return act;
}

} // namespace service
