// Numbers that can belong to nobody.
// ID numbers (GB 11643) have the area code 459999, which was never issued, and a right check digit.
// Phone numbers have 11 digits and begin with 1002: mobile numbers of mainland China begin with 13 … 19, and
// what begins with 10 are the operators' own short numbers of five digits (10000, 10010, 10086, 10099, …),
// none of which begins with 1002. So no subscriber has such a number, and it still passes the usual check "1
// and ten more digits".
#pragma once

#include "shared/domain/date.h"
#include "shared/domain/person_id.h"
#include "shared/gen/random.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace gen {

constexpr std::string_view kSampleAreaCode = "459999";
constexpr std::string_view kSamplePhonePrefix = "1002";

std::string samplePhone(Random& random);

struct PersonNumber {
    std::string text; // 18 characters
    domain::Date birthday;
};

// Gives ID numbers for one village. The numbers of a year and sex (365 days × 499 sequence numbers) are dealt
// out to the villages of a county beforehand, so that no two persons of a county share one although no
// village knows what another has used: a village is the same whether it is made alone or with the whole
// county.
class PersonNumbers {
public:
    // village: index in the county's list of `villages`, village < villages.
    PersonNumbers(std::uint64_t seed, std::size_t village, std::size_t villages);

    // A birthday in that year and a number for it; nothing when the village has used up its share.
    std::optional<PersonNumber> take(int birthYear, domain::Sex sex);

private:
    std::uint64_t m_seed;
    std::uint32_t m_begin;
    std::uint32_t m_size;
    std::map<std::pair<int, domain::Sex>, std::uint32_t> m_used;
};

} // namespace gen
