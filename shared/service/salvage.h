// A tablet's store that cannot be opened any more: what can still be read goes into files, and the broken
// file goes aside so that the tablet can enrol anew. Neither writes the broken file or its log, or deletes
// one.
#pragma once

#include "shared/base/clock.h"

#include <string>
#include <vector>

namespace service {

struct SalvageReport {
    // Unsent work: change-sets in the file that `take-in` takes, of this device's changes.
    std::size_t sets = 0, changes = 0;
    // Numbers this device gave to changes after the last acknowledged one and that were not found; the
    // highest number given may itself be lost.
    std::size_t missing = 0;
    // What only a person can read again; records as the county has them, what is unsent of them in the
    // changes.
    std::size_t records = 0, drafts = 0;
    std::size_t carried = 0; // other tablets' exports, each in a file of its own
    std::size_t pages = 0, brokenPages = 0, brokenRows = 0;
    bool keyRead = false; // without the device's key unsent work is among the readable only
    bool sealed = false;
    std::string exportFile; // empty: nothing was unsent, or no key
    std::string readableFile;
    std::vector<std::string> carriedFiles;
};

// Writes `to` (an export of unsent work, shared/service/exchange.h), `to`.readable (records, drafts and
// unsent changes as lines of JSON, sealed to the county unless `plain`: shared/sync/sealed_text.h) and
// `to`.carried-N. Of the same broken file always the same sets. Fails with SalvageNotNeeded for a store that
// is whole, SalvageCannotSeal (the county's key is gone and not `plain`), StoreForeign, StoreNewer,
// StoreLocked, StoreOpenFailed, StoreFull.
base::Result<SalvageReport> salvage(const std::string& store, const std::string& to, bool plain);

// Moves a store that is not whole to NAME.broken-DATE (and its log with it) and returns that name. Fails with
// SalvageNotNeeded, StoreLocked, StoreOpenFailed.
base::Result<std::string> startAnew(const std::string& store, const base::Clock& clock);

} // namespace service
