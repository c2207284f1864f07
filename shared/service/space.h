// Room on the tablet: what its data take, and what may go. Changes stay in the log until the county said that
// a backup holds them, and 30 days (a restored server gets back from tablets what its backup lacks); what
// waits, is in question, or is not known to be in a backup stays whatever its age. Records, drafts and news
// never go.
#pragma once

#include "shared/service/workspace.h"

namespace service {

constexpr Seconds kLogKept = 30 * 86400;

struct SpaceView {
    std::uint64_t diskFree = 0;    // bytes, of the disk that holds the store
    std::uint64_t storeBytes = 0;  // its file, with what is not yet written into it
    std::uint64_t storeUnused = 0; // … of which it will use again by itself
    std::uint64_t logBytes = 0;    // changes and their sets
    std::uint64_t logChanges = 0;
    std::uint64_t fetchedBytes = 0;   // history fetched for reading (history.h); it can be fetched again
    std::uint64_t removableBytes = 0; // of the log and the fetched history
    std::uint64_t removableChanges = 0;
};
Result<SpaceView> space(Workspace& workspace);

struct FreedView {
    std::uint64_t changes = 0, bytes = 0;
    bool shrunk = false; // the file is smaller; else (no room to rewrite it) the store uses the space again
};
// Removes what may go, in transactions short enough for a person's save to come between, and gives the space
// back where there is room to. Lists, records and dump are as before; histories say what is missing. The age
// counts by the server's time of the last contact, never by the tablet's clock. A failure leaves what was
// removed until then.
Result<FreedView> freeSpace(Workspace& workspace, Seconds keep = kLogKept);

// The server's time of the last contact; 0: none.
Result<Seconds> lastServerTime(store::Store& opened);
Result<void> noteServerTime(store::Store& opened, Seconds time); // inside Workspace::commit

} // namespace service
