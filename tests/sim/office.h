// What happens to a county beside people's work: backups and restores, lost tablets, copies of tablets,
// changed scopes, new tablets, and a client that does not keep to the rules.
#pragma once

#include "tests/sim/world.h"

namespace sim {

void actAtOffice(World& world);

} // namespace sim
