#include "syncserver/service/accept.h"

#include "shared/base/limits.h"
#include "shared/base/planted.h"
#include "shared/records/value.h"
#include "shared/service/reopened.h"

#include <algorithm>

namespace serverservice {

using base::ErrorCode;
using base::fail;
using records::RecordChange;
namespace v1 = ruhu::v1;

namespace {

domain::Act actOf(const RecordChange& change) {
    if (change.release)
        return domain::Act::Release;
    if (change.change.creates() || change.type != 0)
        return domain::Act::Create;
    for (const merge::Write& write : change.change.writes) {
        if (write.key.field == records::kDeletedField)
            return domain::Act::Delete;
        if (write.parents.size() > 1)
            return domain::Act::Resolve;
    }
    return domain::Act::Edit;
}

v1::SetVerdict refusedSet(View hash, ErrorCode code) {
    v1::SetVerdict verdict;
    verdict.set_hash(Bytes(hash));
    verdict.set_error(base::errorName(code));
    return verdict;
}

void sayWhere(const store::SetRow& row, v1::SetVerdict& verdict) {
    verdict.set_position(static_cast<std::uint64_t>(row.position));
    verdict.set_received(row.received);
}

Result<bool> anyUsed(Core& core, DeviceNumber device, std::uint64_t first, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        RUHU_TRY(used, core.store().change({device, first + i}), "look up dots");
        if (used)
            return true;
    }
    return false;
}

// The chain ends with the set of the highest counters, whatever the order in which sets were given back.
Result<void> advanceChain(Core& core, const store::SetRow& row) {
    RUHU_TRY(chain, core.tables().chain(row.device, row.stream), "advance chain");
    if (row.first <= chain.lastCounter)
        return {};
    return core.tables().putChain(row.device, row.stream, {row.hash, row.first + row.count - 1});
}

struct Item {
    Dot dot;
    Bytes bytes;
    RecordChange change; // empty when traceless
    Decision decision;
};

class Acceptor {
public:
    Acceptor(Core& core, syncing::ParsedSet set, Bytes signature, const serverstore::DeviceRow& device)
        : m_core(core), m_set(std::move(set)), m_signature(std::move(signature)), m_device(device) {}

    Result<v1::SetVerdict> run(Way way) {
        const syncing::SetHeader& header = m_set.header;
        RUHU_TRY(known, m_core.store().setByHash(header.stream, header.device, m_set.hash), "accept set");
        if (known) {
            RUHU_CHECK(holdAnew(*known), "accept set");
            return storedVerdict(m_core, *known);
        }
        RUHU_TRY(chain, m_core.tables().chain(header.device, header.stream), "accept set");
        const bool follows = chain.head == header.previous && header.first > chain.lastCounter;
        if (!follows && way == Way::Sent && !base::planted(base::Planted::DedupeWithoutBytes))
            return refusedSet(m_set.hash, ErrorCode::BadChain);
        RUHU_TRY(stream, m_core.store().stream(header.stream), "accept set");
        if (!stream)
            return refusedSet(m_set.hash, ErrorCode::OutsideRights);
        m_stream = *stream;
        RUHU_TRY(used, anyUsed(m_core, header.device, header.first, m_set.changes.size()), "accept set");
        if (used && !base::planted(base::Planted::DedupeWithoutBytes))
            return refusedSet(m_set.hash, ErrorCode::BadChain);
        RUHU_CHECK(decideAll(), "accept set");
        RUHU_TRY(setId, storeSet(way), "accept set");
        return applyAll(setId);
    }

private:
    // Its voids came back after a restore, but not what had been held: here it is.
    Result<void> holdAnew(const store::SetRow& known) {
        RUHU_TRY(lacking, voidsNotHeld(m_core, known), "hold anew");
        if (lacking.empty())
            return {};
        RUHU_TRY(stream, m_core.store().stream(known.stream), "hold anew");
        m_stream = stream.value_or(store::StreamRow{});
        RUHU_CHECK(decideAll(), "hold anew");
        v1::SetVerdict verdict;
        for (Item& item : m_items) {
            if (!std::binary_search(lacking.begin(), lacking.end(), item.dot))
                continue;
            if (item.decision.kind == Decision::Kind::Apply)
                item.decision = {Decision::Kind::Quarantine, ErrorCode::ServerRefused, false};
            RUHU_CHECK(quarantine(item, known.id, verdict), "hold anew");
        }
        return {};
    }

    Result<void> decideAll() {
        const syncing::SetHeader& header = m_set.header;
        RUHU_TRY(grants, m_core.tables().grants(header.author), "read rights");
        RUHU_TRY(contact, m_core.tables().contactTime(header.device, header.contact), "read rights");
        RUHU_TRY(binding, m_core.tables().binding(header.device, header.author), "read rights");
        const RightsAt rights(binding ? std::move(grants) : std::vector<serverstore::GrantRow>(),
                              contact.value_or(m_device.enrolled));
        for (std::size_t i = 0; i < m_set.changes.size(); ++i) {
            Item item{m_set.dotOf(i), m_set.changes[i], {}, {}};
            RUHU_CHECK(decideOne(item, rights), "decide");
            m_items.push_back(std::move(item));
        }
        holdActsTogether();
        return {};
    }

    Result<void> decideOne(Item& item, const RightsAt& rights) {
        auto change =
            records::decodeChange(item.bytes, item.dot, {m_set.header.author, m_set.header.startTime});
        if (!change) {
            item.decision = {Decision::Kind::Refuse, change.error().code, true};
            return {};
        }
        item.change = std::move(*change);
        RUHU_TRY(row, m_core.store().record(item.change.change.record), "decide");
        records::TypeNumber type = row ? row->type : item.change.type;
        if (type == 0 && !item.change.change.creates())
            type = typeFromThisSet(item.change.change.record);
        const auto values = records::checkValues(item.change, records::typeInfo(type));
        if (!values) {
            item.decision = {Decision::Kind::Refuse, values.error().code, false};
            return {};
        }
        const auto find = [&](Dot dot, bool onlyIfAgainst) { return changeAt(dot, onlyIfAgainst); };
        RUHU_TRY(reopened, service::reopenedBy(m_core.store(), item.change, find), "decide");
        auto allowed = rights.decide(item.change, type, m_stream, reopened);
        const auto overruled = service::checkDisagreement(item.change, find);
        if (!overruled && overruled.error().code != ErrorCode::NotOverruled)
            return fail(overruled.error(), "decide");
        if (allowed)
            allowed = overruled;
        if (m_device.publicKey == m_core.keys().signing.publicKey)
            allowed = {}; // this server's own writes of before a restore, offered back by a tablet
        if (base::planted(base::Planted::TrustClientArea))
            allowed = {};
        if (row && row->stream != m_stream.id)
            allowed = fail(ErrorCode::OutsideRights, "decide: record of another stream");
        if (m_device.revoked)
            allowed = fail(ErrorCode::Revoked, "decide");
        if (!allowed)
            item.decision = {Decision::Kind::Quarantine, allowed.error().code, false};
        return {};
    }

    // In the log, or before it in this set.
    Result<std::optional<RecordChange>> changeAt(Dot dot, bool onlyIfAgainst) {
        if (dot.device == m_set.header.device && dot.counter >= m_set.header.first &&
            dot.counter - m_set.header.first < m_items.size()) {
            const Item& item = m_items[dot.counter - m_set.header.first];
            return item.decision.kind == Decision::Kind::Apply ? std::optional<RecordChange>(item.change)
                                                               : std::optional<RecordChange>();
        }
        return service::changeInLog(m_core.store(), dot, onlyIfAgainst);
    }

    records::TypeNumber typeFromThisSet(Dot record) const {
        for (const Item& item : m_items)
            if (item.change.change.creates() && item.change.change.record == record)
                return item.change.type;
        return 0;
    }

    // One act is taken whole or held whole.
    void holdActsTogether() {
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            const std::int64_t act = m_items[i].change.act;
            if (act == 0 || m_items[i].decision.kind == Decision::Kind::Apply)
                continue;
            for (Item& other : m_items)
                if (other.change.act == act && other.decision.kind == Decision::Kind::Apply)
                    other.decision = {Decision::Kind::Quarantine, m_items[i].decision.reason, false};
        }
    }

    Result<std::int64_t> storeSet(Way way) {
        const syncing::SetHeader& header = m_set.header;
        RUHU_TRY(last, m_core.store().lastPosition(header.stream), "store set");
        store::SetRow row;
        row.stream = header.stream;
        row.device = header.device;
        row.first = header.first;
        row.count = static_cast<std::uint32_t>(m_set.changes.size());
        row.hash = m_set.hash;
        row.header = m_set.headerBytes;
        row.signature = m_signature;
        row.status = way == Way::Sent ? store::SetStatus::Stored : store::SetStatus::GivenBack;
        row.position = static_cast<std::int64_t>(last + 1);
        row.received = m_core.clock().now();
        const bool holes = std::any_of(m_items.begin(), m_items.end(), [](const Item& item) {
            return item.decision.kind != Decision::Kind::Apply;
        });
        if (holes) {
            row.stripped = strippedBytes();
            row.signature = crypto::sign(crypto::context::kStripped, row.stripped, m_core.keys().signing);
        }
        RUHU_CHECK(advanceChain(m_core, row), "store set");
        m_placed = row;
        return m_core.store().insertSet(row);
    }

    static RecordChange holeOf(const Item& item) {
        if (!item.decision.traceless)
            return records::voidOf(item.change);
        RecordChange hole;
        hole.change.dot = hole.change.record = item.dot;
        hole.change.isVoid = true;
        return hole;
    }

    Bytes strippedBytes() const {
        syncing::ParsedStripped stripped{m_set.header, {}, m_set.hash};
        for (const Item& item : m_items) {
            const bool hole = item.decision.kind != Decision::Kind::Apply;
            stripped.items.push_back({hole, hole ? records::encodeVoid(holeOf(item)) : item.bytes});
        }
        return syncing::encodeStripped(stripped);
    }

    Result<v1::SetVerdict> applyAll(std::int64_t setId) {
        v1::SetVerdict verdict;
        verdict.set_hash(m_set.hash);
        verdict.set_stored(true);
        sayWhere(m_placed, verdict);
        for (const Item& item : m_items) {
            const bool hole = item.decision.kind != Decision::Kind::Apply;
            const RecordChange change = hole ? holeOf(item) : item.change;
            store::ChangeRow row{item.dot,
                                 m_stream.id,
                                 m_set.header.author,
                                 m_set.header.startTime,
                                 m_set.header.contact,
                                 hole ? store::ChangeStatus::Void : store::ChangeStatus::Applied,
                                 hole ? records::encodeVoid(change) : item.bytes};
            RUHU_TRY(isNew, m_core.replica().applyStored(change, row), "apply");
            if (!isNew && !base::planted(base::Planted::DedupeWithoutBytes))
                return fail(ErrorCode::BadChain, "apply: dot known");
            if (hole)
                RUHU_CHECK(quarantine(item, setId, verdict), "apply");
        }
        return verdict;
    }

    Result<void> quarantine(const Item& item, std::int64_t setId, v1::SetVerdict& verdict) {
        serverstore::QuarantineRow row;
        row.dot = item.dot;
        row.stream = m_stream.id;
        row.setId = setId;
        row.author = m_set.header.author;
        row.start = m_set.header.startTime;
        row.kind = item.decision.kind == Decision::Kind::Refuse ? "refused" : "quarantined";
        row.reason = base::errorName(item.decision.reason);
        row.traceless = item.decision.traceless;
        row.bytes = item.bytes;
        row.received = m_core.clock().now();
        *verdict.add_verdicts() = decisionOn(row);
        RUHU_TRY(id, m_core.tables().putQuarantine(row), "quarantine");
        (void)id;
        return {};
    }

    Core& m_core;
    syncing::ParsedSet m_set;
    Bytes m_signature;
    const serverstore::DeviceRow& m_device;
    store::StreamRow m_stream;
    store::SetRow m_placed; // as it stands in the stream
    std::vector<Item> m_items;
};

} // namespace

Result<void> RightsAt::decide(const RecordChange& change, records::TypeNumber type,
                              const store::StreamRow& stream,
                              const std::vector<domain::Role>& reopened) const {
    Result<void> last = fail(ErrorCode::OutsideRights, "decide: no rights");
    for (const serverstore::GrantRow& grant : m_grants) {
        if (!grant.holdsAt(m_contact) && !grant.holds())
            continue;
        const auto role = domain::roleFromName(grant.role);
        if (!role)
            continue;
        last = domain::decide({*role, grant.area}, actOf(change), type, stream.area,
                              static_cast<records::Compartment>(stream.compartment));
        for (const domain::Role decided : reopened)
            if (last)
                last = domain::decideAnew(*role, decided);
        if (last)
            return last;
    }
    return last;
}

Result<v1::SetVerdict> acceptSet(Core& core, const v1::SignedSet& signedSet,
                                 const serverstore::DeviceRow& device, Way way) {
    const Bytes hash = crypto::sha256(signedSet.set());
    if (!crypto::verify(crypto::context::kSet, signedSet.set(), signedSet.signature(), device.publicKey))
        return refusedSet(hash, ErrorCode::BadSignature);
    auto set = syncing::parseSet(signedSet.set());
    if (!set)
        return refusedSet(hash, set.error().code);
    if (set->header.device != device.number)
        return refusedSet(hash, ErrorCode::BadSignature);
    return Acceptor(core, std::move(*set), signedSet.signature(), device).run(way);
}

Result<v1::SetVerdict> acceptStripped(Core& core, const std::string& bytes, const std::string& signature) {
    auto stripped = syncing::parseStripped(bytes);
    if (!stripped ||
        !crypto::verify(crypto::context::kStripped, bytes, signature, core.keys().signing.publicKey))
        return refusedSet(crypto::sha256(bytes), ErrorCode::BadSignature);
    const syncing::SetHeader& header = stripped->header;
    RUHU_TRY(known, core.store().setByHash(header.stream, header.device, stripped->originalHash),
             "accept stripped");
    if (known)
        return storedVerdict(core, *known);
    RUHU_TRY(stream, core.store().stream(header.stream), "accept stripped");
    RUHU_TRY(used, anyUsed(core, header.device, header.first, stripped->items.size()), "accept stripped");
    if (!stream || used)
        return refusedSet(stripped->originalHash, ErrorCode::BadChain);
    RUHU_TRY(last, core.store().lastPosition(header.stream), "accept stripped");
    store::SetRow row;
    row.stream = header.stream;
    row.device = header.device;
    row.first = header.first;
    row.count = static_cast<std::uint32_t>(stripped->items.size());
    row.hash = stripped->originalHash;
    row.signature = signature;
    row.stripped = bytes;
    row.status = store::SetStatus::GivenBack;
    row.position = static_cast<std::int64_t>(last + 1);
    row.received = core.clock().now();
    RUHU_TRY(setId, core.store().insertSet(row), "accept stripped");
    (void)setId;
    RUHU_CHECK(advanceChain(core, row), "accept stripped");
    for (std::size_t i = 0; i < stripped->items.size(); ++i) {
        const syncing::StrippedItem& item = stripped->items[i];
        const Dot dot{header.device, header.first + i};
        RUHU_TRY(change,
                 item.isVoid ? records::decodeVoid(item.bytes, header.device)
                             : records::decodeChange(item.bytes, dot, {header.author, header.startTime}),
                 "accept stripped");
        RUHU_TRY(
            isNew,
            core.replica().applyStored(
                change, {dot, header.stream, header.author, header.startTime, header.contact,
                         item.isVoid ? store::ChangeStatus::Void : store::ChangeStatus::Applied, item.bytes}),
            "accept stripped");
        (void)isNew;
    }
    v1::SetVerdict verdict;
    verdict.set_hash(row.hash);
    verdict.set_stored(true);
    sayWhere(row, verdict);
    return verdict;
}

Result<std::vector<Dot>> voidsNotHeld(Core& core, const store::SetRow& row) {
    std::vector<Dot> lacking;
    if (row.stripped.empty() || row.status != store::SetStatus::GivenBack)
        return lacking;
    RUHU_TRY(stripped, syncing::parseStripped(row.stripped), "look for what is held");
    for (std::size_t i = 0; i < stripped.items.size(); ++i) {
        const Dot dot{row.device, row.first + i};
        if (!stripped.items[i].isVoid)
            continue;
        RUHU_TRY(held, core.tables().quarantineOfDot(dot), "look for what is held");
        if (held.empty())
            lacking.push_back(dot);
    }
    return lacking;
}

Result<v1::SetVerdict> storedVerdict(Core& core, const store::SetRow& row) {
    v1::SetVerdict verdict;
    verdict.set_hash(row.hash);
    verdict.set_stored(true);
    sayWhere(row, verdict);
    RUHU_TRY(held, core.tables().quarantineOfSet(row.id), "read verdict");
    for (const serverstore::QuarantineRow& item : held)
        *verdict.add_verdicts() = decisionOn(item);
    return verdict;
}

v1::Decision decisionOn(const serverstore::QuarantineRow& held) {
    v1::Decision decision;
    decision.set_counter(held.dot.counter);
    decision.set_kind(held.kind);
    decision.set_reason(held.reason);
    decision.set_traceless(held.traceless);
    return decision;
}

} // namespace serverservice
