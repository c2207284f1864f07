// What the register asks about a household as a whole: income, land, house, causes. Everything follows one
// hidden number, its wealth, so that income, house and score tell one story.
#pragma once

#include "shared/gen/divisions.h"
#include "shared/gen/household.h"
#include "shared/gen/random.h"

#include <string>

namespace gen {

// 0 (poorest) … 999. Most households lie in the middle.
int drawWealth(Random& random);
// Households below this wealth are recorded as poor: with standard, type and causes.
constexpr int kPoorWealth = 300;
constexpr int kDibaoWealth = 160;

struct Place {
    const Village* village = nullptr;
    std::string group;
};

// Fills household.fields from its members and number. REQUIRES: household.members and .number are set, no
// fields yet.
void describeHousehold(Household& household, Random& random, const Place& place, int wealth, int surveyYear);

} // namespace gen
