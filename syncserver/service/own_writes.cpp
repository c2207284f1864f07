#include "syncserver/service/own_writes.h"

#include "shared/base/limits.h"
#include "shared/sync/set_codec.h"

#include <algorithm>

namespace serverservice {

using base::ErrorCode;
using base::fail;
using records::RecordChange;

Result<OwnWriter> OwnWriter::begin(Core& core) {
    RUHU_TRY(device, core.ownDevice(), "write as server");
    RUHU_TRY(last, core.store().lastCounter(device.number), "write as server");
    return OwnWriter(core, std::move(device), last);
}

Result<void> OwnWriter::append(StreamId stream, const std::vector<RecordChange>& changes) {
    for (std::size_t at = 0; at < changes.size(); at += base::limits::kSetChangesMax) {
        const std::size_t end = std::min(changes.size(), at + base::limits::kSetChangesMax);
        RUHU_CHECK(appendSet(stream, changes.data() + at, changes.data() + end), "append");
    }
    return {};
}

Result<void> OwnWriter::appendSet(StreamId stream, const RecordChange* begin, const RecordChange* end) {
    const Seconds start = records::startOfDay(begin->change.time);
    RUHU_TRY(chain, m_core->tables().chain(m_device.number, stream), "append set");
    RUHU_TRY(last, m_core->store().lastPosition(stream), "append set");
    std::vector<Bytes> encoded;
    for (const RecordChange* change = begin; change != end; ++change)
        encoded.push_back(records::encodeChange(*change, start));
    store::SetRow row;
    row.stream = stream;
    row.device = m_device.number;
    row.first = begin->change.dot.counter;
    row.count = static_cast<std::uint32_t>(encoded.size());
    row.header = syncing::encodeHeader({row.device, stream, row.first, 0, start, chain.head, 0});
    const Bytes set = syncing::assembleSet(row.header, encoded);
    row.hash = crypto::sha256(set);
    row.signature = crypto::sign(crypto::context::kSet, set, m_core->keys().signing);
    row.position = static_cast<std::int64_t>(last + 1);
    row.received = m_core->clock().now();
    RUHU_TRY(id, m_core->store().insertSet(row), "append set");
    (void)id;
    RUHU_CHECK(m_core->tables().putChain(row.device, stream, {row.hash, row.first + row.count - 1}),
               "append set");
    for (const RecordChange* change = begin; change != end; ++change) {
        RUHU_TRY(isNew,
                 m_core->replica().applyStored(*change, {change->change.dot, stream, 0, start, 0,
                                                         store::ChangeStatus::Applied,
                                                         encoded[static_cast<std::size_t>(change - begin)]}),
                 "append set");
        if (!isNew)
            return fail(ErrorCode::Internal, "append set: dot used twice");
    }
    return {};
}

} // namespace serverservice
