// The unsent work of a broken store as signed sets that follow on each other as the server demands, although
// some may be missing between them. Pure: the same rows give the same bytes. Internal to the services.
#pragma once

#include "shared/service/identity.h"
#include "shared/store/salvage.h"
#include "shared/sync/framer.h"

namespace service {

// Changes the county has not acknowledged as far as the store tells, ascending: own ones, or of whoever it
// was if `device` is 0.
std::vector<store::ChangeRow> unsentIn(const store::Salvaged& found, DeviceNumber device);
// Those of them whose values can have been entered; the others lay in a broken page.
std::vector<store::ChangeRow> sound(const store::Salvaged& found,
                                    const std::vector<store::ChangeRow>& unsent);

// Sets framed before go as they are if they can be put together again; everything else is framed anew, with
// the changes' own bytes. What an unacknowledged set that cannot be put together leaves open is whether the
// server has it: so what comes after it is there twice, following it and following what came before it. The
// server takes the one that follows on what it has and passes over the other. Ascending within each chain.
std::vector<syncing::FramedSet> unsentSets(const store::Salvaged& found, const Identity& me,
                                           const std::vector<store::ChangeRow>& unsent);

} // namespace service
