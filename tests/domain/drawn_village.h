// Villages drawn at random: facts that fit and facts that do not, in any combination.
#pragma once

#include "shared/domain/procedure.h"

#include <rapidcheck.h>

namespace drawn {

// Every moment and date lies in the year that the sound villages of village_case.h use, so that orders
// differ.
domain::VillageFacts village();
// Adds one fact to the household that concerns no count of its group: a line, a row, an objection, an audit,
// a hit, an appeal, a conflict, a card …
void addFact(domain::VillageFacts& village, domain::HouseholdFacts& household);
// Takes away whatever could stand for the step; false when the step needs nothing of the household.
bool takeAway(domain::VillageFacts& village, domain::HouseholdFacts& household, domain::Step step);

} // namespace drawn
