// A device's day as the county's log has it: the same counts and the same fingerprint as on the device, once
// everything arrived (shared/service/day_sheet.h).
#pragma once

#include "shared/service/day_sheet.h"
#include "syncserver/service/core.h"

namespace serverservice {

// Held changes count with what was entered. DeviceUnknown, BadDate.
Result<service::DaySheet> daySheet(Core& core, DeviceNumber device, const std::string& date);

} // namespace serverservice
