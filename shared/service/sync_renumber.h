// A device that is a copy, or was put back to an older state, takes a new number. Internal to syncing.
#pragma once

#include "ruhu/v1/sync.pb.h"
#include "shared/service/sync_round.h"

namespace service {

// Asks for the number, and says what waits: some of it may have been sent in a life this device forgot.
Result<ruhu::v1::SyncRequest> renumberRequest(Workspace& workspace);
// Settles what the server has already, and gives the rest the new number; one transaction.
Result<void> takeNewNumber(Workspace& workspace, const ruhu::v1::SyncResponse& response, SyncReport& report);

} // namespace service
