// How the households of a village are spread over its natural villages (屯).
#pragma once

#include "shared/gen/random.h"

#include <cstddef>
#include <vector>

namespace gen {

// Scale seen in counties of the region: 14 to 24 groups a village, 15 to 46 households a group.
constexpr std::size_t kGroupsMin = 14, kGroupsMax = 24;
constexpr std::size_t kGroupSizeMin = 15, kGroupSizeMax = 46;

// Sizes of the groups, their sum is `households` (>= 1). Between 210 and 1,104 households all four bounds
// hold; a smaller village has fewer groups, a larger one larger groups.
std::vector<std::size_t> drawGroupSizes(Random& random, std::size_t households);

} // namespace gen
