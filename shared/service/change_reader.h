// A change as it was made, wherever this device has it: in its log, or among what was fetched from the county
// for reading (history.h). Internal to the services.
#pragma once

#include "ruhu/v1/sync.pb.h"
#include "shared/records/change_codec.h"
#include "shared/store/store.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace service {

using base::Dot;
using base::RecordId;
using base::Result;
using base::Seconds;
using base::StreamId;

struct LoggedChange {
    records::RecordChange change; // of a void: keys and parents only
    StreamId stream = 0;
    store::ChangeStatus status = store::ChangeStatus::Applied;
    Seconds received = 0; // the server's time of receipt; 0: not known here
    bool fetched = false;

    Dot dot() const { return change.change.dot; }
    bool stands() const {
        return status != store::ChangeStatus::Void && status != store::ChangeStatus::InQuestion;
    }
    // What it wrote into a cell, empty: cleared; nothing when it did not write it, or is a void.
    std::optional<merge::Bytes> value(const merge::CellKey& key) const;
    // The versions of a cell that it took the place of.
    std::vector<Dot> replaced(const merge::CellKey& key) const;
    std::vector<merge::CellKey> keys() const;
};

class ChangeReader {
public:
    explicit ChangeReader(store::Store& opened) : m_store(opened) {}

    // Nothing when neither has it. Fails with the store.* codes, and with BadBytes.
    Result<std::optional<LoggedChange>> find(StreamId stream, RecordId record, Dot dot);
    // Asked for its history, the county had no entry for a change that the record names.
    Result<bool> countyLacks(StreamId stream, RecordId record, Dot dot);
    // The value of one version of a cell: as the state still has it, or from the change that wrote it.
    Result<std::optional<merge::Bytes>> value(StreamId stream, const merge::State& state,
                                              const merge::CellKey& key, Dot dot);
    // Changes of one act of its device, ascending, found by the first of them; empty: there is none such.
    Result<std::vector<LoggedChange>> act(Dot first);

private:
    Result<void> load(StreamId stream, RecordId record);

    store::Store& m_store;
    RecordId m_loaded;
    std::map<Dot, ruhu::v1::FetchedChange> m_fetched; // of m_loaded
    std::set<Dot> m_unknown;
};

Result<LoggedChange> readLogged(const store::ChangeRow& row);

// Where what was fetched of a record is kept, and of all records of a stream (its prefix).
std::string fetchedKey(StreamId stream, RecordId record);
std::string fetchedPrefix(StreamId stream);
constexpr const char* kFetchedPrefix = "history_";

} // namespace service
