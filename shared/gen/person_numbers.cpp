#include "shared/gen/person_numbers.h"

#include <cassert>

namespace gen {
namespace {

// A sequence number is odd for men, even and not 000 for women: 499 of each that both have.
constexpr std::uint32_t kDays = 365, kSequences = 499, kSlots = kDays * kSequences;
// Neighbouring slots lie far apart in the year. Coprime to kSlots = 5 · 73 · 499, so that no two slots meet.
constexpr std::uint32_t kStride = 70'001;
static_assert(kStride % 5 != 0 && kStride % 73 != 0 && kStride % 499 != 0);

std::string padded(std::uint32_t number, std::size_t width) {
    std::string digits = std::to_string(number);
    return std::string(width - digits.size(), '0') + digits;
}

domain::Date dayOfYear(int year, std::uint32_t day) {
    using namespace std::chrono;
    const sys_days first = std::chrono::year(year) / January / 1;
    return first + days(static_cast<int>(day));
}

} // namespace

std::string samplePhone(Random& random) {
    constexpr std::uint32_t kNumbers = 10'000'000;
    return std::string(kSamplePhonePrefix) + padded(random.below(kNumbers), 7);
}

PersonNumbers::PersonNumbers(std::uint64_t seed, std::size_t village, std::size_t villages)
    : m_seed(seed), m_size(kSlots / static_cast<std::uint32_t>(villages)) {
    assert(village < villages && villages <= kSlots);
    m_begin = m_size * static_cast<std::uint32_t>(village);
}

std::optional<PersonNumber> PersonNumbers::take(int birthYear, domain::Sex sex) {
    const bool male = sex == domain::Sex::Male;
    std::uint32_t& used = m_used[{birthYear, sex}];
    if (used >= m_size)
        return std::nullopt;
    const std::uint64_t shift =
        mixBits(m_seed + static_cast<std::uint64_t>(birthYear) * 2 + (male ? 1 : 0)) % kSlots;
    const std::uint64_t slot = (std::uint64_t{m_begin + used++} * kStride + shift) % kSlots;
    const auto sequence = static_cast<std::uint32_t>(slot / kDays) * 2 + (male ? 1 : 2);
    const auto birthday = dayOfYear(birthYear, static_cast<std::uint32_t>(slot % kDays));
    std::string digits = std::string(kSampleAreaCode) + std::to_string(birthYear) +
                         padded(static_cast<unsigned>(birthday.month()), 2) +
                         padded(static_cast<unsigned>(birthday.day()), 2) + padded(sequence, 3);
    digits += domain::personIdCheckDigit(digits);
    return PersonNumber{std::move(digits), birthday};
}

} // namespace gen
