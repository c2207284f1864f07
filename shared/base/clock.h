// Time as a parameter. Nobody below main reads the system's clock; every program takes --clock START[,RATE].
#pragma once

#include "shared/base/result.h"

#include <cstdint>
#include <memory>
#include <string>

namespace base {

using Seconds = std::int64_t; // since 1970-01-01T00:00:00Z

class Clock {
public:
    virtual ~Clock() = default;
    // The device's claimed time. It may be years off; nothing is ever refused or ordered away because of it.
    virtual Seconds now() const = 0;
};

// The machine's clock.
std::unique_ptr<Clock> systemClock();
// START is "2015-10-21T08:00:00" or "2015-10-21" in China Standard Time (UTC+8, no summer time), RATE a
// factor of real time (default 1; 0 stands still). Fails with InvalidInput.
Result<std::unique_ptr<Clock>> clockFromOption(const std::string& option);

// A clock that a test or a simulation moves by hand.
class ManualClock : public Clock {
public:
    explicit ManualClock(Seconds start) : m_now(start) {}
    Seconds now() const override { return m_now; }
    void advance(Seconds by) { m_now += by; }
    void set(Seconds to) { m_now = to; }

private:
    Seconds m_now;
};

// "2015-10-21" and "2015-10-21 08:00:00" in China Standard Time.
std::string chinaDate(Seconds time);
std::string chinaDateTime(Seconds time);

} // namespace base
