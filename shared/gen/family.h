// Who lives in a household, and how they are related: pure kinship, before ages become birthdays.
// Invariants of every family made here:
//  - exactly one head, who comes first and is an adult; at most one spouse, of the other sex;
//  - the sex fits the relation (domain 2.5 rule 5);
//  - parents and children, also the head's and the spouse's own parents, are born 17 to 44 years apart, so
//  that
//    their ages differ by 16 to 45 full years whatever the birthdays are (rule 23 asks below 15 and above
//    60);
//  - brothers and sisters are born at least two years apart; nobody is born in or after the year of the
//  survey.
#pragma once

#include "shared/domain/person_id.h"
#include "shared/gen/random.h"

#include <string>
#include <string_view>
#include <vector>

namespace gen {

struct Person {
    std::string_view relation; // code of the list "relation"
    domain::Sex sex = domain::Sex::Male;
    int birthYear = 0;
    std::string surname;
};
using Family = std::vector<Person>; // 1 to about 9 persons, 3.7 to 3.9 on average

Family makeFamily(Random& random, int surveyYear);

} // namespace gen
