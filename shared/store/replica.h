// A device's copy of the records. A record's row is what others have of it; own changes that wait are kept in
// the log (the outbox) and in memory, and laid over the row whenever the record is read: screen = accepted +
// own. So keeping an answer writes one row, and a change the county did not take is taken back by no longer
// laying it over. Every method that writes is called inside Store::write. Thread: the store's.
#pragma once

#include "shared/records/change_codec.h"
#include "shared/store/store.h"

#include <map>
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
    // A record as the screen will show it; inside the transaction. Gives the `sound` of such a row.
    virtual Bytes showing(StreamId /*stream*/, TypeNumber /*type*/, const merge::State& /*state*/) {
        return {};
    }
    // As the lists show the record, so they will; but something of it is another.
    virtual void unlisted(RecordId /*id*/) {}
    virtual void removing(RecordId /*id*/) {}
    // Whether what the screen's lists show of a record, or its `sound`, may be another after this change.
    virtual bool concerns(TypeNumber /*type*/, const merge::State& /*before*/,
                          const records::RecordChange& /*change*/) const {
        return true;
    }
};

class Replica {
public:
    Replica(Store& store, Observer& observer) : m_store(store), m_observer(observer) {}

    // Reads which own changes still wait: the log rows of `device` above `acknowledged`. Also after a
    // transaction was rolled back.
    Result<void> load(DeviceNumber device, std::uint64_t acknowledged);

    // An own change: its outbox row.
    Result<void> saveOwn(const records::RecordChange& change, StreamId stream, std::uint64_t contact);
    // A change or void that stands in the stream. False: it stood here already, or is an own one that waits.
    Result<bool> applyStored(const records::RecordChange& change, const ChangeRow& row);
    // What the server has of a record, all there is in its stream at this moment, takes the place of what was
    // known here. Fails with BadBytes for bytes that are no state; nothing is touched then.
    Result<void> replaceState(RecordId id, StreamId stream, TypeNumber type, View state);
    // The server has no such record: own changes that wait are what is left of it.
    Result<void> dropState(RecordId id);
    // The server holds the own change as it is. Nothing happens when it waits no longer.
    Result<void> acknowledge(Dot dot);
    // The server did not apply it: the record is what others have and the other own changes.
    // `traceless`: no void stands in the stream for it.
    Result<void> turnVoid(Dot dot, bool traceless = false);

    // Takes own waiting changes out of the store (they are about to be renumbered).
    Result<std::vector<ChangeRow>> withdrawPending();

    bool pending(RecordId id) const { return m_byRecord.count(id) > 0; }
    std::size_t pendingCount() const { return m_pending.size(); }
    // Own changes that wait, of all records, ascending.
    std::vector<Dot> pendingDots() const;

    // Records were removed without the replica.
    void forget() { m_last.reset(); }

    Store& store() { return m_store; }

    struct Record {
        merge::State state; // as the screen shows it
        StreamId stream = 0;
        TypeNumber type = 0;
    };
    // Null when there is none. The last one looked at is kept, so that reading before writing costs one
    // query; it stays valid until the next call of the replica.
    Result<const Record*> record(RecordId id);
    // All records, ascending by id. `sound`: the row's, when the screen shows the row as it is.
    Result<void> forEach(const std::function<Result<void>(const Record&, View sound)>& visit);

private:
    struct Pending {
        records::RecordChange change;
        StreamId stream = 0;
    };
    Result<std::optional<Record>> row(RecordId id);
    Record whole(RecordId id, std::optional<Record> row) const; // with the own changes that wait
    Result<void> putRow(const Record& row);
    Result<void> applyToRow(RecordId id, StreamId stream, const records::RecordChange& change, bool others);
    // Applies; false: the lists need not be told.
    bool apply(Record& record, const records::RecordChange& change) const;
    void show(RecordId id, std::optional<Record> row);
    std::optional<Pending> takePending(Dot dot);

    Store& m_store;
    Observer& m_observer;
    std::map<Dot, Pending> m_pending;
    std::unordered_map<RecordId, std::vector<Dot>> m_byRecord; // of m_pending, ascending
    std::optional<Record> m_last;                              // what record() found, as it is now
};

} // namespace store
