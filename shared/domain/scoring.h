// A score beside the line of the poor. The total itself is worked out from a form and its answers
// (shared/forms/score.h); here it is a number. Points are counted in halves, so that 41.5 is exact.
#pragma once

#include <compare>

namespace domain {

// A number of half points: 83 is 41.5 points.
struct HalfPoints {
    int halves = 0;

    auto operator<=>(const HalfPoints&) const = default;
};

// Whether the score stands on the poorer side of the line: lower is poorer. Whether the line itself belongs
// to it is not known from the sources, so it is a parameter of the profile (domain 1.3 step 8).
bool isBelowLine(HalfPoints total, HalfPoints line, bool lineIncluded);

} // namespace domain
