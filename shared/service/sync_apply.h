// Taking a sync response into the workspace. Internal to sync_round. Cursors move in the transaction of their
// data.
#pragma once

#include "ruhu/v1/sync.pb.h"
#include "shared/service/sync_request.h"
#include "shared/service/sync_round.h"
#include "shared/sync/machine.h"

namespace service {

// Applies everything in the response, in transactions of bounded length, and adds to the report.
Result<syncing::Progress> applyResponse(Workspace& workspace, const ruhu::v1::SyncResponse& response,
                                        Comparison& comparison, SyncReport& report, SyncProgress& progress);

} // namespace service
