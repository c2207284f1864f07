// Inside shared/domain only: the rules that look at one member (2, 3, 5-14), and what they know about one.
#pragma once

#include "shared/base/error.h"
#include "shared/domain/check_limits.h"
#include "shared/domain/date.h"
#include "shared/domain/finding.h"
#include "shared/domain/household_view.h"
#include "shared/domain/person_id.h"

#include <optional>
#include <string_view>
#include <vector>

namespace domain {

// A member with what follows from the ID number, worked out once. `view` must outlive it.
struct MemberFacts {
    const MemberView* view = nullptr;
    std::optional<PersonId> personId;   // when the number is right
    std::optional<base::Error> idError; // when it is not
    std::optional<Sex> sex;             // as recorded, else as the number says
    std::optional<int> age;             // on the day of the check; unknown for a birthday after it

    const ruhu::v1::Member& record() const { return view->record; }
    FieldRef field(int number) const { return {view->id, number}; }
};

MemberFacts factsOf(const MemberView& view, Date today);
std::vector<Finding> checkMember(const MemberFacts& member, const CheckLimits& limits);

// Codes of the list "relation" that rules name.
constexpr std::string_view kHead = "01";
constexpr std::string_view kSpouse = "02";

} // namespace domain
