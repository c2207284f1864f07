// What every change that a person makes here goes through: may they, and how it is kept. Internal to the
// services.
#pragma once

#include "shared/domain/rights.h"
#include "shared/records/change_codec.h"
#include "shared/service/workspace.h"

namespace service {

// Fails with NotEnrolled, and as domain::decide does.
Result<void> mayAct(Workspace& workspace, domain::Act act, TypeNumber type, const std::string& area,
                    int compartment);
// A record that a person is about to change, if they may; valid until the replica is asked again. Fails also
// with NotFound.
Result<const store::Replica::Record*> loadFor(Workspace& workspace, domain::Act act, RecordId wanted);
// The next own change of a record; of a new one when the id is not valid. Inside commit().
records::RecordChange newChange(Workspace& workspace, RecordId record);
// Into the outbox. Inside commit(). Fails with RightsLevel where it would close what somebody re-opened
// against a decision that only a higher level may put aside (reopened.h).
Result<void> saveOwn(Workspace& workspace, const records::RecordChange& change, StreamId stream);

} // namespace service
