// What happened to a record or household, and the versions of one field: from this device's log, and from
// what it fetched of the county's. A bootstrap brings states, not changes: what is not here is said, never
// guessed.
#pragma once

#include "shared/service/change_words.h"
#include "shared/sync/transport.h"

namespace service {

// Stored: others have it, too. InQuestion: entered here or seen here, and not taken by the county; readable.
// Trace: held by the county; which fields it wrote is known, not what.
enum class Standing { Stored, Waiting, InQuestion, Trace };
const char* standingName(Standing standing); // "stored", "waiting", "in_question", "trace"

// One change: who did what when on which device, and what it was before.
struct HistoryEntry {
    Dot dot;
    Dot act; // the first change of its act; its own dot when it stands alone
    RecordId record;
    TypeNumber type = 0;
    std::string title; // whose record it is
    ChangeKind kind = ChangeKind::Edited;
    Standing standing = Standing::Stored;
    DeviceNumber device = 0;
    PersonId author = 0;
    std::string authorName;
    std::string releasedFor; // of what the county took in: whose it was
    Seconds time = 0;        // claimed by the device
    Seconds received = 0;    // by the server; 0: not known here
    std::string reason;
    std::vector<FieldChange> fields; // in the record's order
    bool fetched = false;            // from the county, on demand
};

struct History {
    std::vector<HistoryEntry> entries; // by claimed time, oldest first
    bool complete = true;              // false: the county has more (fetchHistory)
    std::size_t missing = 0;           // changes that are named and not here
    Seconds sinceHere = 0;             // when the oldest change of this device's own log was made; 0: none
};
// NotFound.
Result<History> history(Workspace& workspace, RecordId record);
// With its members, visits and what else is below it, also deleted ones, and of all households joined with
// it.
Result<History> householdHistory(Workspace& workspace, RecordId household);

// One version of a field.
struct VersionEntry {
    Dot dot;
    DeviceNumber device = 0;
    PersonId author = 0;
    std::string authorName;
    Seconds time = 0, received = 0;
    std::string text; // "" = cleared
    ChangeKind kind = ChangeKind::Edited;
    Standing standing = Standing::Stored;
    std::vector<Dot> replaced; // the versions its author saw and put aside
    std::string reason;
    bool head = false;  // nobody has put it aside
    bool shown = false; // … and it is the one on the screen
    bool known = true;  // false: only its number is here, the county has the rest
};
struct Lineage {
    RecordId record;
    std::string field;
    std::vector<VersionEntry> versions; // by claimed time, oldest first; those not known stand in front
    bool open = false;                  // several versions stand, of different values
    bool complete = true;
};
// Fails with NotFound, UnknownType, UnknownField.
Result<Lineage> lineage(Workspace& workspace, RecordId record, const std::string& field);

struct FetchReport {
    std::size_t changes = 0; // that were not here
    std::uint64_t bytesDown = 0;
};
// Fetches what the county's log has of the household (or record) and this one lacks, page by page. It is kept
// beside the log, for reading only, until space is made (space.h) or the village leaves this device. Nothing
// is asked when nothing is missing. Fails with NotEnrolled, the sync.* codes (Offline is an ordinary answer),
// the rights.* codes; nothing is kept then.
Result<FetchReport> fetchHistory(Workspace& workspace, syncing::Transport& transport, RecordId household);

} // namespace service
