// What a device gets: entries of its streams above its cursors, bootstrap pages, people. Reads only.
#pragma once

#include "ruhu/v1/sync.pb.h"
#include "syncserver/service/core.h"

namespace serverservice {

// The streams that one or other of the device's people may see now, ascending.
Result<std::vector<store::StreamRow>> scopeOf(Core& core, DeviceNumber device);
// Who they are, with the rights they have now.
Result<void> fillPeople(Core& core, DeviceNumber device, ruhu::v1::SyncResponse& response);

// A set as it stands in its stream.
Result<void> fillEntry(Core& core, const store::SetRow& row, ruhu::v1::StreamEntry& entry);

// Fills one stream's delta with about `budget` bytes at most and takes them off it. Entries of the device's
// own number are left out, it has them; unless it says that it has not, or they came back after a restore.
Result<void> fillDelta(Core& core, DeviceNumber device, const ruhu::v1::StreamState& state,
                       std::size_t& budget, ruhu::v1::StreamDelta& delta);

// People and devices that matter in the scope and that changed after `version`; areas on the first contact.
Result<void> fillDirectory(Core& core, const std::vector<store::StreamRow>& scope, std::uint64_t version,
                           ruhu::v1::SyncResponse& response);

} // namespace serverservice
