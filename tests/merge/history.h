// Random histories of one record on several devices, as a person's work makes them: edits of what is seen,
// resolutions, deliveries in any order, voids. For the property tests of the laws in shared/merge/DESIGN.md.
#pragma once

#include "shared/merge/state.h"

#include <map>
#include <set>
#include <vector>

namespace history {

struct History {
    base::RecordId record{1, 1};
    std::vector<merge::Change> events; // each dot once: as a change or as a void
};

// Draws a history from a stream of numbers (rapidcheck's shrinkable input): ≥ 3 devices, a few cells, few
// values.
History draw(const std::vector<unsigned>& choices);

// The state after applying events[i] for the given indices, in that order.
merge::State replay(const History& history, const std::vector<std::size_t>& order);

// The oracle: heads of every cell computed from the definition, on the whole set, without the implementation.
using Heads = std::map<merge::CellKey, std::map<base::Dot, merge::Bytes>>;
Heads headsByDefinition(const History& history, const std::set<std::size_t>& subset);
Heads headsOf(const merge::State& state);

} // namespace history
