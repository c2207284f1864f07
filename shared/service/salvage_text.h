// What was salvaged, for people: one JSON object a line. Internal to the services.
#pragma once

#include "shared/service/identity.h"
#include "shared/store/salvage.h"

#include <string>

namespace service {

// First a line about the tablet, then persons, unsent changes ("change"), records ("record": fields by name,
// every version with author and time) and drafts ("draft").
std::string salvagedLines(const store::Salvaged& found, const Identity& me,
                          const std::vector<store::ChangeRow>& unsent);

} // namespace service
