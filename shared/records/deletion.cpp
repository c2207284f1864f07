#include "shared/records/deletion.h"

#include "ruhu/v1/records.pb.h"
#include "shared/records/schema.h"

#include <algorithm>

namespace records {
namespace {

const merge::CellKey kDeleted{kDeletedField, {}};
constexpr std::uint32_t kDeletedTag = (kDeletedField << 3) | 2;

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
    if (!tagged || !reader.ok() || !message.ParseFromArray(payload.data(), static_cast<int>(payload.size())))
        return std::nullopt;
    DeletionCover cover;
    for (const std::uint64_t packed : message.dots())
        cover.dots.push_back(base::Dot::unpack(static_cast<std::int64_t>(packed)));
    for (const std::uint64_t packed : message.children())
        cover.children.push_back(base::Dot::unpack(static_cast<std::int64_t>(packed)));
    return cover;
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
    for (const merge::Head& head : state.cell(kDeleted).heads)
        if (const auto cover = coverOf(head.value)) {
            standing = true;
            covered.insert(covered.end(), cover->dots.begin(), cover->dots.end());
        }
    std::vector<merge::CellKey> keys;
    if (!standing)
        return keys;
    std::sort(covered.begin(), covered.end());
    for (const merge::Cell& cell : state.cells()) {
        const bool all = std::all_of(cell.heads.begin(), cell.heads.end(), [&](const merge::Head& head) {
            return std::binary_search(covered.begin(), covered.end(), head.dot);
        });
        if (!all && !(cell.key == kDeleted))
            keys.push_back(cell.key);
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
