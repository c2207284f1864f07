// What somebody who was overruled re-opened, and whose turn it is then. The same rule on the tablet, before a
// change is saved, and on the server, before it is applied; the rule itself: domain::decideAnew.
#pragma once

#include "shared/domain/rights.h"
#include "shared/records/change_codec.h"
#include "shared/store/store.h"

#include <functional>
#include <vector>

namespace service {

// The change under a dot that stands, or waits here; nothing for one that does not, or is not known.
using FindChange =
    std::function<base::Result<std::optional<records::RecordChange>>(base::Dot dot, bool onlyIfAgainst)>;
// … as a log has it. `onlyIfAgainst`: another than a disagreement need not be read.
base::Result<std::optional<records::RecordChange>> changeInLog(store::Store& opened, base::Dot dot,
                                                               bool onlyIfAgainst);

// Whose decisions a change would put aside or confirm by closing disagreements with them: to all of these
// roles domain::decideAnew must say yes. Empty for nearly every change. Taking one's own disagreement back
// closes nothing. A person who is not known counts as the county.
base::Result<std::vector<domain::Role>> reopenedBy(store::Store& opened, const records::RecordChange& change,
                                                   const FindChange& find);

// Only who was overruled may disagree: fails with NotOverruled unless what a disagreement puts back is the
// author's own.
base::Result<void> checkDisagreement(const records::RecordChange& change, const FindChange& find);

// The role a person has now; county staff when nobody knows.
base::Result<domain::Role> roleOf(store::Store& opened, base::PersonId person);

} // namespace service
