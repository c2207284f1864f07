// A device's chain in a stream outlives the stream's stay on it: a village that leaves its scope and comes
// back must not look like the village of another tablet with the same number. Internal to syncing; inside
// Workspace::commit, but for lacksOwn.
#pragma once

#include "shared/service/workspace.h"

namespace service {

// The stream is about to be removed.
Result<void> rememberChain(Workspace& workspace, const store::StreamRow& stream);
// The stream is back: goes on where its chain was.
Result<void> recallChain(Workspace& workspace, store::StreamRow& stream);

// Whether the log still has to get the device's own entries back; they went with the village.
Result<bool> lacksOwn(Workspace& workspace, StreamId stream);
Result<void> hasOwn(Workspace& workspace, StreamId stream);

} // namespace service
