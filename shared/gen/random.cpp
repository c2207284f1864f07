#include "shared/gen/random.h"

#include <bit>
#include <cassert>

namespace gen {
namespace {

constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15ull; // SplitMix64's increment

// FNV-1a, 64 bits.
constexpr std::uint64_t kHashStart = 0xCBF29CE484222325ull, kHashPrime = 0x100000001B3ull;

std::uint64_t hashByte(std::uint64_t hash, std::uint8_t byte) {
    return (hash ^ byte) * kHashPrime;
}

std::uint64_t hashNumber(std::uint64_t hash, std::uint64_t number) {
    for (int shift = 0; shift < 64; shift += 8)
        hash = hashByte(hash, static_cast<std::uint8_t>(number >> shift));
    return hash;
}

} // namespace

std::uint64_t mixBits(std::uint64_t value) {
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ull;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBull;
    return value ^ (value >> 31);
}

Random::Random(std::uint64_t seed) {
    for (auto& word : m_state)
        word = mixBits(seed += kGolden);
}

Random Random::keyed(std::uint64_t seed, std::string_view key, std::uint64_t number) {
    std::uint64_t hash = hashNumber(kHashStart, seed);
    for (const char c : key)
        hash = hashByte(hash, static_cast<std::uint8_t>(c));
    return Random(hashNumber(hash, number));
}

std::uint64_t Random::next() {
    const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
    const std::uint64_t shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

std::uint32_t Random::below(std::uint32_t bound) {
    assert(bound > 0);
    constexpr std::uint64_t kRange = 1ull << 32;
    const std::uint64_t fair = kRange - kRange % bound; // draws above it would favour small results
    for (;;) {
        const std::uint64_t draw = next() >> 32;
        if (draw < fair)
            return static_cast<std::uint32_t>(draw % bound);
    }
}

int Random::between(int low, int high) {
    assert(low <= high);
    const auto span = static_cast<std::uint32_t>(static_cast<std::int64_t>(high) - low + 1);
    return static_cast<int>(low + static_cast<std::int64_t>(below(span)));
}

bool Random::chance(int perMille) {
    return static_cast<int>(below(1000)) < perMille;
}

std::size_t Random::weighted(std::initializer_list<int> weights) {
    int sum = 0;
    for (const int weight : weights)
        sum += weight;
    int draw = between(0, sum - 1);
    std::size_t index = 0;
    for (const int weight : weights) {
        if (draw < weight)
            return index;
        draw -= weight;
        ++index;
    }
    assert(false);
    return 0;
}

} // namespace gen
