#include "shared/base/dot.h"

#include <charconv>

namespace base {

std::optional<Dot> Dot::parse(std::string_view text) {
    Dot dot;
    const char* end = text.data() + text.size();
    auto [dash, deviceError] = std::from_chars(text.data(), end, dot.device);
    if (deviceError != std::errc() || dash == end || *dash != '-')
        return std::nullopt;
    auto [rest, counterError] = std::from_chars(dash + 1, end, dot.counter);
    if (counterError != std::errc() || rest != end || !dot.valid())
        return std::nullopt;
    return dot;
}

} // namespace base
