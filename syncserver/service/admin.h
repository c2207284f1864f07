// What the county's IT people do on the server itself: set up, quarantine, backup and restore.
#pragma once

#include "syncserver/service/core.h"

#include <string>
#include <vector>

namespace serverservice {

// Reads a divisions file (village_code,village,township_code,township,county_code,county,…) and makes its
// areas and their streams. Idempotent; returns the number of villages. ImportFile {row} for a file that is
// none.
Result<std::size_t> loadDivisions(Core& core, const std::string& csv);

struct QuarantineView {
    serverstore::QuarantineRow row;
    std::string authorName;
    std::string record;                                      // "12-345", empty when unreadable
    std::vector<std::pair<std::string, std::string>> fields; // name, text: what the person had entered
};
Result<std::vector<QuarantineView>> quarantine(Core& core, bool alsoDecided = false);
// Takes a held change in, as the server's own change with the original's parents plus the original dot: what
// happened meanwhile becomes a conflict. Fails with NotFound, NoConflict when it was decided before, BadBytes
// when unreadable.
Result<void> release(Core& core, std::int64_t id, const std::string& reason);
Result<void> setAside(Core& core, std::int64_t id, const std::string& reason);

// A consistent copy while work goes on; tablets then learn that entries up to here are in a backup.
Result<void> backup(Core& core, const std::string& path);
// Puts a backup in place of the database of a stopped server and begins a new epoch. The old file is kept
// beside it. Fails with NotFound, StoreCorrupt, StoreForeign; nothing is replaced then.
Result<void> restore(const std::string& dir, const std::string& backupPath, const base::Clock& clock);

} // namespace serverservice
