// A change-set <-> bytes (proto/ruhu/v1/change.proto). A set is header bytes followed by its changes, so it
// can be kept apart and put together again byte for byte. What is signed and hashed is never serialised by
// anybody but its maker.
#pragma once

#include "shared/records/change_codec.h"
#include "shared/store/store.h"

#include <string>
#include <vector>

namespace syncing {

using base::DeviceNumber;
using base::Dot;
using base::Result;
using store::Bytes;
using store::View;

struct SetHeader {
    DeviceNumber device = 0;
    base::StreamId stream = 0;
    std::uint64_t first = 0;
    base::PersonId author = 0;
    base::Seconds startTime = 0;
    Bytes previous; // hash of the device's previous set in this stream
    std::uint64_t contact = 0;
};

struct ParsedSet {
    SetHeader header;
    Bytes headerBytes;
    std::vector<Bytes> changes;
    Bytes hash;

    Dot dotOf(std::size_t index) const { return {header.device, header.first + index}; }
};

Bytes encodeHeader(const SetHeader& header);
Bytes assembleSet(View headerBytes, const std::vector<Bytes>& changes);
// Fails with BadBytes, TooLarge, NewerProtocol (a format this program does not know).
Result<ParsedSet> parseSet(View bytes);

// Two changes of one dot with the same hash are one change: author, moment, stream and bytes are the same.
Bytes changeHash(const store::ChangeRow& row);

// A set as it stands in its stream when some changes are voids: per change its bytes, or the void's.
struct StrippedItem {
    bool isVoid = false;
    Bytes bytes; // ruhu.v1.Change or ruhu.v1.Void
};
struct ParsedStripped {
    SetHeader header;
    std::vector<StrippedItem> items;
    Bytes originalHash;
};
Bytes encodeStripped(const ParsedStripped& stripped);
Result<ParsedStripped> parseStripped(View bytes);

} // namespace syncing
