// What a device keeps: records, the log of changes (its upper end is the outbox), sets, streams, drafts,
// inbox, people. Tables and columns: schema.cpp. Rows in, rows out; what they mean is decided in Replica and
// above. Thread: its owner's. Survives a crash: everything of a committed transaction. Methods fail with the
// store.* codes.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/dot.h"
#include "shared/records/schema.h"
#include "shared/store/database.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace store {

using base::DeviceNumber;
using base::Dot;
using base::PersonId;
using base::RecordId;
using base::Result;
using base::Seconds;
using base::StreamId;
using records::TypeNumber;

struct RecordRow {
    RecordId id;
    StreamId stream = 0;
    TypeNumber type = 0;
    Bytes state; // merge::State
    Bytes sound; // search keys of its name, which are slow to make (the Observer's business)
};

// DO NOT CHANGE THESE NUMBERS: they lie on disks.
enum class ChangeStatus { Applied = 0, Waiting = 1, Framed = 2, InQuestion = 3, Void = 4 };

struct ChangeRow {
    Dot dot;
    StreamId stream = 0;
    PersonId author = 0;
    Seconds start = 0; // what the change's time counts from
    std::uint64_t contact = 0;
    ChangeStatus status = ChangeStatus::Applied;
    Bytes bytes; // ruhu.v1.Change, or ruhu.v1.Void
};

// Given back: on the server, a set that came from a tablet's log after a restore; its own device may lack it.
enum class SetStatus { Stored = 0, Framed = 1, GivenBack = 2 };

struct SetRow {
    std::int64_t id = 0;
    StreamId stream = 0;
    DeviceNumber device = 0;
    std::uint64_t first = 0;
    std::uint32_t count = 0;
    Bytes hash;   // SHA-256 of the set's bytes
    Bytes header; // the set without its changes
    Bytes signature;
    Bytes stripped; // the StrippedSet instead of header and changes, when some are voids
    SetStatus status = SetStatus::Stored;
    std::int64_t position = 0; // of the entry in its stream; 0: not known
    Seconds received = 0;      // server's time of receipt
};

struct StreamRow {
    StreamId id = 0;
    std::string area;
    int compartment = 0;
    std::uint64_t epoch = 0;
    std::uint64_t position = 0;
    bool bootstrapping = true;
    std::uint64_t bootstrapAfter = 0;
    Bytes head;                    // hash of the device's last acknowledged set
    std::uint64_t lastCounter = 0; // its last acknowledged counter
};

struct DraftRow {
    RecordId record;
    std::string key; // question or field name
    std::string text;
    Seconds time = 0;
    PersonId person = 0; // who typed it; 0: on the device of nobody yet
};

struct InboxRow {
    std::int64_t id = 0;
    std::string kind; // "overruled", "in_question", "left_scope"
    RecordId record;
    std::string detail; // JSON, the service's business
    Seconds time = 0;
    bool done = false;
    PersonId person = 0; // whom it is for; 0: whoever may see the record
};

struct PersonRow {
    PersonId id = 0;
    std::string name, role, area;
};

// Somebody who works on this tablet.
struct LocalPersonRow {
    PersonId id = 0;
    Bytes pin; // its hash; empty: none
    Seconds pinSince = 0;
    std::uint32_t wrong = 0; // attempts since the last right one
    Seconds last = 0;        // time of the last attempt
};

struct AreaRow {
    std::string code, name, parent;
};

struct OpenOptions {
    std::string path;
    bool readOnly = false;
    bool create = true;
    bool server = false; // adds what only the server needs (records by stream)
    std::function<void()> beforeWrite;
};

class Store {
public:
    // Also StoreNewer: the file was written by a newer program; nothing is touched.
    static Result<std::unique_ptr<Store>> open(const OpenOptions& options);

    // One transaction around `body`; an error or a failed commit leaves nothing behind.
    Result<void> write(const std::function<Result<void>()>& body);
    bool inTransaction() const { return m_inTransaction; }

    Result<std::optional<RecordRow>> record(RecordId id);
    Result<void> putRecord(const RecordRow& row);
    Result<bool> insertRecord(const RecordRow& row);   // false: there is one with this id
    Result<void> updateRecord(const RecordRow& row);   // there is one with this id
    Result<void> updateState(RecordId id, View state); // there is one; only its state is another
    Result<void> removeRecord(RecordId id);
    // A stream's records above an id, ascending, until `visit` says false.
    Result<void> recordsAfter(StreamId stream, std::uint64_t afterPacked,
                              const std::function<bool(RecordId, TypeNumber, View state)>& visit);
    // Ids of a stream in (after, upTo], ascending.
    Result<std::vector<RecordId>> recordIds(StreamId stream, std::uint64_t afterPacked,
                                            std::uint64_t upToPacked);
    // Ascending by id; the first error of `visit` ends it.
    struct RecordView {
        RecordId id;
        StreamId stream = 0;
        TypeNumber type = 0;
        View state, sound;
    };
    Result<void> viewRecords(const std::function<Result<void>(const RecordView&)>& visit);
    Result<std::int64_t> countRecords(StreamId stream);

    Result<std::optional<ChangeRow>> change(Dot dot);
    Result<bool> insertChange(const ChangeRow& row); // false: the dot is known already
    Result<void> setChangeStatus(Dot dot, ChangeStatus status);
    Result<void> removeChange(Dot dot);
    // Dots of a stream whose changes stand nowhere: voids, and what is in question. Ascending.
    Result<std::vector<Dot>> dotsNotApplied(StreamId stream);
    // Changes of a device above a counter, ascending.
    Result<std::vector<ChangeRow>> changesAbove(DeviceNumber device, std::uint64_t counter,
                                                std::size_t limit);
    // Changes of a device below a counter, descending.
    Result<std::vector<ChangeRow>> changesBelow(DeviceNumber device, std::uint64_t counter,
                                                std::size_t limit);
    // Changes of a device whose `start` lies in [from, to], ascending.
    Result<std::vector<ChangeRow>> changesStarting(DeviceNumber device, Seconds from, Seconds to);
    // The highest counter a change of the device ever had here, also one that has left the log.
    Result<std::uint64_t> lastCounter(DeviceNumber device);

    Result<std::int64_t> insertSet(const SetRow& row);
    Result<void> markSetStored(const SetRow& row); // also position, received, stripped
    // Where a set stands in its stream is known now; or, in another epoch, of none of the stream any more.
    Result<void> placeSet(std::int64_t id, std::int64_t position, Seconds received);
    Result<void> forgetPositions(StreamId stream);
    Result<void> removeSet(std::int64_t id);
    Result<void> removeSetAt(StreamId stream, DeviceNumber device, std::uint64_t first);
    Result<std::vector<SetRow>> framedSets(); // ascending by (stream, first)
    Result<std::vector<SetRow>> setsOfStream(StreamId stream);
    Result<std::optional<SetRow>> setByHash(StreamId stream, DeviceNumber device, View hash);
    // The set in which a change travelled; nothing for one that is not framed.
    Result<std::optional<SetRow>> setOf(StreamId stream, Dot dot);
    // Entries of a stream above a position, ascending, about `bytesMax` together with their changes.
    Result<std::vector<SetRow>> setsAfter(StreamId stream, std::uint64_t position, std::size_t limit);
    Result<std::uint64_t> lastPosition(StreamId stream);

    Result<std::vector<StreamRow>> streams();
    Result<std::optional<StreamRow>> stream(StreamId id);
    Result<void> putStream(const StreamRow& row);
    // Removes a stream with its records and log. What waits in it must be gone before.
    Result<void> removeStream(StreamId id);

    Result<std::optional<Bytes>> meta(const std::string& key);
    Result<void> putMeta(const std::string& key, View value);
    // Settings whose key begins so: dropped, and how many bytes they take.
    Result<void> dropMeta(const std::string& prefix);
    Result<std::uint64_t> metaBytes(const std::string& prefix);

    Result<void> putDraft(const DraftRow& row);
    Result<void> dropDraft(RecordId record, const std::string& key, PersonId person);
    Result<std::vector<DraftRow>> drafts(RecordId record); // everybody's, ascending by (key, person)
    Result<void> moveDrafts(RecordId from, RecordId to);   // the record has a new id

    Result<void> putInbox(const InboxRow& row);
    Result<std::vector<InboxRow>> inbox(bool alsoDone = false);
    Result<void> markInboxDone(std::int64_t id);

    Result<void> putPerson(const PersonRow& row);
    Result<std::vector<PersonRow>> persons();
    Result<bool> addLocalPerson(PersonId person); // false: works here already
    Result<void> putLocalPerson(const LocalPersonRow& row);
    Result<std::vector<LocalPersonRow>> localPersons(); // ascending
    // Of a device and one of its people. 0: whoever enrolled the device, from an older program.
    struct CertificateRow {
        DeviceNumber device = 0;
        PersonId person = 0;
        Bytes certificate, signature;
    };
    Result<void> putCertificate(const CertificateRow& row);
    Result<std::vector<CertificateRow>> certificates(); // ascending
    Result<void> putArea(const AreaRow& row);
    Result<std::vector<AreaRow>> areas();
    Result<void> putAlias(Dot old, Dot now);
    Result<std::optional<Dot>> alias(Dot old);

    Result<bool> putCarried(View hash, View file); // false: it is here already
    Result<std::vector<Bytes>> carried();
    Result<void> dropCarried(View hash);

    struct Sizes {                  // bytes
        std::uint64_t diskFree = 0; // of the disk the file lies on
        std::uint64_t file = 0;     // with its log
        std::uint64_t unused = 0;   // free inside the file
        std::uint64_t log = 0;      // of changes and sets
        std::uint64_t changes = 0;  // how many
    };
    Result<Sizes> sizes();
    // A set that is stored elsewhere, all of whose changes are in the log and stand, or are voids.
    struct OldSet {
        std::int64_t id = 0;
        DeviceNumber device = 0;
        std::uint64_t first = 0;
        std::uint32_t count = 0;
        Seconds start = 0;       // the latest its changes' times count from
        std::uint64_t bytes = 0; // it takes, with its changes
        std::uint64_t last() const { return first + count - 1; }
    };
    // Those of a stream up to a position that the server received up to a moment, ascending by position.
    Result<std::vector<OldSet>> setsBefore(StreamId stream, std::uint64_t position, Seconds received);
    // With its changes; their numbers are never given again.
    Result<void> removeOldSet(const OldSet& set);
    // Rewrites the file without what is unused; false where there is no room for it. Outside write().
    Result<bool> shrink();

    // "ok", or what SQLite found broken.
    Result<std::string> integrity();
    Database& database() { return *m_database; }

private:
    explicit Store(std::unique_ptr<Database> database) : m_database(std::move(database)) {}
    Result<std::vector<StreamRow>> readStreams();
    std::unique_ptr<Database> m_database;
    bool m_inTransaction = false;
    std::optional<std::vector<StreamRow>> m_streams; // as read last; forgotten when written or rolled back
};

} // namespace store
