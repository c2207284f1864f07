#include "shared/service/space.h"

#include "shared/service/change_reader.h"
#include "shared/service/outbox.h"
#include "shared/service/receipt.h"

#include <algorithm>

namespace service {

namespace {

constexpr const char* kServerTime = "server_time";
constexpr std::size_t kSetsPerCommit = 50; // some milliseconds of the writer

Result<std::uint64_t> numberIn(store::Store& opened, const char* key) {
    RUHU_TRY(kept, opened.meta(key), "read setting");
    return kept ? std::strtoull(kept->c_str(), nullptr, 10) : std::uint64_t(0);
}

// Sets that may go, of all streams.
Result<std::vector<store::Store::OldSet>> removable(Workspace& workspace, Seconds keep) {
    store::Store& opened = workspace.store();
    std::vector<store::Store::OldSet> sets;
    RUHU_TRY(now, lastServerTime(opened), "look for space");
    RUHU_TRY(acknowledged, numberIn(opened, "acknowledged_floor"), "look for space");
    RUHU_TRY(streams, opened.streams(), "look for space");
    for (const store::StreamRow& stream : streams) {
        RUHU_TRY(backedUp, backedUpTo(opened, stream.id), "look for space");
        if (stream.bootstrapping || backedUp == 0 || stream.epoch != workspace.identity().epoch)
            continue; // also while a restored server is given back what it lost
        RUHU_TRY(old, opened.setsBefore(stream.id, backedUp, now - keep), "look for space");
        for (const store::Store::OldSet& set : old)
            if (set.device != workspace.identity().device || set.last() <= acknowledged)
                sets.push_back(set);
    }
    return sets;
}

Result<void> remove(Workspace& workspace, const store::Store::OldSet& set) {
    if (set.device == workspace.identity().device) {
        RUHU_TRY(until, numberIn(workspace.store(), kOwnFreedUntil), "free space");
        if (set.start > static_cast<Seconds>(until))
            RUHU_CHECK(workspace.store().putMeta(kOwnFreedUntil, std::to_string(set.start)), "free space");
    }
    return workspace.store().removeOldSet(set);
}

} // namespace

Result<Seconds> lastServerTime(store::Store& opened) {
    RUHU_TRY(time, numberIn(opened, kServerTime), "read server time");
    return static_cast<Seconds>(time);
}

Result<void> noteServerTime(store::Store& opened, Seconds time) {
    return opened.putMeta(kServerTime, std::to_string(time));
}

Result<SpaceView> space(Workspace& workspace) {
    RUHU_TRY(sizes, workspace.store().sizes(), "measure space");
    RUHU_TRY(fetched, workspace.store().metaBytes(kFetchedPrefix), "measure space");
    RUHU_TRY(sets, removable(workspace, kLogKept), "measure space");
    SpaceView view;
    view.diskFree = sizes.diskFree;
    view.storeBytes = sizes.file;
    view.storeUnused = sizes.unused;
    view.logBytes = sizes.log;
    view.logChanges = sizes.changes;
    view.fetchedBytes = view.removableBytes = fetched;
    for (const store::Store::OldSet& set : sets) {
        view.removableBytes += set.bytes;
        view.removableChanges += set.count;
    }
    return view;
}

Result<FreedView> freeSpace(Workspace& workspace, Seconds keep) {
    FreedView freed;
    RUHU_TRY(sets, removable(workspace, keep), "free space");
    RUHU_TRY(fetched, workspace.store().metaBytes(kFetchedPrefix), "free space");
    RUHU_CHECK(workspace.commit([&] { return workspace.store().dropMeta(kFetchedPrefix); }), "free space");
    freed.bytes = fetched;
    for (std::size_t at = 0; at < sets.size(); at += kSetsPerCommit) {
        const std::size_t end = std::min(at + kSetsPerCommit, sets.size());
        RUHU_CHECK(workspace.commit([&]() -> Result<void> {
            for (std::size_t i = at; i < end; ++i)
                RUHU_CHECK(remove(workspace, sets[i]), "free space");
            return {};
        }),
                   "free space");
        for (std::size_t i = at; i < end; ++i) {
            freed.changes += sets[i].count;
            freed.bytes += sets[i].bytes;
        }
    }
    if (freed.bytes > 0)
        freed.shrunk = workspace.store().shrink().value_or(false); // what was removed is removed all the same
    return freed;
}

} // namespace service
