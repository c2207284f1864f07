// Income of the standard period and land of a synthetic household.
#pragma once

#include "shared/gen/household.h"
#include "shared/gen/random.h"

#include <cstdint>
#include <string>

namespace gen {

// Adds the ten income items and the seven kinds of land, every one answered. Amounts stay within the limits
// of the cross-field rules 16 and 18-21. REQUIRES: members are set, and the fields of the household's class.
void addIncomeAndLand(Household& household, Random& random, int wealth);

// A number of hundredths as people write it: 1250 is "12.5", 300 is "3".
std::string decimalText(std::int64_t hundredths);

} // namespace gen
