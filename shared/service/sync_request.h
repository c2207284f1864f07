// Building a sync request from the workspace. Internal to sync_round.
#pragma once

#include "ruhu/v1/sync.pb.h"
#include "shared/service/workspace.h"

#include <set>
#include <string>

namespace service {

// What a comparison after a new epoch is about: filled by the responses, emptied by the offers.
struct Comparison {
    std::set<StreamId> streams;   // to be compared
    std::set<std::string> wanted; // hashes of sets the server asked for
    std::set<std::string>
        lastWanted; // … and the time before: offers that change nothing are not made for ever
};

// Framed sets (about `bytesMax`), cursors, holdings and offers. Sets of the store must be framed before.
Result<ruhu::v1::SyncRequest> buildRequest(Workspace& workspace, const Comparison& comparison,
                                           std::size_t bytesMax);

} // namespace service
