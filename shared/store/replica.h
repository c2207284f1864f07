// A device's copy of the records: applies changes and states to the rows of a Store by the rules of the
// merge. While a record has unacknowledged changes of its own, what others have is kept beside it (screen =
// accepted + own), so that a change the county did not take can be taken back without losing anybody's work.
// Every method is called inside Store::write.
// Thread: the store's.
#pragma once

#include "shared/records/change_codec.h"
#include "shared/store/store.h"

#include <unordered_map>

namespace store {

// Learns what changes, in time to compare before with after.
class Observer {
public:
    virtual ~Observer() = default;
    // Before a change of another device is applied; inside the transaction.
    virtual Result<void> applying(const merge::State& /*before*/, const records::RecordChange& /*change*/,
                                  TypeNumber /*type*/) {
        return {};
    }
    // A record as it is about to be written, inside the transaction; gives the row's `sound`.
    virtual Bytes writing(StreamId /*stream*/, TypeNumber /*type*/, const merge::State& /*state*/) {
        return {};
    }
    virtual void removing(RecordId /*id*/) {}
};

class Replica {
public:
    Replica(Store& store, Observer& observer) : m_store(store), m_observer(observer) {}

    // Reads which own changes still wait: the log rows of `device` above `acknowledged`.
    Result<void> load(DeviceNumber device, std::uint64_t acknowledged);

    // An own change: the record and its outbox row, which carries what others have of the cells it writes.
    Result<void> saveOwn(const records::RecordChange& change, StreamId stream, std::uint64_t contact);
    // A change or void that stands in the stream. False: the dot was known.
    Result<bool> applyStored(const records::RecordChange& change, const ChangeRow& row);
    // A state from a bootstrap page: a join, also into a record that holds something.
    // Fails with BadBytes for bytes that are no state; nothing is touched then.
    Result<void> joinState(RecordId id, StreamId stream, TypeNumber type, View state);
    // The server holds the own change as it is.
    Result<void> acknowledge(Dot dot);
    // The server did not apply it: the record falls back to what others have and the other own changes.
    // `traceless`: no void stands in the stream for it.
    Result<void> turnVoid(Dot dot, bool traceless = false);

    // Takes own waiting changes of a record out of the store (they are about to be renumbered) and puts the
    // record back to its accepted state.
    Result<std::vector<ChangeRow>> withdrawPending();

    bool pending(RecordId id) const { return m_pending.count(id) > 0; }
    std::size_t pendingCount() const;
    // Own changes that wait, of all records, ascending.
    std::vector<Dot> pendingDots() const;

    // The transaction was rolled back, or records were removed without the replica.
    void forget() { m_last.reset(); }

    Store& store() { return m_store; }

    struct Loaded {
        merge::State state;
        StreamId stream = 0;
        TypeNumber type = 0;
        bool known = false; // there is a row
    };
    // A record as it is now; null when there is none. The last one looked at is kept, so that reading before
    // writing costs one query; it stays valid until the next call of the replica.
    Result<const Loaded*> record(RecordId id);

private:
    Result<Loaded> loadRecord(RecordId id, StreamId stream);
    Result<void> applyAndPut(Loaded record, const records::RecordChange& change);
    Result<void> put(Loaded record);
    Result<records::RecordChange> readOwn(Dot dot);
    // What others have of the cells an own change writes, as far as earlier own changes do not say it
    // already.
    Result<Bytes> undoOf(const Loaded& before, const records::RecordChange& change);
    Result<std::optional<AcceptedRow>> acceptedOf(RecordId id);
    Result<void> applyToAccepted(RecordId id, const merge::Change& change);
    Result<void> materialise(RecordId id);
    Result<void> rebuild(RecordId id);
    Result<bool> endsOtherwise(const ChangeRow& row);

    Store& m_store;
    Observer& m_observer;
    DeviceNumber m_device = 0;
    std::uint64_t m_acknowledged = 0;
    std::unordered_map<RecordId, std::vector<Dot>> m_pending; // ascending
    std::optional<Loaded> m_last;                             // what loadRecord found last, as it is now
};

} // namespace store
