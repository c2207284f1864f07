// How far own work has come: only here, on its way, stored by the county, in one of its backups. The server
// says where each set stands in its stream, and up to where a backup holds the stream.
#pragma once

#include "shared/service/workspace.h"

namespace service {

enum class Receipt { OnlyHere, Framed, Stored, InQuestion, InBackup };
const char* receiptName(Receipt receipt); // "only_here", "sending", "stored", "in_question", "in_backup"
// Of two, the one that people have to know of: in question before only here before sending …
Receipt worse(Receipt a, Receipt b);

// Of all that is known of a record here. Stored: by the county, but not all of it in a backup yet.
Result<Receipt> receiptOf(Workspace& workspace, const merge::State& state, StreamId stream);
// Of a household with its members, visits and whatever else is below it.
Result<Receipt> receiptOfHousehold(Workspace& workspace, RecordId household);

// Up to where the county's backups hold a stream; 0: nothing, or not known. `note` inside Workspace::commit.
Result<std::uint64_t> backedUpTo(store::Store& opened, StreamId stream);
Result<void> noteBackedUp(store::Store& opened, StreamId stream, std::uint64_t position);

} // namespace service
