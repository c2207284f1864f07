// What the register asks about a person beyond kinship: school by age, labour by age and health, work away
// from home.
#pragma once

#include "shared/gen/family.h"
#include "shared/gen/household.h"
#include "shared/gen/person_numbers.h"

namespace gen {

// What all members share.
struct HouseholdTraits {
    domain::Date day;           // of the survey
    std::string_view ethnicity; // code
    bool dibao = false;         // the household draws the minimum allowance
};

// REQUIRES: the number fits the person's year of birth and sex.
Member makeMember(Random& random, const Person& person, const PersonNumber& number,
                  const HouseholdTraits& traits);

// Codes that other parts ask for.
bool worksAway(const Member& member);
bool isAtSchool(const Member& member);

} // namespace gen
