// What can still be read of a store file that SQLite gives up on: a destroyed head, a file cut short, pages
// of garbage, a broken index. Every page is looked at by itself, so a row is found if its own page is whole.
// The file and its log are only read. Nothing is decided here about what the rows are worth.
#pragma once

#include "shared/store/store.h"

#include <map>

namespace store {

struct Salvaged {
    std::map<std::string, Bytes> meta;
    std::vector<StreamRow> streams;
    std::vector<PersonRow> persons;
    std::vector<ChangeRow> unsent;  // waiting or framed, ascending by dot; their bytes can be read
    std::vector<Dot> settled;       // of changes that are no longer unsent, ascending
    std::vector<SetRow> framed;     // ascending by (device, stream, first)
    std::vector<SetRow> lastStored; // per stream and device the one with the highest counters
    std::vector<RecordRow> records; // ascending by id; their states can be read
    std::vector<DraftRow> drafts;   // ascending by (record, key, person)
    std::vector<Bytes> carried;     // exports of other devices that were to go with the next sync
    std::size_t pages = 0, brokenPages = 0, brokenRows = 0;

    bool whole() const { return brokenPages == 0 && brokenRows == 0; }
};

// Fails with StoreOpenFailed, StoreLocked (somebody is writing it), StoreForeign (no page holds anything of a
// store), StoreNewer.
Result<Salvaged> salvage(const std::string& path);

} // namespace store
