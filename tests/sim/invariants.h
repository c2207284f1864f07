// What must hold when everything has healed. Each check throws Failure with its own name.
#pragma once

#include "tests/sim/world.h"

namespace sim {

void checkAll(World& world);

} // namespace sim
