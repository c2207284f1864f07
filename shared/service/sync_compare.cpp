#include "shared/service/sync_compare.h"

#include "shared/service/change_reader.h"
#include "shared/service/receipt.h"
#include "shared/service/sync_entry.h"

namespace service {

using store::ChangeStatus;
namespace v1 = ruhu::v1;

namespace {

// Changes the server holds for checking say why; voids that another tablet gave back do not.
const v1::Decision* decisionOn(const v1::SyncResponse& response, const store::SetRow& set,
                               std::uint64_t counter) {
    for (const v1::SetVerdict& verdict : response.verdicts())
        if (verdict.hash() == set.hash)
            for (const v1::Decision& decision : verdict.verdicts())
                if (decision.counter() == counter)
                    return &decision;
    return nullptr;
}

} // namespace

Result<void> Comparer::answered(const v1::StreamDelta& delta, const v1::SyncResponse& response) {
    const auto [at, isNew] = m_comparison.try_emplace(delta.stream());
    if (isNew) { // the next request says what the log holds
        m_out.fetchedSome = true;
        return {};
    }
    StreamComparison& compared = at->second;
    compared.wanted.clear();
    for (const std::string& hash : delta.wanted())
        (compared.offered.count(hash) ? compared.refused : compared.wanted).insert(hash);
    compared.offered.clear();
    compared.originals.clear();
    for (const std::string& hash : delta.originals())
        if (!compared.answered.count(hash))
            compared.originals.insert(hash);
    RUHU_TRY(aligned, align(delta, response), "compare");
    m_out.fetchedSome = true;
    if (aligned || !compared.wanted.empty() || !compared.originals.empty())
        return {};
    RUHU_CHECK(m_workspace.commit([&] { return finish(delta, compared.refused); }), "compare");
    m_comparison.erase(at);
    m_out.moreToFetch = true;
    return {};
}

// True: something in the log ends otherwise now.
Result<bool> Comparer::align(const v1::StreamDelta& delta, const v1::SyncResponse& response) {
    bool any = false;
    for (const v1::StreamEntry& in : delta.entries())
        RUHU_CHECK(m_workspace.commit([&]() -> Result<void> {
            RUHU_TRY(entry, readEntry(delta.stream(), in), "align log");
            for (std::size_t i = 0; i < entry.items.size(); ++i) {
                const store::ChangeRow row = entry.row(i);
                RUHU_TRY(moved, alignOne(row, decisionOn(response, entry.set, row.dot.counter)), "align log");
                any = any || moved;
            }
            return keepSet(m_store, entry.set);
        }),
                   "align log");
    return any;
}

Result<bool> Comparer::alignOne(const store::ChangeRow& row, const v1::Decision* decision) {
    RUHU_TRY(known, m_store.change(row.dot), "align change");
    const bool waits =
        known && (known->status == ChangeStatus::Waiting || known->status == ChangeStatus::Framed);
    const bool standsHere = known && known->status == ChangeStatus::Applied;
    const bool standsThere = row.status == ChangeStatus::Applied;
    if (waits || (known && standsHere == standsThere))
        return false;
    if (standsHere) { // its words stay, readable, here where somebody entered or read them
        RUHU_CHECK(m_store.setChangeStatus(row.dot, ChangeStatus::InQuestion), "align change");
        if (known->author == m_workspace.identity().person)
            RUHU_CHECK(m_inQuestion.tell(*known, decision ? decision->kind() : "quarantined",
                                         decision ? decision->reason()
                                                  : base::errorName(base::ErrorCode::ServerRefused)),
                       "align change");
        return true;
    }
    if (known)
        RUHU_CHECK(m_store.removeChange(row.dot), "align change");
    RUHU_TRY(inserted, m_store.insertChange(row), "align change");
    (void)inserted;
    if (standsThere)
        RUHU_CHECK(m_inQuestion.settled(row), "align change");
    return true;
}

Result<void> Comparer::finish(const v1::StreamDelta& delta, const std::set<std::string>& refused) {
    RUHU_TRY(sets, m_store.setsOfStream(delta.stream()), "finish comparing");
    for (const store::SetRow& set : sets)
        if (refused.count(set.hash))
            RUHU_CHECK(hold(set), "finish comparing");
    RUHU_TRY(stream, m_store.stream(delta.stream()), "finish comparing");
    if (!stream)
        return {};
    // Positions of the old epoch say nothing about the new one's backups; fetched history may end otherwise.
    RUHU_CHECK(m_store.forgetPositions(stream->id), "finish comparing");
    RUHU_CHECK(noteBackedUp(m_store, stream->id, 0), "finish comparing");
    RUHU_CHECK(m_store.dropMeta(fetchedPrefix(stream->id)), "finish comparing");
    stream->epoch = delta.epoch();
    stream->bootstrapping = true;
    stream->bootstrapAfter = 0;
    return m_store.putStream(*stream);
}

// A set the server does not take from here: it may get it from another tablet, with what it rests on. Until
// then its changes stand nowhere.
Result<void> Comparer::hold(const store::SetRow& set) {
    for (std::uint32_t i = 0; i < set.count; ++i) {
        RUHU_TRY(row, m_store.change({set.device, set.first + i}), "hold set");
        if (!row || row->status != ChangeStatus::Applied)
            continue;
        RUHU_CHECK(m_store.setChangeStatus(row->dot, ChangeStatus::InQuestion), "hold set");
        RUHU_CHECK(m_inQuestion.tell(*row, "refused", base::errorName(base::ErrorCode::ServerRefused)),
                   "hold set");
    }
    return {};
}

} // namespace service
