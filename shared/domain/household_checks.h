// The cross-field rules of the register (domain 2.5, collected from real quality checks) over one household
// and over pairs of persons. Pure: the same records, limits and day give the same findings on every device.
// A rule speaks only when it knows every value it compares: a missing answer is the matter of the rules
// marked `unanswered` (finding.h) and of the form. Only present members count (household_view.h). An age is
// known when the ID number is right, because the register has no other birthday.
#pragma once

#include "shared/domain/check_limits.h"
#include "shared/domain/date.h"
#include "shared/domain/finding.h"
#include "shared/domain/household_view.h"

#include <optional>
#include <string>
#include <vector>

namespace domain {

// Rules 2-24 and 26, and rule 1 within the household; in the order of the rules, then of the members.
std::vector<Finding> checkHousehold(const HouseholdView& view, const CheckLimits& limits, Date today);

// One person's row for the comparison across households.
struct PersonEntry {
    base::RecordId member;
    base::RecordId household;
    std::string identity; // identityKey of the number
    std::string name;
};

// What two numbers of one person have in common: the stored form of the ID number, also of a certificate's
// and of a wrong one. Empty for a number too short or too long to be compared (nothing typed, half typed).
std::string identityKey(std::string_view personId);
// The present members that can be compared.
std::vector<PersonEntry> personEntries(const HouseholdView& view);

// Rules 1 and 25 for two rows that the caller's index brought together. In two households: the same name is
// the same person counted twice (25), another name a number typed wrongly or one person under two names (1).
// In one household: two rows with one number (1). Nothing when the keys differ or are empty, or both are the
// same row. The finding stands at the row with the greater id (the later one); swapping a and b changes
// nothing.
std::optional<Finding> checkPair(const PersonEntry& a, const PersonEntry& b);

} // namespace domain
