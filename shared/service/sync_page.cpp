#include "shared/service/sync_page.h"

#include <algorithm>
#include <limits>

namespace service {

using store::ChangeStatus;
namespace v1 = ruhu::v1;

namespace {

// Records in one transaction: about 10 ms of the writer, so that a person's save does not wait.
constexpr int kStatesPerCommit = 1000;
constexpr std::int64_t kLastId = std::numeric_limits<std::int64_t>::max();

// The versions of a record that `known` does not name, as the changes that wrote them; what they had replaced
// is not told by a state.
std::map<Dot, records::RecordChange> versionsBeyond(const store::Replica::Record& record,
                                                    const std::vector<Dot>& known) {
    std::map<Dot, records::RecordChange> beyond;
    for (const merge::CellKey& key : record.state.keys())
        for (const merge::Head& head : record.state.cell(key).heads) {
            if (std::binary_search(known.begin(), known.end(), head.dot))
                continue;
            records::RecordChange& out = beyond[head.dot];
            out.change.dot = head.dot;
            out.change.record = record.state.id();
            out.change.time = head.time;
            out.change.author = head.author;
            if (out.change.creates() || out.change.record.keyed())
                out.type = record.type;
            if (out.change.creates())
                out.change.body += head.value;
            else
                out.change.writes.push_back({key, head.value, {}});
        }
    return beyond;
}

} // namespace

Result<void> Pager::take(store::StreamRow stream, const v1::StreamDelta& delta) {
    if (stream.bootstrapAfter == 0)
        stream.position = delta.position();
    RUHU_TRY(page, syncing::PageReader::open(delta.page()), "take page");
    RUHU_TRY(here,
             m_store.recordIds(stream.id, stream.bootstrapAfter,
                               delta.bootstrap_done() ? static_cast<std::uint64_t>(kLastId)
                                                      : delta.bootstrap_after()),
             "take page");
    m_here.assign(here.begin(), here.end());
    do {
        RUHU_CHECK(m_workspace.commit([&]() -> Result<void> {
            for (int i = 0; i < kStatesPerCommit && !page.atEnd(); ++i) {
                const syncing::PageRow row = page.next();
                RUHU_CHECK(takeRow(stream.id, row), "take page");
                stream.bootstrapAfter = static_cast<std::uint64_t>(row.id.packed());
            }
            if (page.atEnd())
                RUHU_CHECK(dropBefore(Dot::unpack(kLastId)), "take page");
            stream.bootstrapping = !(page.atEnd() && delta.bootstrap_done());
            return m_store.putStream(stream);
        }),
                   "take page");
    } while (!page.atEnd());
    return {};
}

Result<void> Pager::takeRow(StreamId stream, const syncing::PageRow& row) {
    RUHU_CHECK(dropBefore(row.id), "take row");
    if (!m_here.empty() && m_here.front() == row.id) {
        RUHU_TRY(incoming, merge::State::decode(row.id, row.state), "take row");
        RUHU_CHECK(rescue(row.id, incoming.dots()), "take row");
        m_here.pop_front();
    }
    return m_workspace.replica().replaceState(row.id, stream, row.type, row.state);
}

// The server has none of these.
Result<void> Pager::dropBefore(RecordId id) {
    for (; !m_here.empty() && m_here.front() < id; m_here.pop_front()) {
        RUHU_CHECK(rescue(m_here.front(), {}), "drop record");
        RUHU_CHECK(m_workspace.replica().dropState(m_here.front()), "drop record");
    }
    return {};
}

// What a restored server has lost of a record, and no change of the log will bring back to it, stays here in
// question: nobody else may have it.
Result<void> Pager::rescue(RecordId id, const std::vector<Dot>& known) {
    RUHU_TRY(record, m_workspace.replica().record(id), "rescue versions");
    if (!record)
        return {};
    const StreamId stream = record->stream;
    for (const auto& [dot, change] : versionsBeyond(*record, known))
        RUHU_CHECK(keep(change, stream), "rescue versions");
    return {};
}

Result<void> Pager::keep(const records::RecordChange& change, StreamId stream) {
    RUHU_TRY(row, m_store.change(change.change.dot), "keep version");
    if (row && row->status != ChangeStatus::Applied)
        return {};
    if (row) {
        row->status = ChangeStatus::InQuestion;
        RUHU_CHECK(m_store.setChangeStatus(row->dot, row->status), "keep version");
    } else {
        const Seconds start = records::startOfDay(change.change.time);
        row = store::ChangeRow{change.change.dot,
                               stream,
                               change.change.author,
                               start,
                               0,
                               ChangeStatus::InQuestion,
                               records::encodeChange(change, start)};
        RUHU_TRY(isNew, m_store.insertChange(*row), "keep version");
        (void)isNew;
    }
    return m_inQuestion.tell(*row, "refused", base::errorName(base::ErrorCode::ServerRefused));
}

} // namespace service
