// The numbers in the cross-field rules. They are parameters of a county: none comes from a national norm.
#pragma once

#include "shared/domain/income.h"
#include "shared/domain/scoring.h"

#include <cstdint>
#include <optional>

namespace domain {

struct CheckLimits {
    // Ages in full years. domain 2.5 rules 7, 8, 9, 14.
    int labourFrom = 16;
    int elderFrom = 60;
    int schoolFrom = 6;
    int schoolTo = 15; // inclusive

    // Rules 17-21: from data checks of another province, 2021 and later; they ask, they do not decide.
    std::int64_t roadDistanceMax = 500; // 0.01 km
    Cents wageMin = 300'00;             // a year, whole household; 0 is an answer, not a small wage
    Cents wageMax = 300'000'00;
    Cents dibaoMin = 200'00;
    Cents pensionMin = 88'00;
    Cents familyPlanningMin = 100'00;

    // Rule 23: this project's own bounds, full years between parent and child.
    int parentGapMin = 15;
    int parentGapMax = 60;

    // Rule 26: handed down by the region and the county; unknown until then, and the rule is silent.
    std::optional<HalfPoints> scoreLine;
    bool scoreLineIncluded =
        false; // whether the line itself is on the poorer side; not known from the sources
    std::optional<Cents> incomeLine; // a head and year
};

} // namespace domain
