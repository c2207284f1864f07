// Pseudo-random numbers that are the same on every platform and compiler: xoshiro256** filled by SplitMix64,
// integers only, unbiased by rejection. (The distributions of <random> differ between standard libraries.)
// The order of draws is part of the result. Never put two draws into one expression whose order of evaluation
// the language leaves open (operands of +, function arguments).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace gen {

// One step of SplitMix64's output function: spreads the bits of `value`.
std::uint64_t mixBits(std::uint64_t value);

class Random {
public:
    explicit Random(std::uint64_t seed);
    // A generator of its own for each (seed, key, number): what is drawn for one household never depends on
    // how much was drawn for another.
    static Random keyed(std::uint64_t seed, std::string_view key, std::uint64_t number);

    std::uint64_t next();
    std::uint32_t below(std::uint32_t bound);                 // 0 … bound - 1; bound > 0
    int between(int low, int high);                           // both inclusive; low <= high
    bool chance(int perMille);                                // true in perMille of 1000 draws
    std::size_t weighted(std::initializer_list<int> weights); // an index; weights >= 0, their sum > 0

    template <class Container>
    const auto& pick(const Container& container) {
        return container[below(static_cast<std::uint32_t>(container.size()))];
    }

private:
    std::array<std::uint64_t, 4> m_state;
};

} // namespace gen
