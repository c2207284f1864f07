#include "shared/gen/groups.h"

#include <algorithm>

namespace gen {
namespace {

std::size_t drawGroupCount(Random& random, std::size_t households) {
    const std::size_t most = std::clamp<std::size_t>(households / kGroupSizeMin, 1, kGroupsMax);
    const std::size_t needed = (households + kGroupSizeMax - 1) / kGroupSizeMax;
    const std::size_t least = std::min(most, std::max(needed, kGroupsMin));
    return static_cast<std::size_t>(random.between(static_cast<int>(least), static_cast<int>(most)));
}

} // namespace

std::vector<std::size_t> drawGroupSizes(Random& random, std::size_t households) {
    const std::size_t count = drawGroupCount(random, households);
    std::vector<std::size_t> sizes(count, std::min(kGroupSizeMin, households / count));
    std::vector<std::size_t> tickets; // a group with more of them grows faster
    for (std::size_t group = 0; group < count; ++group)
        tickets.insert(tickets.end(), static_cast<std::size_t>(random.between(1, 5)), group);
    std::size_t rest = households - sizes.front() * count;
    const bool bounded = households <= kGroupSizeMax * count;
    while (rest > 0) {
        std::size_t& size = sizes[random.pick(tickets)];
        if (bounded && size >= kGroupSizeMax)
            continue;
        ++size;
        --rest;
    }
    return sizes;
}

} // namespace gen
