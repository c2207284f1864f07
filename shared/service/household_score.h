// The points of a household where lists show them. Thread: the workspace's.
#pragma once

#include "shared/forms/form_versions.h"
#include "shared/service/workspace.h"

#include <optional>

namespace service {

// Half points of the household's entry visit, by the version of the form it goes on under; of what is saved,
// without drafts. Nothing while an item that is asked has no answer, or nobody has been there: part of a
// total beside a whole one would mislead. Some milliseconds: for the rows in view, not for a county. Never
// stored (records.proto, Visit). `versions`: of the form, oldest first.
Result<std::optional<int>> completeScore(Workspace& workspace, RecordId household,
                                         const std::vector<const forms::Form*>& versions);

} // namespace service
