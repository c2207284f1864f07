// Turns waiting changes into signed sets, once: what is framed is sent in exactly these bytes until it is
// acknowledged.
#pragma once

#include "shared/crypto/crypto.h"
#include "shared/sync/set_codec.h"

namespace syncing {

// Frames what waits of `device` above `acknowledged`, in one transaction. A set holds one stream, one author,
// one day, one contact, a contiguous run of counters, at most `bytesMax`; an act is never split. Returns how
// many sets were made.
Result<std::size_t> frameWaiting(store::Store& store, DeviceNumber device, std::uint64_t acknowledged,
                                 const crypto::SigningKey& key, std::size_t bytesMax);

// The set's bytes as they were signed, from its header and its changes in the log.
Result<Bytes> bytesOfSet(store::Store& store, const store::SetRow& row);

} // namespace syncing
