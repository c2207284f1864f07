// What waits to be sent, told by household: a person asks whose work is still only on this tablet.
#pragma once

#include "shared/service/change_words.h"
#include "shared/service/day_sheet.h"

namespace service {

struct WaitingKind {
    TypeNumber type = 0; // of the record: household, member, visit …
    ChangeKind kind = ChangeKind::Edited;
    std::size_t count = 0;
};

struct WaitingHousehold {
    RecordId id; // as it is shown: of joined households the one
    std::string name, group;
    std::size_t changes = 0;
    Seconds since = 0; // claimed time of the oldest
    std::vector<WaitingKind> kinds;
    bool sending = false; // some of it is framed: it may have arrived, the answer has not
};

struct OutboxView {
    std::vector<WaitingHousehold> households; // oldest first
    std::size_t changes = 0;
    std::uint64_t bytes = 0;
    Seconds since = 0; // 0: nothing waits
};
Result<OutboxView> outbox(Workspace& workspace);

// The sheet of a day in China on this device, for everybody who works on it. BadDate.
Result<DaySheet> daySheetHere(Workspace& workspace, const std::string& date);
// Own changes of UTC days up to this one (its start) may have left the log: space.h. 0: none.
constexpr const char* kOwnFreedUntil = "own_freed_until";

// The household a record is shown under: itself, its parent's, or the one they were joined to.
RecordId shownHousehold(const Workspace& workspace, RecordId record);

} // namespace service
