#include "shared/store/store.h"

#include "shared/store/schema.h"

namespace store {

Result<std::unique_ptr<Store>> Store::open(const OpenOptions& options) {
    RUHU_TRY(database,
             Database::open({options.path, options.readOnly, options.create, kApplicationId, newestVersion(),
                             options.beforeWrite}),
             "open store");
    if (!options.readOnly)
        RUHU_CHECK(migrate(*database, options.server), "open store");
    return std::unique_ptr<Store>(new Store(std::move(database)));
}

Result<void> Store::write(const std::function<Result<void>()>& body) {
    if (m_inTransaction)
        return body(); // part of the outer act
    m_inTransaction = true;
    struct Reset {
        bool& flag;
        ~Reset() { flag = false; }
    } reset{m_inTransaction};
    auto result = guarded("write", [&]() -> Result<void> {
        Database::Transaction transaction(*m_database);
        RUHU_CHECK(body(), "write");
        transaction.commit();
        return {};
    });
    if (!result)
        m_streams.reset();
    return result;
}

Result<std::optional<RecordRow>> Store::record(RecordId id) {
    return guarded("read record", [&]() -> Result<std::optional<RecordRow>> {
        auto row = m_database->query("SELECT stream, type, state FROM record WHERE id=?", id.packed());
        if (!row.next())
            return std::optional<RecordRow>();
        return std::optional<RecordRow>(RecordRow{id,
                                                  static_cast<StreamId>(row.integer(0)),
                                                  static_cast<TypeNumber>(row.integer(1)),
                                                  row.bytes(2),
                                                  {}});
    });
}

Result<void> Store::putRecord(const RecordRow& row) {
    RUHU_TRY(isNew, insertRecord(row), "write record");
    return isNew ? Result<void>() : updateRecord(row);
}

Result<bool> Store::insertRecord(const RecordRow& row) {
    return guarded("insert record", [&]() -> Result<bool> {
        return m_database->run("INSERT INTO record (id, stream, type, sound, state) VALUES (?,?,?,?,?) "
                               "ON CONFLICT (id) DO NOTHING",
                               row.id.packed(), row.stream, row.type, row.sound, row.state) > 0;
    });
}

Result<void> Store::updateRecord(const RecordRow& row) {
    return guarded("write record", [&]() -> Result<void> {
        m_database->run("UPDATE record SET stream=?, type=?, sound=?, state=? WHERE id=?", row.stream,
                        row.type, row.sound, row.state, row.id.packed());
        return {};
    });
}

Result<void> Store::updateState(RecordId id, View state) {
    return guarded("write state", [&]() -> Result<void> {
        m_database->run("UPDATE record SET state=? WHERE id=?", state, id.packed());
        return {};
    });
}

Result<void> Store::removeRecord(RecordId id) {
    return guarded("remove record", [&]() -> Result<void> {
        m_database->run("DELETE FROM record WHERE id=?", id.packed());
        return {};
    });
}

Result<void> Store::recordsAfter(StreamId stream, std::uint64_t afterPacked,
                                 const std::function<bool(RecordId, TypeNumber, View)>& visit) {
    return guarded("read page", [&]() -> Result<void> {
        auto row = m_database->query("SELECT id, type, state FROM record WHERE stream=? AND id>? ORDER BY id",
                                     stream, afterPacked);
        while (row.next())
            if (!visit(Dot::unpack(row.integer(0)), static_cast<TypeNumber>(row.integer(1)), row.view(2)))
                break;
        return {};
    });
}

Result<void> Store::viewRecords(const std::function<Result<void>(const RecordView&)>& visit) {
    return guarded("read records", [&]() -> Result<void> {
        auto row = m_database->query("SELECT id, stream, type, state, sound FROM record ORDER BY id");
        while (row.next())
            RUHU_CHECK(visit({Dot::unpack(row.integer(0)), static_cast<StreamId>(row.integer(1)),
                              static_cast<TypeNumber>(row.integer(2)), row.view(3), row.view(4)}),
                       "read records");
        return {};
    });
}

Result<std::vector<RecordId>> Store::recordIds(StreamId stream, std::uint64_t afterPacked,
                                               std::uint64_t upToPacked) {
    return guarded("read ids", [&]() -> Result<std::vector<RecordId>> {
        std::vector<RecordId> ids;
        auto row = m_database->query("SELECT id FROM record WHERE id>? AND id<=? AND stream=? ORDER BY id",
                                     afterPacked, upToPacked, stream);
        while (row.next())
            ids.push_back(Dot::unpack(row.integer(0)));
        return ids;
    });
}

Result<std::int64_t> Store::countRecords(StreamId stream) {
    return guarded("count records", [&]() -> Result<std::int64_t> {
        auto row = m_database->query("SELECT count(*) FROM record WHERE stream=?", stream);
        row.next();
        return row.integer(0);
    });
}

Result<std::vector<StreamRow>> Store::streams() {
    if (m_streams)
        return *m_streams;
    auto rows = readStreams();
    if (rows)
        m_streams = *rows;
    return rows;
}

Result<std::vector<StreamRow>> Store::readStreams() {
    return guarded("read streams", [&]() -> Result<std::vector<StreamRow>> {
        std::vector<StreamRow> rows;
        auto row = m_database->query(
            "SELECT id, area, compartment, epoch, position, bootstrapping, bootstrap_after, "
            "head, last_counter FROM stream ORDER BY id");
        while (row.next())
            rows.push_back({static_cast<StreamId>(row.integer(0)), row.bytes(1),
                            static_cast<int>(row.integer(2)), static_cast<std::uint64_t>(row.integer(3)),
                            static_cast<std::uint64_t>(row.integer(4)), row.integer(5) != 0,
                            static_cast<std::uint64_t>(row.integer(6)), row.bytes(7),
                            static_cast<std::uint64_t>(row.integer(8))});
        return rows;
    });
}

Result<std::optional<StreamRow>> Store::stream(StreamId id) {
    if (!m_streams)
        RUHU_CHECK(streams(), "read stream");
    for (const StreamRow& row : *m_streams)
        if (row.id == id)
            return std::optional<StreamRow>(row);
    return std::optional<StreamRow>();
}

Result<void> Store::putStream(const StreamRow& row) {
    m_streams.reset();
    return guarded("write stream", [&]() -> Result<void> {
        m_database->run("INSERT INTO stream VALUES (?,?,?,?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE SET "
                        "area=excluded.area, compartment=excluded.compartment, epoch=excluded.epoch, "
                        "position=excluded.position, bootstrapping=excluded.bootstrapping, "
                        "bootstrap_after=excluded.bootstrap_after, head=excluded.head, "
                        "last_counter=excluded.last_counter",
                        row.id, Text{row.area}, row.compartment, row.epoch, row.position,
                        row.bootstrapping ? 1 : 0, row.bootstrapAfter, row.head, row.lastCounter);
        return {};
    });
}

Result<void> Store::removeStream(StreamId id) {
    m_streams.reset();
    return guarded("remove stream", [&]() -> Result<void> {
        m_database->run("DELETE FROM draft WHERE record IN (SELECT id FROM record WHERE stream=?)", id);
        m_database->run("DELETE FROM record WHERE stream=?", id);
        m_database->run(
            "INSERT INTO counter SELECT dot>>40, max(dot & 1099511627775) FROM change WHERE stream=? "
            "GROUP BY 1 ON CONFLICT (device) DO UPDATE SET last=max(last, excluded.last)",
            id);
        m_database->run("DELETE FROM change WHERE stream=? AND status NOT IN (1,2,3)", id);
        m_database->run("DELETE FROM change_set WHERE stream=? AND status=0", id);
        m_database->run("DELETE FROM stream WHERE id=?", id);
        return {};
    });
}

Result<std::optional<Bytes>> Store::meta(const std::string& key) {
    return guarded("read setting", [&]() -> Result<std::optional<Bytes>> {
        auto row = m_database->query("SELECT value FROM meta WHERE key=?", Text{key});
        if (!row.next())
            return std::optional<Bytes>();
        return std::optional<Bytes>(row.bytes(0));
    });
}

Result<void> Store::putMeta(const std::string& key, View value) {
    return guarded("write setting", [&]() -> Result<void> {
        m_database->run("INSERT INTO meta VALUES (?,?) ON CONFLICT (key) DO UPDATE SET value=excluded.value",
                        Text{key}, value);
        return {};
    });
}

Result<void> Store::dropMeta(const std::string& prefix) {
    return guarded("drop settings", [&]() -> Result<void> {
        m_database->run("DELETE FROM meta WHERE substr(key, 1, length(?))=?", Text{prefix}, Text{prefix});
        return {};
    });
}

Result<std::uint64_t> Store::metaBytes(const std::string& prefix) {
    return guarded("measure settings", [&]() -> Result<std::uint64_t> {
        auto row =
            m_database->query("SELECT total(length(value)) FROM meta WHERE substr(key, 1, length(?))=?",
                              Text{prefix}, Text{prefix});
        row.next();
        return static_cast<std::uint64_t>(row.integer(0));
    });
}

Result<std::string> Store::integrity() {
    return guarded("check store", [&]() -> Result<std::string> {
        auto row = m_database->query("PRAGMA integrity_check(1)");
        row.next();
        return row.bytes(0);
    });
}

} // namespace store
