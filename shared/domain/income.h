// Income of the standard period, whole household, in integer cents (0.01 yuan). domain 2.3: transfer = sum of
// six items; net = wage + business + property + transfer - business cost; per head = net / members. The sums
// are computed wherever they are shown and never stored: two edits of different items would clash on a stored
// total.
#pragma once

#include "ruhu/v1/records.pb.h"

#include <cstdint>
#include <optional>

namespace domain {

using Cents = std::int64_t;

// No household income comes near it (10^13 yuan); a sum of items within it cannot overflow.
constexpr Cents kCentsMax = 1'000'000'000'000'000;

struct Income {
    Cents transfer = 0;
    Cents net = 0;                // negative when costs exceed the income
    std::optional<Cents> perHead; // nothing without members
    bool complete = false;        // all ten items are answered; unanswered ones count as 0 until then
};

// Nothing when an item lies outside ±kCentsMax (bytes from elsewhere; a form lets nobody type it).
// `members`: persons who live in the household (presentMembers of household_view.h).
std::optional<Income> incomeOf(const ruhu::v1::Household& household, int members);

// Half-up to a whole cent, 四舍五入: of a loss the amount is rounded, so -0.5 cents are -1. `divisor` > 0.
Cents divideHalfUp(Cents amount, int divisor);

} // namespace domain
