// Whether a document's number is on this tablet already, while it is typed; the finding about it
// (check.id_twice) is made when it is saved. Thread: the workspace's.
#pragma once

#include "shared/service/workspace.h"

#include <optional>

namespace service {

struct SameNumber {
    int households = 0; // that were looked at: all the person who works here may see
    struct Other {
        RecordId member, household;
        std::string householdName;
    };
    std::optional<Other> other; // somebody present with the same number who is not `except`
};
// A number that is too short to be compared (domain::identityKey) is found with nobody.
Result<SameNumber> findSameNumber(Workspace& workspace, const std::string& number, RecordId except);

} // namespace service
