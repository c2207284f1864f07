// Where the person is: kept in the store, so that the app opens at the same question after a crash or an
// empty battery.
#pragma once

#include "shared/service/workspace.h"

#include <QString>

namespace viewmodel {

struct Place {
    QString page;      // "Households", "Household", "Survey", "Members", "Sync", "Inbox"
    QString household; // id, "" on pages without one
    QString member;    // id or "new", on the members' page
    QString question;  // name in the form

    bool operator==(const Place&) const = default;
};

// On the store thread. A place that cannot be read is the start.
base::Result<void> keepPlace(service::Workspace& workspace, const Place& place);
Place readPlace(service::Workspace& workspace);

} // namespace viewmodel
