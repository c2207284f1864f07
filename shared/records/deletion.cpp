#include "shared/records/deletion.h"

#include "ruhu/v1/records.pb.h"
#include "shared/records/schema.h"

#include <algorithm>

namespace records {
namespace {

const merge::CellKey kDeleted{kDeletedField, {}};
constexpr std::uint32_t kDeletedTag = (kDeletedField << 3) | 2;

template <class Numbers>
bool readDots(const Numbers& packed, std::vector<base::Dot>& dots) {
    for (const std::uint64_t number : packed) {
        dots.push_back(base::Dot::unpack(static_cast<std::int64_t>(number)));
        if (!dots.back().valid())
            return false;
    }
    return true;
}

} // namespace

merge::Bytes deletionCell(DeletionCover cover) {
    ruhu::v1::DeletionCover message;
    std::sort(cover.dots.begin(), cover.dots.end());
    std::sort(cover.children.begin(), cover.children.end());
    for (const base::Dot dot : cover.dots)
        message.add_dots(static_cast<std::uint64_t>(dot.packed()));
    for (const base::Dot child : cover.children)
        message.add_children(static_cast<std::uint64_t>(child.packed()));
    const std::string payload = message.SerializeAsString();
    merge::Bytes cell;
    merge::putVarint(cell, kDeletedTag);
    merge::putVarint(cell, payload.size());
    return cell + payload;
}

std::optional<DeletionCover> coverOf(merge::View cell) {
    merge::Reader reader(cell);
    const bool tagged = reader.varint() == kDeletedTag;
    const merge::View payload = reader.lengthPrefixed();
    ruhu::v1::DeletionCover message;
    if (!tagged || !reader.ok() || !reader.atEnd() ||
        !message.ParseFromArray(payload.data(), static_cast<int>(payload.size())))
        return std::nullopt;
    DeletionCover cover;
    return readDots(message.dots(), cover.dots) && readDots(message.children(), cover.children)
               ? std::optional<DeletionCover>(std::move(cover))
               : std::nullopt;
}

std::vector<base::Dot> seenDots(const merge::State& state) {
    std::vector<base::Dot> dots;
    if (state.created())
        dots.push_back(state.id());
    for (const merge::Cell& cell : state.cells())
        if (!(cell.key == kDeleted))
            for (const merge::Head& head : cell.heads)
                dots.push_back(head.dot);
    std::sort(dots.begin(), dots.end());
    dots.erase(std::unique(dots.begin(), dots.end()), dots.end());
    return dots;
}

std::vector<merge::CellKey> uncovered(const merge::State& state) {
    std::vector<base::Dot> covered;
    bool standing = false;
    for (const merge::Head& head : state.cell(kDeleted).heads) {
        standing = standing || !head.value.empty(); // one that cannot be read stands and covers nothing
        if (const auto cover = coverOf(head.value))
            covered.insert(covered.end(), cover->dots.begin(), cover->dots.end());
    }
    std::vector<merge::CellKey> keys;
    if (!standing)
        return keys;
    std::sort(covered.begin(), covered.end());
    for (const merge::CellKey& key : state.keys()) {
        const auto heads = state.heads(key);
        const bool all = std::all_of(heads.begin(), heads.end(), [&](const base::Dot dot) {
            return std::binary_search(covered.begin(), covered.end(), dot);
        });
        if (!all && !(key == kDeleted))
            keys.push_back(key);
    }
    return keys;
}

Life lifeOf(const merge::State& state) {
    const auto shown = state.shown(kDeleted);
    if (!shown || shown->empty())
        return merge::inConflict(state.cell(kDeleted)) ? Life::Asks : Life::Live;
    return uncovered(state).empty() && !merge::inConflict(state.cell(kDeleted)) ? Life::Deleted : Life::Asks;
}

} // namespace records
