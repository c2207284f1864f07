// The PIN with which a person shows a tablet that it is they: what one looks like, and how often it may be
// tried. Pure.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/result.h"

#include <cstdint>
#include <string_view>

namespace domain {

constexpr std::uint32_t kPinTries = 5; // wrong ones before waits begin

// 6 to 12 digits. PinFormat otherwise.
base::Result<void> checkPin(std::string_view pin);

struct PinTries {
    std::uint32_t wrong = 0; // attempts since the last right one
    base::Seconds last = 0;  // time of the last one
};
// Until the next attempt: nothing before the fifth wrong one, then a minute, doubled with each further one up
// to an hour. A clock that was set back makes nobody wait longer than that.
base::Seconds pinWait(const PinTries& tries, base::Seconds now);
// Before the next wait; at least 1, for after a wait there is one attempt.
std::uint32_t pinTriesLeft(const PinTries& tries);

} // namespace domain
