#include "shared/domain/pin.h"

#include <algorithm>

namespace domain {
namespace {

constexpr std::size_t kDigitsMin = 6, kDigitsMax = 12;
constexpr base::Seconds kFirstWait = 60, kLongestWait = 3600;

} // namespace

base::Result<void> checkPin(std::string_view pin) {
    const bool digits = std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || pin.size() < kDigitsMin || pin.size() > kDigitsMax)
        return base::fail(base::ErrorCode::PinFormat, "check PIN",
                          {{"min", std::to_string(kDigitsMin)}, {"max", std::to_string(kDigitsMax)}});
    return {};
}

base::Seconds pinWait(const PinTries& tries, base::Seconds now) {
    if (tries.wrong < kPinTries)
        return 0;
    const std::uint32_t further = std::min<std::uint32_t>(tries.wrong - kPinTries, 6);
    const base::Seconds whole = std::min(kLongestWait, kFirstWait << further);
    return std::clamp<base::Seconds>(tries.last + whole - now, 0, whole);
}

std::uint32_t pinTriesLeft(const PinTries& tries) {
    return tries.wrong < kPinTries ? kPinTries - tries.wrong : 1;
}

} // namespace domain
