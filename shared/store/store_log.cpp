// The log of changes and the sets they travelled in.
#include "shared/store/store.h"

#include <algorithm>

namespace store {
namespace {

ChangeRow changeRow(Database::Query& row) {
    return {Dot::unpack(row.integer(0)),
            static_cast<StreamId>(row.integer(1)),
            static_cast<PersonId>(row.integer(2)),
            row.integer(3),
            static_cast<std::uint64_t>(row.integer(4)),
            static_cast<ChangeStatus>(row.integer(5)),
            row.bytes(6)};
}

SetRow setRow(Database::Query& row) {
    SetRow set;
    set.id = row.integer(0);
    set.stream = static_cast<StreamId>(row.integer(1));
    set.device = static_cast<DeviceNumber>(row.integer(2));
    set.first = static_cast<std::uint64_t>(row.integer(3));
    set.count = static_cast<std::uint32_t>(row.integer(4));
    set.hash = row.bytes(5);
    set.header = row.bytes(6);
    set.signature = row.bytes(7);
    set.stripped = row.bytes(8);
    set.status = static_cast<SetStatus>(row.integer(9));
    set.position = row.integer(10);
    set.received = row.integer(11);
    return set;
}

std::vector<SetRow> setRows(Database::Query& row) {
    std::vector<SetRow> rows;
    while (row.next())
        rows.push_back(setRow(row));
    return rows;
}

} // namespace

Result<std::optional<ChangeRow>> Store::change(Dot dot) {
    return guarded("read change", [&]() -> Result<std::optional<ChangeRow>> {
        auto row = m_database->query(
            "SELECT dot, stream, author, start, contact, status, bytes FROM change WHERE dot=?",
            dot.packed());
        if (!row.next())
            return std::optional<ChangeRow>();
        return std::optional<ChangeRow>(changeRow(row));
    });
}

Result<bool> Store::insertChange(const ChangeRow& row) {
    return guarded("write change", [&]() -> Result<bool> {
        return m_database->run("INSERT INTO change VALUES (?,?,?,?,?,?,?) ON CONFLICT (dot) DO NOTHING",
                               row.dot.packed(), row.stream, row.author, row.start, row.contact,
                               static_cast<int>(row.status), row.bytes) > 0;
    });
}

Result<void> Store::setChangeStatus(Dot dot, ChangeStatus status) {
    return guarded("mark change", [&]() -> Result<void> {
        m_database->run("UPDATE change SET status=? WHERE dot=?", static_cast<int>(status), dot.packed());
        return {};
    });
}

Result<void> Store::removeChange(Dot dot) {
    return guarded("remove change", [&]() -> Result<void> {
        m_database->run("INSERT INTO counter VALUES (?,?) ON CONFLICT (device) DO UPDATE SET "
                        "last=max(last, excluded.last)",
                        dot.device, dot.counter);
        m_database->run("DELETE FROM change WHERE dot=?", dot.packed());
        return {};
    });
}

Result<std::vector<Dot>> Store::dotsNotApplied(StreamId stream) {
    return guarded("read voids", [&]() -> Result<std::vector<Dot>> {
        std::vector<Dot> dots;
        auto row = m_database->query("SELECT dot FROM change WHERE stream=? AND status IN (3,4) ORDER BY dot",
                                     stream);
        while (row.next())
            dots.push_back(Dot::unpack(row.integer(0)));
        return dots;
    });
}

Result<std::vector<ChangeRow>> Store::changesAbove(DeviceNumber device, std::uint64_t counter,
                                                   std::size_t limit) {
    return guarded("read changes", [&]() -> Result<std::vector<ChangeRow>> {
        std::vector<ChangeRow> rows;
        auto row = m_database->query("SELECT dot, stream, author, start, contact, status, bytes FROM change "
                                     "WHERE dot>? AND dot<=? ORDER BY dot LIMIT ?",
                                     Dot{device, counter}.packed(), Dot{device, base::kCounterMax}.packed(),
                                     static_cast<std::uint64_t>(limit));
        while (row.next())
            rows.push_back(changeRow(row));
        return rows;
    });
}

Result<std::vector<ChangeRow>> Store::changesBelow(DeviceNumber device, std::uint64_t counter,
                                                   std::size_t limit) {
    return guarded("read changes", [&]() -> Result<std::vector<ChangeRow>> {
        std::vector<ChangeRow> rows;
        auto row = m_database->query("SELECT dot, stream, author, start, contact, status, bytes FROM change "
                                     "WHERE dot>? AND dot<? ORDER BY dot DESC LIMIT ?",
                                     Dot{device, 0}.packed(), Dot{device, counter}.packed(),
                                     static_cast<std::uint64_t>(limit));
        while (row.next())
            rows.push_back(changeRow(row));
        return rows;
    });
}

Result<std::vector<ChangeRow>> Store::changesStarting(DeviceNumber device, Seconds from, Seconds to) {
    return guarded("read changes", [&]() -> Result<std::vector<ChangeRow>> {
        std::vector<ChangeRow> rows;
        auto row =
            m_database->query("SELECT dot, stream, author, start, contact, status, bytes FROM change "
                              "WHERE dot>? AND dot<=? AND start BETWEEN ? AND ? ORDER BY dot",
                              Dot{device, 0}.packed(), Dot{device, base::kCounterMax}.packed(), from, to);
        while (row.next())
            rows.push_back(changeRow(row));
        return rows;
    });
}

Result<std::uint64_t> Store::lastCounter(DeviceNumber device) {
    return guarded("read last counter", [&]() -> Result<std::uint64_t> {
        auto row = m_database->query("SELECT max(dot) FROM change WHERE dot>? AND dot<=?",
                                     Dot{device, 0}.packed(), Dot{device, base::kCounterMax}.packed());
        row.next();
        const std::uint64_t inLog = row.isNull(0) ? 0 : Dot::unpack(row.integer(0)).counter;
        auto gone = m_database->query("SELECT last FROM counter WHERE device=?", device);
        return gone.next() ? std::max(inLog, static_cast<std::uint64_t>(gone.integer(0))) : inLog;
    });
}

#define RUHU_SET_COLUMNS                                                                                     \
    "SELECT id, stream, device, first, count, hash, header, signature, stripped, status, position, "         \
    "received FROM change_set "

Result<std::int64_t> Store::insertSet(const SetRow& row) {
    return guarded("write set", [&]() -> Result<std::int64_t> {
        m_database->run(
            "INSERT INTO change_set (stream, device, first, count, hash, header, signature, stripped, "
            "status, position, received) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
            row.stream, row.device, row.first, row.count, row.hash, row.header, row.signature, row.stripped,
            static_cast<int>(row.status), row.position, row.received);
        return m_database->connection().getLastInsertRowid();
    });
}

Result<void> Store::markSetStored(const SetRow& row) {
    return guarded("mark set", [&]() -> Result<void> {
        m_database->run("UPDATE change_set SET status=0, stripped=?, position=?, received=? WHERE id=?",
                        row.stripped, row.position, row.received, row.id);
        return {};
    });
}

Result<void> Store::placeSet(std::int64_t id, std::int64_t position, Seconds received) {
    return guarded("place set", [&]() -> Result<void> {
        m_database->run("UPDATE change_set SET position=?, received=? WHERE id=?", position, received, id);
        return {};
    });
}

Result<void> Store::forgetPositions(StreamId stream) {
    return guarded("forget positions", [&]() -> Result<void> {
        m_database->run("UPDATE change_set SET position=0 WHERE stream=?", stream);
        return {};
    });
}

Result<void> Store::removeSet(std::int64_t id) {
    return guarded("remove set", [&]() -> Result<void> {
        m_database->run("DELETE FROM change_set WHERE id=?", id);
        return {};
    });
}

Result<void> Store::removeSetAt(StreamId stream, DeviceNumber device, std::uint64_t first) {
    return guarded("remove set", [&]() -> Result<void> {
        m_database->run("DELETE FROM change_set WHERE stream=? AND device=? AND first=?", stream, device,
                        first);
        return {};
    });
}

Result<std::vector<SetRow>> Store::framedSets() {
    return guarded("read sets", [&]() -> Result<std::vector<SetRow>> {
        auto row = m_database->query(RUHU_SET_COLUMNS "WHERE status=1 ORDER BY stream, first");
        return setRows(row);
    });
}

Result<std::vector<SetRow>> Store::setsOfStream(StreamId stream) {
    return guarded("read sets", [&]() -> Result<std::vector<SetRow>> {
        auto row = m_database->query(RUHU_SET_COLUMNS "WHERE stream=? ORDER BY device, first", stream);
        return setRows(row);
    });
}

Result<std::optional<SetRow>> Store::setByHash(StreamId stream, DeviceNumber device, View hash) {
    return guarded("find set", [&]() -> Result<std::optional<SetRow>> {
        auto row = m_database->query(RUHU_SET_COLUMNS "WHERE stream=? AND device=? AND hash=?", stream,
                                     device, hash);
        if (!row.next())
            return std::optional<SetRow>();
        return std::optional<SetRow>(setRow(row));
    });
}

Result<std::optional<SetRow>> Store::setOf(StreamId stream, Dot dot) {
    return guarded("find set", [&]() -> Result<std::optional<SetRow>> {
        auto row = m_database->query(RUHU_SET_COLUMNS
                                     "WHERE stream=? AND device=? AND first<=? ORDER BY first DESC LIMIT 1",
                                     stream, dot.device, dot.counter);
        if (!row.next())
            return std::optional<SetRow>();
        SetRow set = setRow(row);
        return dot.counter < set.first + set.count ? std::optional<SetRow>(std::move(set))
                                                   : std::optional<SetRow>();
    });
}

Result<std::vector<SetRow>> Store::setsAfter(StreamId stream, std::uint64_t position, std::size_t limit) {
    return guarded("read entries", [&]() -> Result<std::vector<SetRow>> {
        auto row =
            m_database->query(RUHU_SET_COLUMNS "WHERE stream=? AND position>? ORDER BY position LIMIT ?",
                              stream, position, static_cast<std::uint64_t>(limit));
        return setRows(row);
    });
}

Result<std::uint64_t> Store::lastPosition(StreamId stream) {
    return guarded("read position", [&]() -> Result<std::uint64_t> {
        auto row = m_database->query("SELECT max(position) FROM change_set WHERE stream=?", stream);
        row.next();
        return row.isNull(0) ? 0 : static_cast<std::uint64_t>(row.integer(0));
    });
}

} // namespace store
