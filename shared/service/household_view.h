// Builds the domain's view of a household from the records this device has.
#pragma once

#include "shared/domain/household_view.h"
#include "shared/service/workspace.h"

namespace service {

// The household with its live members, read through joins: children of every household of its component.
// Fails with NotFound.
Result<domain::HouseholdView> householdView(Workspace& workspace, RecordId household);

} // namespace service
