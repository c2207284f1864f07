// Where the person is: kept in the store, so that the app opens at the same question after a crash or an
// empty battery.
#pragma once

#include "shared/service/workspace.h"

#include <QString>

namespace viewmodel {

struct Place {
    QString page;      // the name of its file in mobile/ui/pages: "Home", "Survey"
    QString household; // id, "" on pages without one
    QString member;    // id or "new", on the members' page
    QString question;  // name in the form; of the households' page what is searched for,
                       // of a household's its tab

    bool operator==(const Place&) const = default;
};

// On the store thread. A place that cannot be read is the start.
base::Result<void> keepPlace(service::Workspace& workspace, const Place& place);
Place readPlace(service::Workspace& workspace);
// Where the last survey stopped, for "go on where you stopped"; its page is "" when there was none.
Place readLastWork(service::Workspace& workspace);

} // namespace viewmodel
