// What only the server keeps, in the same database as its records: people and their rights over time,
// devices, one-time codes, contacts, the chains of sets, the quarantine. Rows in, rows out; decisions are
// syncserver/service's. Thread: the server's, under its lock. Methods fail with the store.* codes.
#pragma once

#include "shared/store/store.h"

#include <optional>
#include <string>
#include <vector>

namespace serverstore {

using base::DeviceNumber;
using base::Dot;
using base::PersonId;
using base::Result;
using base::Seconds;
using base::StreamId;
using store::Bytes;
using store::View;

struct GrantRow {
    std::string role, area;
    Seconds since = 0;
    std::optional<std::int64_t> until; // still holds when empty
    // Now, whatever the server's clock says: a clock set back must not take a village away from its tablets.
    bool holds() const { return !until; }
    bool holdsAt(Seconds time) const { return since <= time && (!until || time < *until); }
};

struct DeviceRow {
    DeviceNumber number = 0;
    Bytes publicKey;
    PersonId person = 0; // who enrolled it; all its people: BindingRow
    std::string label;
    bool revoked = false;
    Seconds enrolled = 0;
    std::uint64_t contact = 0; // number of the last contact
    Seconds lastSeen = 0;
    std::uint32_t waiting = 0; // unsent changes it reported
    Bytes certificate, certificateSignature;
};

// Somebody who works on a device.
struct BindingRow {
    DeviceNumber device = 0;
    PersonId person = 0;
    Bytes certificate, signature;
};

struct CodeRow {
    Bytes hash; // SHA-256 of the code: the code itself is never kept
    std::string role, area, name;
    Seconds expires = 0;
    DeviceNumber usedBy = 0;
    PersonId person = 0; // of the code, when they are known before; of who used it afterwards
    Bytes nonce;         // of the request that used it
};

struct ChainRow {
    Bytes head;
    std::uint64_t lastCounter = 0;
};

enum class QuarantineStatus { Open = 0, Released = 1, SetAside = 2 };

struct QuarantineRow {
    std::int64_t id = 0;
    Dot dot;
    StreamId stream = 0;
    std::int64_t setId = 0;
    PersonId author = 0;
    Seconds start = 0;
    std::string kind; // "quarantined", "refused"
    std::string reason;
    bool traceless = false;
    QuarantineStatus status = QuarantineStatus::Open;
    Bytes bytes; // the change as received
    Seconds received = 0;
    std::string note; // why it was released or set aside
};

class ServerStore {
public:
    explicit ServerStore(store::Store& store) : m_store(store) {}
    Result<void> migrate();

    // The next value of a counter kept in the database; inside a transaction.
    Result<std::uint64_t> next(const std::string& counter);
    Result<std::uint64_t> current(const std::string& counter);
    Result<void> setCounter(const std::string& counter, std::uint64_t value);

    Result<void> putGrant(PersonId person, const GrantRow& grant);
    Result<void> endGrants(PersonId person, Seconds at);
    Result<std::vector<GrantRow>> grants(PersonId person);

    Result<std::optional<DeviceRow>> device(DeviceNumber number);
    Result<std::vector<DeviceRow>> devices();
    Result<void> putDevice(const DeviceRow& row, std::uint64_t version);

    Result<void> putBinding(const BindingRow& row, std::uint64_t version);
    Result<std::optional<BindingRow>> binding(DeviceNumber device, PersonId person);
    Result<std::vector<BindingRow>> bindings(DeviceNumber device); // ascending by person
    Result<std::vector<BindingRow>> bindingsSince(std::uint64_t version);

    Result<void> putCode(const CodeRow& row);
    Result<std::optional<CodeRow>> code(View hash);

    Result<void> putContact(DeviceNumber device, std::uint64_t number, Seconds time);
    Result<std::optional<Seconds>> contactTime(DeviceNumber device, std::uint64_t number);
    // A device that takes a new number goes on counting its contacts where the old one was.
    Result<void> copyContacts(DeviceNumber from, DeviceNumber to);

    Result<ChainRow> chain(DeviceNumber device, StreamId stream);
    Result<void> putChain(DeviceNumber device, StreamId stream, const ChainRow& row);

    Result<std::int64_t> putQuarantine(const QuarantineRow& row);
    Result<void> decideQuarantine(std::int64_t id, QuarantineStatus status, const std::string& note);
    Result<std::optional<QuarantineRow>> quarantined(std::int64_t id);
    Result<std::vector<QuarantineRow>> quarantine(bool alsoDecided);
    Result<std::vector<QuarantineRow>> quarantineOfSet(std::int64_t setId);
    Result<std::vector<QuarantineRow>> quarantineOfDot(Dot dot);

    store::Store& store() { return m_store; }

private:
    store::Store& m_store;
};

} // namespace serverstore
