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

class Framer {
public:
    Framer(store::Store& store, const crypto::SigningKey& key, std::size_t bytesMax)
        : m_store(store), m_key(key), m_bytesMax(std::min(bytesMax, base::limits::kSetBytesMax)) {}

    Result<void> loadHeads() {
        RUHU_TRY(streams, m_store.streams(), "frame");
        for (const store::StreamRow& row : streams)
            m_heads[row.id] = row.head;
        RUHU_TRY(framed, m_store.framedSets(), "frame");
        for (const SetRow& row : framed) // ascending: the last one is the head
            m_heads[row.stream] = row.hash;
        return {};
    }

    // rows[begin, end) belong together; cuts them where a set is full, but never inside an act.
    Result<void> frameRun(const std::vector<ChangeRow>& rows, std::size_t begin, std::size_t end) {
        while (begin < end) {
            std::size_t cut = begin, bytes = 0, next = begin;
            while (next < end && next - begin < base::limits::kSetChangesMax) {
                bytes += rows[next].bytes.size() + kPerChange;
                if (bytes > m_bytesMax && cut > begin)
                    break;
                ++next;
                const bool insideAct =
                    next < end && actOf(rows[next]) != 0 && actOf(rows[next]) == actOf(rows[next - 1]);
                if (!insideAct || cut == begin)
                    cut = insideAct ? cut : next;
            }
            if (cut == begin)
                cut = next; // an act larger than a set: its maker limits acts, this is the last fence
            RUHU_CHECK(frameOne(rows, begin, cut), "frame");
            begin = cut;
        }
        return {};
    }

    std::size_t made() const { return m_made; }

private:
    Result<void> frameOne(const std::vector<ChangeRow>& rows, std::size_t begin, std::size_t end) {
        const ChangeRow& first = rows[begin];
        const SetHeader header{first.dot.device, first.stream,          first.dot.counter, first.author,
                               first.start,      m_heads[first.stream], first.contact};
        std::vector<Bytes> changes;
        for (std::size_t i = begin; i < end; ++i) {
            changes.push_back(rows[i].bytes);
            RUHU_CHECK(m_store.setChangeStatus(rows[i].dot, ChangeStatus::Framed), "frame");
        }
        SetRow row;
        row.stream = header.stream;
        row.device = header.device;
        row.first = header.first;
        row.count = static_cast<std::uint32_t>(changes.size());
        row.header = encodeHeader(header);
        const Bytes bytes = assembleSet(row.header, changes);
        row.hash = crypto::sha256(bytes);
        row.signature = crypto::sign(crypto::context::kSet, bytes, m_key);
        row.status = store::SetStatus::Framed;
        RUHU_TRY(id, m_store.insertSet(row), "frame");
        (void)id;
        m_heads[header.stream] = row.hash;
        ++m_made;
        return {};
    }

    store::Store& m_store;
    const crypto::SigningKey& m_key;
    std::size_t m_bytesMax;
    std::map<base::StreamId, Bytes> m_heads;
    std::size_t m_made = 0;
};

} // namespace

Result<std::size_t> frameWaiting(store::Store& store, DeviceNumber device, std::uint64_t acknowledged,
                                 const crypto::SigningKey& key, std::size_t bytesMax) {
    RUHU_TRY(rows, store.changesAbove(device, acknowledged, kOutboxMax), "frame");
    std::erase_if(rows, [](const ChangeRow& row) { return row.status != ChangeStatus::Waiting; });
    if (rows.empty())
        return std::size_t(0);
    Framer framer(store, key, bytesMax);
    RUHU_CHECK(store.write([&]() -> Result<void> {
        RUHU_CHECK(framer.loadHeads(), "frame");
        for (std::size_t begin = 0; begin < rows.size();) {
            std::size_t end = begin + 1;
            while (end < rows.size() && together(rows[end - 1], rows[end]))
                ++end;
            RUHU_CHECK(framer.frameRun(rows, begin, end), "frame");
            begin = end;
        }
        return {};
    }),
               "frame");
    return framer.made();
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
