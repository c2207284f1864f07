// Drafts, inbox, people, certificates, areas, aliases: small tables of their own.
#include "shared/store/store.h"

namespace store {

Result<void> Store::putDraft(const DraftRow& row) {
    return guarded("write draft", [&]() -> Result<void> {
        m_database->run("INSERT INTO draft VALUES (?,?,?,?,?) ON CONFLICT (record, key, person) DO UPDATE "
                        "SET text=excluded.text, time=excluded.time",
                        row.record.packed(), Text{row.key}, row.person, Text{row.text}, row.time);
        return {};
    });
}

Result<void> Store::dropDraft(RecordId record, const std::string& key, PersonId person) {
    return guarded("drop draft", [&]() -> Result<void> {
        m_database->run("DELETE FROM draft WHERE record=? AND key=? AND person=?", record.packed(), Text{key},
                        person);
        return {};
    });
}

Result<std::vector<DraftRow>> Store::drafts(RecordId record) {
    return guarded("read drafts", [&]() -> Result<std::vector<DraftRow>> {
        std::vector<DraftRow> rows;
        auto row = m_database->query(
            "SELECT key, text, time, person FROM draft WHERE record=? ORDER BY key, person", record.packed());
        while (row.next())
            rows.push_back(
                {record, row.bytes(0), row.bytes(1), row.integer(2), static_cast<PersonId>(row.integer(3))});
        return rows;
    });
}

Result<void> Store::moveDrafts(RecordId from, RecordId to) {
    return guarded("move drafts", [&]() -> Result<void> {
        m_database->run("UPDATE OR REPLACE draft SET record=? WHERE record=?", to.packed(), from.packed());
        return {};
    });
}

Result<void> Store::putInbox(const InboxRow& row) {
    return guarded("write inbox", [&]() -> Result<void> {
        m_database->run("INSERT INTO inbox (kind, record, detail, time, done, person) VALUES (?,?,?,?,?,?)",
                        Text{row.kind}, row.record.packed(), Text{row.detail}, row.time, row.done ? 1 : 0,
                        row.person);
        return {};
    });
}

Result<std::vector<InboxRow>> Store::inbox(bool alsoDone) {
    return guarded("read inbox", [&]() -> Result<std::vector<InboxRow>> {
        std::vector<InboxRow> rows;
        auto row = m_database->query(
            "SELECT id, kind, record, detail, time, done, person FROM inbox WHERE done<=? ORDER BY id",
            alsoDone ? 1 : 0);
        while (row.next())
            rows.push_back({row.integer(0), row.bytes(1), Dot::unpack(row.integer(2)), row.bytes(3),
                            row.integer(4), row.integer(5) != 0, static_cast<PersonId>(row.integer(6))});
        return rows;
    });
}

Result<void> Store::markInboxDone(std::int64_t id) {
    return guarded("mark inbox", [&]() -> Result<void> {
        m_database->run("UPDATE inbox SET done=1 WHERE id=?", id);
        return {};
    });
}

Result<void> Store::putPerson(const PersonRow& row) {
    return guarded("write person", [&]() -> Result<void> {
        m_database->run(
            "INSERT INTO person VALUES (?,?,?,?) ON CONFLICT (id) DO UPDATE SET name=excluded.name, "
            "role=excluded.role, area=excluded.area",
            row.id, Text{row.name}, Text{row.role}, Text{row.area});
        return {};
    });
}

Result<std::vector<PersonRow>> Store::persons() {
    return guarded("read people", [&]() -> Result<std::vector<PersonRow>> {
        std::vector<PersonRow> rows;
        auto row = m_database->query("SELECT id, name, role, area FROM person ORDER BY id");
        while (row.next())
            rows.push_back({static_cast<PersonId>(row.integer(0)), row.bytes(1), row.bytes(2), row.bytes(3)});
        return rows;
    });
}

Result<bool> Store::addLocalPerson(PersonId person) {
    return guarded("add person", [&]() -> Result<bool> {
        return m_database->run(
                   "INSERT INTO local_person VALUES (?,x'',0,0,0) ON CONFLICT (person) DO NOTHING", person) >
               0;
    });
}

Result<void> Store::putLocalPerson(const LocalPersonRow& row) {
    return guarded("write person", [&]() -> Result<void> {
        m_database->run("INSERT INTO local_person VALUES (?,?,?,?,?) ON CONFLICT (person) DO UPDATE SET "
                        "pin=excluded.pin, pin_since=excluded.pin_since, wrong=excluded.wrong, "
                        "last=excluded.last",
                        row.id, row.pin, row.pinSince, row.wrong, row.last);
        return {};
    });
}

Result<std::vector<LocalPersonRow>> Store::localPersons() {
    return guarded("read people", [&]() -> Result<std::vector<LocalPersonRow>> {
        std::vector<LocalPersonRow> rows;
        auto row =
            m_database->query("SELECT person, pin, pin_since, wrong, last FROM local_person ORDER BY person");
        while (row.next())
            rows.push_back({static_cast<PersonId>(row.integer(0)), row.bytes(1), row.integer(2),
                            static_cast<std::uint32_t>(row.integer(3)), row.integer(4)});
        return rows;
    });
}

Result<void> Store::putCertificate(const CertificateRow& row) {
    return guarded("write certificate", [&]() -> Result<void> {
        m_database->run("INSERT INTO certificate VALUES (?,?,?,?) ON CONFLICT (device, person) DO UPDATE SET "
                        "certificate=excluded.certificate, signature=excluded.signature",
                        row.device, row.person, row.certificate, row.signature);
        return {};
    });
}

Result<std::vector<Store::CertificateRow>> Store::certificates() {
    return guarded("read certificates", [&]() -> Result<std::vector<CertificateRow>> {
        std::vector<CertificateRow> rows;
        auto row = m_database->query(
            "SELECT device, person, certificate, signature FROM certificate ORDER BY device, person");
        while (row.next())
            rows.push_back({static_cast<DeviceNumber>(row.integer(0)), static_cast<PersonId>(row.integer(1)),
                            row.bytes(2), row.bytes(3)});
        return rows;
    });
}

Result<void> Store::putArea(const AreaRow& row) {
    return guarded("write area", [&]() -> Result<void> {
        m_database->run(
            "INSERT INTO area VALUES (?,?,?) ON CONFLICT (code) DO UPDATE SET name=excluded.name, "
            "parent=excluded.parent",
            Text{row.code}, Text{row.name}, Text{row.parent});
        return {};
    });
}

Result<std::vector<AreaRow>> Store::areas() {
    return guarded("read areas", [&]() -> Result<std::vector<AreaRow>> {
        std::vector<AreaRow> rows;
        auto row = m_database->query("SELECT code, name, parent FROM area ORDER BY code");
        while (row.next())
            rows.push_back({row.bytes(0), row.bytes(1), row.bytes(2)});
        return rows;
    });
}

Result<void> Store::putAlias(Dot old, Dot now) {
    return guarded("write alias", [&]() -> Result<void> {
        m_database->run("INSERT INTO alias VALUES (?,?) ON CONFLICT (old) DO UPDATE SET now=excluded.now",
                        old.packed(), now.packed());
        return {};
    });
}

Result<std::optional<Dot>> Store::alias(Dot old) {
    return guarded("read alias", [&]() -> Result<std::optional<Dot>> {
        auto row = m_database->query("SELECT now FROM alias WHERE old=?", old.packed());
        if (!row.next())
            return std::optional<Dot>();
        return std::optional<Dot>(Dot::unpack(row.integer(0)));
    });
}

Result<bool> Store::putCarried(View hash, View file) {
    return guarded("keep carried export", [&]() -> Result<bool> {
        return m_database->run("INSERT INTO carried VALUES (?,?) ON CONFLICT (hash) DO NOTHING", hash, file) >
               0;
    });
}

Result<std::vector<Bytes>> Store::carried() {
    return guarded("read carried exports", [&]() -> Result<std::vector<Bytes>> {
        std::vector<Bytes> files;
        auto row = m_database->query("SELECT file FROM carried ORDER BY hash");
        while (row.next())
            files.push_back(row.bytes(0));
        return files;
    });
}

Result<void> Store::dropCarried(View hash) {
    return guarded("drop carried export", [&]() -> Result<void> {
        m_database->run("DELETE FROM carried WHERE hash=?", hash);
        return {};
    });
}

} // namespace store
