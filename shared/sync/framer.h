// Turns waiting changes into signed sets, once: what is framed is sent in exactly these bytes until it is
// acknowledged.
#pragma once

#include "shared/crypto/crypto.h"
#include "shared/sync/set_codec.h"

namespace syncing {

struct SetRange {
    std::size_t begin = 0, end = 0; // of rows
};
// How rows (of one device, ascending) are divided into sets: a set holds one stream, one author, one day, one
// contact, a contiguous run of counters, at most `bytesMax`; an act is never split.
std::vector<SetRange> setsOf(const std::vector<store::ChangeRow>& rows, std::size_t bytesMax);

struct FramedSet {
    store::SetRow row;
    Bytes bytes;
};
// One set of these rows, signed; `previous` is the hash of the device's set before it in the stream.
FramedSet frameSet(const std::vector<store::ChangeRow>& rows, SetRange range, View previous,
                   const crypto::SigningKey& key);

// Frames what waits of `device` above `acknowledged`, in one transaction. Returns how many sets were made.
Result<std::size_t> frameWaiting(store::Store& store, DeviceNumber device, std::uint64_t acknowledged,
                                 const crypto::SigningKey& key, std::size_t bytesMax);

// The set's bytes as they were signed, from its header and its changes in the log.
Result<Bytes> bytesOfSet(store::Store& store, const store::SetRow& row);

} // namespace syncing
