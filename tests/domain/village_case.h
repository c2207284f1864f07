// A village of two groups in which everything is as it should be up to a step, and the words in which a table
// of cases changes one thing. Each step of a passage is done 14 days after the one before, at 10 in the
// morning; the first (listed) on 2015-10-15.
#pragma once

#include "shared/domain/procedure.h"

#include <QString>

namespace fixture {

struct VillageCase {
    domain::VillageFacts village;

    domain::HouseholdFacts& subject() { return village.households.front(); }
    // The same for another one of the same group.
    domain::HouseholdFacts& neighbour() { return village.households[1]; }
};

// All households have come up to `step` (and, with Passage::Out, all of the way in).
VillageCase villageUpTo(const domain::Profile& profile, domain::Step step,
                        domain::Passage passage = domain::Passage::In);
// One of that many groups and households, likewise.
domain::VillageFacts largeVillage(const domain::Profile& profile, domain::Step step, int groups,
                                  int households);
// When `step` is done in that village.
domain::Seconds momentOf(const domain::Profile& profile, domain::Step step, domain::Passage passage);
// Adds fresh evidence of a step for the household alone.
void doAgain(VillageCase& place, domain::HouseholdFacts& household, domain::Step step,
             domain::Passage passage, domain::Seconds at);
// "survey.surveyors 1", "group.result revisit", …: quits the program for words it does not know.
void change(VillageCase& place, const QString& words);

} // namespace fixture
