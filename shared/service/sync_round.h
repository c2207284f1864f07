// Syncing a workspace with its server: rounds until nothing is left to send or fetch.
#pragma once

#include "shared/service/workspace.h"
#include "shared/sync/transport.h"

#include <atomic>

namespace service {

struct SyncProgress {
    std::uint64_t changesToSend = 0, changesSent = 0;
    std::uint64_t recordsToFetch = 0, recordsFetched = 0; // of bootstraps
    std::uint64_t bytesUp = 0, bytesDown = 0;
};

struct SyncReport {
    std::uint64_t sent = 0;        // own changes the server has now
    std::uint64_t received = 0;    // changes and states that came
    std::uint64_t applied = 0;     // … and were new here
    std::uint64_t quarantined = 0; // own changes the county holds for checking
    std::uint64_t refused = 0;
    std::uint64_t conflictsOpen = 0;
    std::uint64_t bytesUp = 0, bytesDown = 0;
    std::uint64_t rounds = 0;
    std::uint64_t recordsRemoved = 0; // of villages that left this device's scope
    bool renumbered = false;          // this device was a copy or was restored, and took a new number
};

struct SyncControl {
    std::function<void(const SyncProgress&)> progress; // may be empty
    const std::atomic<bool>* cancel = nullptr;         // stops between rounds; what is done stays done
};

// Fails with NotEnrolled, PracticeOnly and the sync.* codes; what was exchanged before a failure is kept, the
// next call goes on.
Result<SyncReport> syncNow(Workspace& workspace, syncing::Transport& transport,
                           const SyncControl& control = {});

} // namespace service
