// What people do on a tablet.
#pragma once

#include "tests/sim/world.h"

namespace sim {

void actOnTablet(World& world, SimTablet& tablet);
// Counts the kinds of conflicts that stand open on a tablet.
void countConflicts(World& world, SimTablet& tablet);

} // namespace sim
