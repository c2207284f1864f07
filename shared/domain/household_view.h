// A household with its members, as a check or a sum sees it: plain values, built by the caller from the
// records' shown values. A view with an open conflict is checked like any other; whoever closes a step asks
// for conflicts first.
#pragma once

#include "shared/base/dot.h"
#include "shared/domain/scoring.h"

#include "ruhu/v1/records.pb.h"

#include <optional>
#include <string_view>
#include <vector>

namespace domain {

struct MemberView {
    base::RecordId id;
    ruhu::v1::Member record;
};

struct HouseholdView {
    base::RecordId id;
    ruhu::v1::Household record;
    std::vector<MemberView>
        members; // ascending by id, so that every replica finds the same in the same order
    std::optional<HalfPoints> score; // total of a complete score form, when there is one
};

// Lives in the household now: not deleted and not gone by life status (domain 1.4: died, married out, settled
// abroad, in prison, left). An unknown status counts as present.
bool isPresent(const ruhu::v1::Member& member);
bool isPresentStatus(std::string_view lifeStatus); // a code of the list "life_status", or nothing
std::vector<const MemberView*> presentMembers(const HouseholdView& view);

} // namespace domain
