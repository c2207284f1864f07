// What the county's log has of some records, for a device whose log begins later. Reads only.
#pragma once

#include "ruhu/v1/sync.pb.h"
#include "syncserver/service/core.h"

namespace serverservice {

// Inside Core::transact. Refusals are codes in the response: revoked, outside the device's scope, too many
// records. A record that is not of the stream has no history there. At most about a page of whole sets; the
// request's next `after` is the response's.
Result<void> tellHistory(Core& core, const serverstore::DeviceRow& device,
                         const ruhu::v1::HistoryRequest& request, ruhu::v1::HistoryResponse& response);

} // namespace serverservice
