#include "shared/service/sync_entry.h"

namespace service {

using base::ErrorCode;
using base::fail;
using base::Result;

store::ChangeRow Entry::row(std::size_t index) const {
    return {dotOf(index),      header.stream,
            header.author,     header.startTime,
            header.contact,    items[index].isVoid ? store::ChangeStatus::Void : store::ChangeStatus::Applied,
            items[index].bytes};
}

Result<records::RecordChange> Entry::change(std::size_t index) const {
    const syncing::StrippedItem& item = items[index];
    return item.isVoid ? records::decodeVoid(item.bytes, header.device)
                       : records::decodeChange(item.bytes, dotOf(index), {header.author, header.startTime});
}

Result<Entry> readEntry(base::StreamId stream, const ruhu::v1::StreamEntry& in) {
    Entry entry;
    if (!in.stripped().empty()) {
        RUHU_TRY(stripped, syncing::parseStripped(in.stripped()), "read entry");
        entry.header = std::move(stripped.header);
        entry.items = std::move(stripped.items);
        entry.set.hash = std::move(stripped.originalHash);
        entry.set.stripped = in.stripped();
        entry.set.signature = in.stripped_signature();
    } else {
        RUHU_TRY(set, syncing::parseSet(in.set().set()), "read entry");
        entry.header = std::move(set.header);
        for (store::Bytes& bytes : set.changes)
            entry.items.push_back({false, std::move(bytes)});
        entry.set.hash = std::move(set.hash);
        entry.set.header = std::move(set.headerBytes);
        entry.set.signature = in.set().signature();
    }
    if (entry.header.stream != stream)
        return fail(ErrorCode::BadBytes, "read entry: another stream");
    entry.set.stream = stream;
    entry.set.device = entry.header.device;
    entry.set.first = entry.header.first;
    entry.set.count = static_cast<std::uint32_t>(entry.items.size());
    entry.set.position = static_cast<std::int64_t>(in.position());
    entry.set.received = in.received();
    return entry;
}

Result<void> keepSet(store::Store& opened, const store::SetRow& row) {
    RUHU_TRY(known, opened.setByHash(row.stream, row.device, row.hash), "keep set");
    if (known && (known->stripped.empty() || !row.stripped.empty()))
        return known->position == row.position ? Result<void>()
                                               : opened.placeSet(known->id, row.position, row.received);
    // Stripped so far; or of another past of its device, which no restored server will take any more.
    RUHU_CHECK(opened.removeSetAt(row.stream, row.device, row.first), "keep set");
    RUHU_TRY(id, opened.insertSet(row), "keep set");
    (void)id;
    return {};
}

} // namespace service
