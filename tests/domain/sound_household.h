// A synthetic household in which no rule finds anything, as the ground for tests that change one thing.
#pragma once

#include "shared/domain/household_checks.h"

#include <string>

namespace fixture {

constexpr int kHead = 0;   // man, 45
constexpr int kWife = 1;   // woman, 43
constexpr int kSon = 2;    // 12, at school
constexpr int kFather = 3; // 70

// The day on which all ages of the tests are meant.
domain::Date today();
// A right number of area 459999 for a birthday "1970-05-10"; odd sequence = male.
std::string idNumber(const std::string& birthday, int sequence);
// Record ids: household 1-1, members 1-2 … 1-5.
domain::HouseholdView soundHousehold();

inline ruhu::v1::Member& member(domain::HouseholdView& view, int index) {
    return view.members[static_cast<std::size_t>(index)].record;
}

// Space-separated codes of what the check finds, in its order.
std::string codesOf(const std::vector<domain::Finding>& findings);

} // namespace fixture
