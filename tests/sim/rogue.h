// A client that knows the protocol and keeps to none of its rules: it signs what it likes.
#pragma once

#include "tests/sim/world.h"

namespace sim {

void actAsRogue(World& world);

} // namespace sim
