// Which records and changes make up a history. Internal to history.h.
#pragma once

#include "shared/service/change_reader.h"
#include "shared/service/workspace.h"

namespace service {

// A household with all that is below it, and of all joined with it; of another record itself alone. Ids that
// this device has.
std::vector<RecordId> partsOf(Workspace& workspace, RecordId household);

// Dots of changes that touched the record, as far as its state tells, with those in question here. Ascending.
Result<std::vector<Dot>> dotsOf(Workspace& workspace, const store::Replica::Record& record);

} // namespace service
