#include "shared/service/timeline.h"

#include "shared/base/clock.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace service {
namespace {

constexpr Seconds kPause =
    30 * 60; // longer than the pauses of one visit, shorter than the way to the next home

Deed deedOf(const HistoryEntry& entry) {
    switch (entry.kind) {
    case ChangeKind::Created:
    case ChangeKind::Edited:
        break;
    case ChangeKind::Deleted:
    case ChangeKind::Restored:
        return Deed::Delete;
    case ChangeKind::Decided:
    case ChangeKind::Disagreed:
    case ChangeKind::Joined:
    case ChangeKind::Parted:
    case ChangeKind::Answered:
        return Deed::Decision;
    case ChangeKind::Undone:
        return Deed::Undo;
    case ChangeKind::Released:
        return Deed::Release;
    }
    if (entry.type == records::type::kVisit)
        return Deed::Visit;
    return entry.type == records::type::kAttachment ? Deed::Photo : Deed::Entry;
}

// What is entered while one sits with a family: the register, the visit's answers, the photos.
bool ofASitting(Deed deed) {
    return deed == Deed::Visit || deed == Deed::Entry || deed == Deed::Photo;
}

// Of the two, the one that names the whole.
Deed wider(Deed a, Deed b) {
    return std::min(a, b);
}

bool sameSitting(const TimelineItem& item, Deed deed, const HistoryEntry& entry) {
    return ofASitting(item.deed) && ofASitting(deed) && entry.time - item.time <= kPause &&
           base::chinaDate(entry.time) == base::chinaDate(item.time);
}

} // namespace

const char* deedName(Deed deed) {
    switch (deed) {
    case Deed::Visit:
        return "visit";
    case Deed::Entry:
        return "entry";
    case Deed::Photo:
        return "photo";
    case Deed::Delete:
        return "delete";
    case Deed::Decision:
        return "decision";
    case Deed::Undo:
        return "undo";
    case Deed::Release:
        break;
    }
    return "release";
}

std::vector<TimelineItem> timeline(const History& history) {
    std::vector<TimelineItem> items;
    std::map<std::pair<PersonId, DeviceNumber>, std::size_t> last; // the item each person is at
    for (std::size_t i = 0; i < history.entries.size(); ++i) {
        const HistoryEntry& entry = history.entries[i];
        const Deed deed = deedOf(entry);
        const auto at = last.find({entry.author, entry.device});
        TimelineItem* item = at == last.end() ? nullptr : &items[at->second];
        const bool sameAct = item && history.entries[item->entries.back()].act == entry.act;
        if (!item || !(sameAct || sameSitting(*item, deed, entry))) {
            last[{entry.author, entry.device}] = items.size();
            items.push_back({deed, {i}, entry.time, entry.time, entry.standing});
            continue;
        }
        // An act is what it was begun for; a sitting is the widest of its parts.
        item->deed = ofASitting(item->deed) && ofASitting(deed) ? wider(item->deed, deed)
                     : ofASitting(item->deed)                   ? deed
                                                                : item->deed;
        item->entries.push_back(i);
        item->time = entry.time;
        item->standing = std::max(item->standing, entry.standing);
    }
    std::stable_sort(items.begin(), items.end(), [](const TimelineItem& a, const TimelineItem& b) {
        return std::tie(a.time, a.entries.back()) > std::tie(b.time, b.entries.back());
    });
    return items;
}

std::vector<std::vector<std::size_t>> lineageRows(const Lineage& lineage) {
    std::map<Dot, std::size_t> indexOf;
    for (std::size_t i = 0; i < lineage.versions.size(); ++i)
        indexOf[lineage.versions[i].dot] = i;
    // Claimed times may lie, so the order is that of "replaced" alone. It has no cycle: a version names only
    // what its author had seen. Bounded by the number of versions all the same: bytes come from elsewhere.
    std::vector<std::size_t> row(lineage.versions.size(), 0);
    for (std::size_t pass = 0, moved = 1; moved && pass < row.size(); ++pass) {
        moved = 0;
        for (std::size_t i = 0; i < row.size(); ++i)
            for (const Dot dot : lineage.versions[i].replaced)
                if (const auto at = indexOf.find(dot); at != indexOf.end() && row[at->second] <= row[i]) {
                    row[at->second] = row[i] + 1;
                    moved = 1;
                }
    }
    std::vector<std::vector<std::size_t>> rows;
    for (std::size_t i = 0; i < row.size(); ++i) {
        rows.resize(std::max(rows.size(), std::min(row[i], row.size()) + 1));
        rows[std::min(row[i], row.size())].push_back(i);
    }
    std::erase_if(rows, [](const auto& versions) { return versions.empty(); });
    return rows;
}

} // namespace service
