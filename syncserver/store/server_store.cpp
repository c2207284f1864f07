#include "syncserver/store/server_store.h"

#include <iterator>

namespace serverstore {

using base::ErrorCode;
using base::fail;
using store::Database;
using store::guarded;
using store::Text;

namespace {

// Never change a step that has been released; add one.
constexpr const char* kSteps[] = {
    R"sql(
CREATE TABLE person_grant (
  person INTEGER NOT NULL, role TEXT NOT NULL, area TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER);
CREATE INDEX person_grant_person ON person_grant (person);
CREATE TABLE device (
  number INTEGER PRIMARY KEY, public_key BLOB NOT NULL, person INTEGER NOT NULL, label TEXT NOT NULL,
  revoked INTEGER NOT NULL, enrolled INTEGER NOT NULL, contact INTEGER NOT NULL, last_seen INTEGER NOT NULL,
  waiting INTEGER NOT NULL, certificate BLOB NOT NULL, signature BLOB NOT NULL, version INTEGER NOT NULL);
CREATE TABLE enrol_code (
  hash BLOB PRIMARY KEY, role TEXT NOT NULL, area TEXT NOT NULL, name TEXT NOT NULL, expires INTEGER NOT NULL,
  used_by INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE contact (
  device INTEGER NOT NULL, number INTEGER NOT NULL, time INTEGER NOT NULL,
  PRIMARY KEY (device, number)) WITHOUT ROWID;
CREATE TABLE chain (
  device INTEGER NOT NULL, stream INTEGER NOT NULL, head BLOB NOT NULL, last_counter INTEGER NOT NULL,
  PRIMARY KEY (device, stream)) WITHOUT ROWID;
CREATE TABLE quarantine (
  id INTEGER PRIMARY KEY, dot INTEGER NOT NULL, stream INTEGER NOT NULL, set_id INTEGER NOT NULL,
  author INTEGER NOT NULL, start INTEGER NOT NULL, kind TEXT NOT NULL, reason TEXT NOT NULL,
  traceless INTEGER NOT NULL, status INTEGER NOT NULL, bytes BLOB NOT NULL, received INTEGER NOT NULL,
  note TEXT NOT NULL);
CREATE INDEX quarantine_set ON quarantine (set_id);
)sql",
    // Several people work on one device, each with a certificate.
    R"sql(
CREATE TABLE binding (
  device INTEGER NOT NULL, person INTEGER NOT NULL, certificate BLOB NOT NULL, signature BLOB NOT NULL,
  version INTEGER NOT NULL, PRIMARY KEY (device, person)) WITHOUT ROWID;
INSERT INTO binding SELECT number, person, certificate, signature, version FROM device;
ALTER TABLE enrol_code ADD COLUMN person INTEGER NOT NULL DEFAULT 0;
ALTER TABLE enrol_code ADD COLUMN nonce BLOB NOT NULL DEFAULT x'';
)sql",
};
constexpr std::uint64_t kSchema = std::size(kSteps);

#define RUHU_DEVICE_COLUMNS                                                                                  \
    "SELECT number, public_key, person, label, revoked, enrolled, contact, last_seen, waiting, "             \
    "certificate, signature FROM device "
#define RUHU_BINDING_COLUMNS "SELECT device, person, certificate, signature FROM binding "
#define RUHU_QUARANTINE_COLUMNS                                                                              \
    "SELECT id, dot, stream, set_id, author, start, kind, reason, traceless, status, bytes, received, note " \
    "FROM quarantine "

DeviceRow deviceRow(Database::Query& row) {
    DeviceRow device;
    device.number = static_cast<DeviceNumber>(row.integer(0));
    device.publicKey = row.bytes(1);
    device.person = static_cast<PersonId>(row.integer(2));
    device.label = row.bytes(3);
    device.revoked = row.integer(4) != 0;
    device.enrolled = row.integer(5);
    device.contact = static_cast<std::uint64_t>(row.integer(6));
    device.lastSeen = row.integer(7);
    device.waiting = static_cast<std::uint32_t>(row.integer(8));
    device.certificate = row.bytes(9);
    device.certificateSignature = row.bytes(10);
    return device;
}

BindingRow bindingRow(Database::Query& row) {
    return {static_cast<DeviceNumber>(row.integer(0)), static_cast<PersonId>(row.integer(1)), row.bytes(2),
            row.bytes(3)};
}

QuarantineRow quarantineRow(Database::Query& row) {
    QuarantineRow item;
    item.id = row.integer(0);
    item.dot = Dot::unpack(row.integer(1));
    item.stream = static_cast<StreamId>(row.integer(2));
    item.setId = row.integer(3);
    item.author = static_cast<PersonId>(row.integer(4));
    item.start = row.integer(5);
    item.kind = row.bytes(6);
    item.reason = row.bytes(7);
    item.traceless = row.integer(8) != 0;
    item.status = static_cast<QuarantineStatus>(row.integer(9));
    item.bytes = row.bytes(10);
    item.received = row.integer(11);
    item.note = row.bytes(12);
    return item;
}

template <class Row>
std::vector<Row> allRows(Database::Query& query, Row (*read)(Database::Query&)) {
    std::vector<Row> rows;
    while (query.next())
        rows.push_back(read(query));
    return rows;
}

} // namespace

Result<void> ServerStore::migrate() {
    RUHU_TRY(version, current("server_schema"), "migrate server store");
    if (version > kSchema)
        return fail(ErrorCode::StoreNewer, "migrate server store",
                    {{"found", std::to_string(version)}, {"known", std::to_string(kSchema)}});
    if (version == kSchema)
        return {};
    return m_store.write([&]() -> Result<void> {
        for (std::uint64_t step = version; step < kSchema; ++step)
            m_store.database().execute(kSteps[step]);
        return setCounter("server_schema", kSchema);
    });
}

Result<std::uint64_t> ServerStore::current(const std::string& counter) {
    RUHU_TRY(value, m_store.meta(counter), "read counter");
    return value ? std::strtoull(value->c_str(), nullptr, 10) : std::uint64_t(0);
}

Result<void> ServerStore::setCounter(const std::string& counter, std::uint64_t value) {
    return m_store.putMeta(counter, std::to_string(value));
}

Result<std::uint64_t> ServerStore::next(const std::string& counter) {
    RUHU_TRY(value, current(counter), "count");
    RUHU_CHECK(setCounter(counter, value + 1), "count");
    return value + 1;
}

Result<void> ServerStore::putGrant(PersonId person, const GrantRow& grant) {
    return guarded("write grant", [&]() -> Result<void> {
        m_store.database().run("INSERT INTO person_grant VALUES (?,?,?,?,?)", person, Text{grant.role},
                               Text{grant.area}, grant.since, grant.until);
        return {};
    });
}

Result<void> ServerStore::endGrants(PersonId person, Seconds at) {
    return guarded("end grants", [&]() -> Result<void> {
        m_store.database().run("UPDATE person_grant SET until=? WHERE person=? AND until IS NULL", at,
                               person);
        return {};
    });
}

Result<std::vector<GrantRow>> ServerStore::grants(PersonId person) {
    return guarded("read grants", [&]() -> Result<std::vector<GrantRow>> {
        std::vector<GrantRow> rows;
        auto row = m_store.database().query(
            "SELECT role, area, since, until FROM person_grant WHERE person=? ORDER BY since", person);
        while (row.next()) {
            GrantRow grant{row.bytes(0), row.bytes(1), row.integer(2), {}};
            if (!row.isNull(3))
                grant.until = row.integer(3);
            rows.push_back(std::move(grant));
        }
        return rows;
    });
}

Result<std::optional<DeviceRow>> ServerStore::device(DeviceNumber number) {
    return guarded("read device", [&]() -> Result<std::optional<DeviceRow>> {
        auto row = m_store.database().query(RUHU_DEVICE_COLUMNS "WHERE number=?", number);
        return row.next() ? std::optional<DeviceRow>(deviceRow(row)) : std::optional<DeviceRow>();
    });
}

Result<std::vector<DeviceRow>> ServerStore::devices() {
    return guarded("read devices", [&]() -> Result<std::vector<DeviceRow>> {
        auto row = m_store.database().query(RUHU_DEVICE_COLUMNS "ORDER BY number");
        return allRows<DeviceRow>(row, deviceRow);
    });
}

Result<void> ServerStore::putDevice(const DeviceRow& row, std::uint64_t version) {
    return guarded("write device", [&]() -> Result<void> {
        m_store.database().run(
            "INSERT INTO device VALUES (?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (number) DO UPDATE SET "
            "public_key=excluded.public_key, person=excluded.person, label=excluded.label, "
            "revoked=excluded.revoked, enrolled=excluded.enrolled, contact=excluded.contact, "
            "last_seen=excluded.last_seen, waiting=excluded.waiting, certificate=excluded.certificate, "
            "signature=excluded.signature, version=max(version, excluded.version)",
            row.number, row.publicKey, row.person, Text{row.label}, row.revoked ? 1 : 0, row.enrolled,
            row.contact, row.lastSeen, row.waiting, row.certificate, row.certificateSignature, version);
        return {};
    });
}

Result<void> ServerStore::putBinding(const BindingRow& row, std::uint64_t version) {
    return guarded("write binding", [&]() -> Result<void> {
        m_store.database().run(
            "INSERT INTO binding VALUES (?,?,?,?,?) ON CONFLICT (device, person) DO NOTHING", row.device,
            row.person, row.certificate, row.signature, version);
        return {};
    });
}

Result<std::optional<BindingRow>> ServerStore::binding(DeviceNumber device, PersonId person) {
    return guarded("read binding", [&]() -> Result<std::optional<BindingRow>> {
        auto row =
            m_store.database().query(RUHU_BINDING_COLUMNS "WHERE device=? AND person=?", device, person);
        return row.next() ? std::optional<BindingRow>(bindingRow(row)) : std::optional<BindingRow>();
    });
}

Result<std::vector<BindingRow>> ServerStore::bindings(DeviceNumber device) {
    return guarded("read bindings", [&]() -> Result<std::vector<BindingRow>> {
        auto row = m_store.database().query(RUHU_BINDING_COLUMNS "WHERE device=? ORDER BY person", device);
        return allRows<BindingRow>(row, bindingRow);
    });
}

Result<std::vector<BindingRow>> ServerStore::bindingsSince(std::uint64_t version) {
    return guarded("read bindings", [&]() -> Result<std::vector<BindingRow>> {
        auto row =
            m_store.database().query(RUHU_BINDING_COLUMNS "WHERE version>? ORDER BY device, person", version);
        return allRows<BindingRow>(row, bindingRow);
    });
}

Result<void> ServerStore::putCode(const CodeRow& row) {
    return guarded("write code", [&]() -> Result<void> {
        m_store.database().run(
            "INSERT INTO enrol_code VALUES (?,?,?,?,?,?,?,?) ON CONFLICT (hash) DO UPDATE SET "
            "used_by=excluded.used_by, expires=excluded.expires, person=excluded.person, "
            "nonce=excluded.nonce",
            row.hash, Text{row.role}, Text{row.area}, Text{row.name}, row.expires, row.usedBy, row.person,
            row.nonce);
        return {};
    });
}

Result<std::optional<CodeRow>> ServerStore::code(View hash) {
    return guarded("read code", [&]() -> Result<std::optional<CodeRow>> {
        auto row = m_store.database().query(
            "SELECT hash, role, area, name, expires, used_by, person, nonce FROM enrol_code WHERE hash=?",
            hash);
        if (!row.next())
            return std::optional<CodeRow>();
        return std::optional<CodeRow>(CodeRow{row.bytes(0), row.bytes(1), row.bytes(2), row.bytes(3),
                                              row.integer(4), static_cast<DeviceNumber>(row.integer(5)),
                                              static_cast<PersonId>(row.integer(6)), row.bytes(7)});
    });
}

Result<void> ServerStore::putContact(DeviceNumber device, std::uint64_t number, Seconds time) {
    return guarded("write contact", [&]() -> Result<void> {
        m_store.database().run("INSERT INTO contact VALUES (?,?,?) ON CONFLICT (device, number) DO NOTHING",
                               device, number, time);
        return {};
    });
}

Result<std::optional<Seconds>> ServerStore::contactTime(DeviceNumber device, std::uint64_t number) {
    return guarded("read contact", [&]() -> Result<std::optional<Seconds>> {
        auto row =
            m_store.database().query("SELECT time FROM contact WHERE device=? AND number=?", device, number);
        return row.next() ? std::optional<Seconds>(row.integer(0)) : std::optional<Seconds>();
    });
}

Result<void> ServerStore::copyContacts(DeviceNumber from, DeviceNumber to) {
    return guarded("copy contacts", [&]() -> Result<void> {
        m_store.database().run("INSERT INTO contact SELECT ?, number, time FROM contact WHERE device=? "
                               "ON CONFLICT (device, number) DO NOTHING",
                               to, from);
        m_store.database().run(
            "UPDATE device SET contact=(SELECT contact FROM device WHERE number=?) WHERE number=?", from, to);
        return {};
    });
}

Result<ChainRow> ServerStore::chain(DeviceNumber device, StreamId stream) {
    return guarded("read chain", [&]() -> Result<ChainRow> {
        auto row = m_store.database().query(
            "SELECT head, last_counter FROM chain WHERE device=? AND stream=?", device, stream);
        return row.next() ? ChainRow{row.bytes(0), static_cast<std::uint64_t>(row.integer(1))} : ChainRow();
    });
}

Result<void> ServerStore::putChain(DeviceNumber device, StreamId stream, const ChainRow& row) {
    return guarded("write chain", [&]() -> Result<void> {
        m_store.database().run(
            "INSERT INTO chain VALUES (?,?,?,?) ON CONFLICT (device, stream) DO UPDATE SET "
            "head=excluded.head, last_counter=excluded.last_counter",
            device, stream, row.head, row.lastCounter);
        return {};
    });
}

Result<std::int64_t> ServerStore::putQuarantine(const QuarantineRow& row) {
    return guarded("write quarantine", [&]() -> Result<std::int64_t> {
        m_store.database().run(
            "INSERT INTO quarantine (dot, stream, set_id, author, start, kind, reason, traceless, "
            "status, bytes, received, note) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
            row.dot.packed(), row.stream, row.setId, row.author, row.start, Text{row.kind}, Text{row.reason},
            row.traceless ? 1 : 0, static_cast<int>(row.status), row.bytes, row.received, Text{row.note});
        return m_store.database().connection().getLastInsertRowid();
    });
}

Result<void> ServerStore::decideQuarantine(std::int64_t id, QuarantineStatus status,
                                           const std::string& note) {
    return guarded("decide quarantine", [&]() -> Result<void> {
        m_store.database().run("UPDATE quarantine SET status=?, note=? WHERE id=?", static_cast<int>(status),
                               Text{note}, id);
        return {};
    });
}

Result<std::optional<QuarantineRow>> ServerStore::quarantined(std::int64_t id) {
    return guarded("read quarantine", [&]() -> Result<std::optional<QuarantineRow>> {
        auto row = m_store.database().query(RUHU_QUARANTINE_COLUMNS "WHERE id=?", id);
        return row.next() ? std::optional<QuarantineRow>(quarantineRow(row)) : std::optional<QuarantineRow>();
    });
}

Result<std::vector<QuarantineRow>> ServerStore::quarantine(bool alsoDecided) {
    return guarded("read quarantine", [&]() -> Result<std::vector<QuarantineRow>> {
        auto row = m_store.database().query(RUHU_QUARANTINE_COLUMNS "WHERE status<=? ORDER BY id",
                                            alsoDecided ? 2 : 0);
        return allRows<QuarantineRow>(row, quarantineRow);
    });
}

Result<std::vector<QuarantineRow>> ServerStore::quarantineOfDot(Dot dot) {
    return guarded("read quarantine", [&]() -> Result<std::vector<QuarantineRow>> {
        auto row = m_store.database().query(RUHU_QUARANTINE_COLUMNS "WHERE dot=? ORDER BY id", dot.packed());
        return allRows<QuarantineRow>(row, quarantineRow);
    });
}

Result<std::vector<QuarantineRow>> ServerStore::quarantineOfSet(std::int64_t setId) {
    return guarded("read quarantine", [&]() -> Result<std::vector<QuarantineRow>> {
        auto row = m_store.database().query(RUHU_QUARANTINE_COLUMNS "WHERE set_id=? ORDER BY dot", setId);
        return allRows<QuarantineRow>(row, quarantineRow);
    });
}

} // namespace serverstore
