#include "shared/sync/framer.h"

#include "shared/base/limits.h"

#include <algorithm>
#include <map>

namespace syncing {

using base::ErrorCode;
using base::fail;
using store::ChangeRow;
using store::ChangeStatus;
using store::SetRow;

namespace {

constexpr std::size_t kOutboxMax = 10'000'000;
constexpr std::size_t kPerChange = 8; // tag and length

std::int64_t actOf(const ChangeRow& row) {
    const auto change = records::decodeChange(row.bytes, row.dot, {row.author, row.start});
    return change ? change->act : 0;
}

bool together(const ChangeRow& a, const ChangeRow& b) {
    return a.stream == b.stream && a.author == b.author && a.start == b.start && a.contact == b.contact &&
           b.dot.counter == a.dot.counter + 1;
}

// rows[begin, end) belong together; cuts them where a set is full, but never inside an act.
void cutRun(const std::vector<ChangeRow>& rows, std::size_t begin, std::size_t end, std::size_t bytesMax,
            std::vector<SetRange>& ranges) {
    while (begin < end) {
        std::size_t cut = begin, bytes = 0, next = begin;
        while (next < end && next - begin < base::limits::kSetChangesMax) {
            bytes += rows[next].bytes.size() + kPerChange;
            if (bytes > bytesMax && cut > begin)
                break;
            ++next;
            const bool insideAct =
                next < end && actOf(rows[next]) != 0 && actOf(rows[next]) == actOf(rows[next - 1]);
            if (!insideAct || cut == begin)
                cut = insideAct ? cut : next;
        }
        if (cut == begin)
            cut = next; // an act larger than a set: its maker limits acts, this is the last fence
        ranges.push_back({begin, cut});
        begin = cut;
    }
}

Result<std::map<base::StreamId, Bytes>> headsOf(store::Store& store) {
    std::map<base::StreamId, Bytes> heads;
    RUHU_TRY(streams, store.streams(), "frame");
    for (const store::StreamRow& row : streams)
        heads[row.id] = row.head;
    RUHU_TRY(framed, store.framedSets(), "frame");
    for (const SetRow& row : framed) // ascending: the last one is the head
        heads[row.stream] = row.hash;
    return heads;
}

} // namespace

std::vector<SetRange> setsOf(const std::vector<ChangeRow>& rows, std::size_t bytesMax) {
    std::vector<SetRange> ranges;
    for (std::size_t begin = 0; begin < rows.size();) {
        std::size_t end = begin + 1;
        while (end < rows.size() && together(rows[end - 1], rows[end]))
            ++end;
        cutRun(rows, begin, end, std::min(bytesMax, base::limits::kSetBytesMax), ranges);
        begin = end;
    }
    return ranges;
}

FramedSet frameSet(const std::vector<ChangeRow>& rows, SetRange range, View previous,
                   const crypto::SigningKey& key) {
    const ChangeRow& first = rows[range.begin];
    const SetHeader header{first.dot.device, first.stream,    first.dot.counter, first.author,
                           first.start,      Bytes(previous), first.contact};
    std::vector<Bytes> changes;
    for (std::size_t i = range.begin; i < range.end; ++i)
        changes.push_back(rows[i].bytes);
    FramedSet set;
    set.row.stream = header.stream;
    set.row.device = header.device;
    set.row.first = header.first;
    set.row.count = static_cast<std::uint32_t>(changes.size());
    set.row.header = encodeHeader(header);
    set.bytes = assembleSet(set.row.header, changes);
    set.row.hash = crypto::sha256(set.bytes);
    set.row.signature = crypto::sign(crypto::context::kSet, set.bytes, key);
    set.row.status = store::SetStatus::Framed;
    return set;
}

Result<std::size_t> frameWaiting(store::Store& store, DeviceNumber device, std::uint64_t acknowledged,
                                 const crypto::SigningKey& key, std::size_t bytesMax) {
    RUHU_TRY(rows, store.changesAbove(device, acknowledged, kOutboxMax), "frame");
    std::erase_if(rows, [](const ChangeRow& row) { return row.status != ChangeStatus::Waiting; });
    const std::vector<SetRange> ranges = setsOf(rows, bytesMax);
    if (ranges.empty())
        return std::size_t(0);
    RUHU_CHECK(store.write([&]() -> Result<void> {
        RUHU_TRY(heads, headsOf(store), "frame");
        for (const SetRange range : ranges) {
            Bytes& head = heads[rows[range.begin].stream];
            const FramedSet set = frameSet(rows, range, head, key);
            for (std::size_t i = range.begin; i < range.end; ++i)
                RUHU_CHECK(store.setChangeStatus(rows[i].dot, ChangeStatus::Framed), "frame");
            RUHU_TRY(id, store.insertSet(set.row), "frame");
            (void)id;
            head = set.row.hash;
        }
        return {};
    }),
               "frame");
    return ranges.size();
}

Result<Bytes> bytesOfSet(store::Store& store, const SetRow& row) {
    std::vector<Bytes> changes;
    for (std::uint32_t i = 0; i < row.count; ++i) {
        RUHU_TRY(change, store.change({row.device, row.first + i}), "assemble set");
        if (!change)
            return fail(ErrorCode::NotFound, "assemble set");
        changes.push_back(std::move(change->bytes));
    }
    return assembleSet(row.header, changes);
}

} // namespace syncing
