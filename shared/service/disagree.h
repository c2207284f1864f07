// Who was overruled by a decision can say so: their value stands open beside the decision again, with a
// reason, and only a higher level than the one that decided may decide it (domain::decideAnew; on the server
// a lower one's decision is held, on the tablet refused with RightsLevel). Their news is read with it. Undo
// takes a disagreement back.
#pragma once

#include "shared/service/workspace.h"

#include <string>

namespace service {

// Fails with ReasonMissing, NotOverruled (no decision stands against this person's value of the field),
// UnknownField, NotFound, the rights.* codes.
Result<void> disagree(Workspace& workspace, RecordId record, const std::string& field,
                      const std::string& reason);

} // namespace service
