// An entry of a stream as it came over the wire: the row of its set, and how each of its changes ended.
// Internal to syncing.
#pragma once

#include "ruhu/v1/sync.pb.h"
#include "shared/store/store.h"
#include "shared/sync/set_codec.h"

namespace service {

struct Entry {
    store::SetRow set;
    syncing::SetHeader header;
    std::vector<syncing::StrippedItem> items;

    base::Dot dotOf(std::size_t index) const { return {header.device, header.first + index}; }
    // The log's row of one change.
    store::ChangeRow row(std::size_t index) const;
    base::Result<records::RecordChange> change(std::size_t index) const;
};

// Fails with BadBytes, also for an entry of another stream.
base::Result<Entry> readEntry(base::StreamId stream, const ruhu::v1::StreamEntry& in);

// Keeps the set for the day a restored server lacks it: as its device signed it, wherever that is known.
base::Result<void> keepSet(store::Store& opened, const store::SetRow& row);

} // namespace service
