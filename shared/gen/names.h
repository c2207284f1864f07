// Made-up names. Surnames are those common around Du'an; given names and groups are built from the signs of
// the sexagenary cycle (甲 … 癸, 子 … 亥) and the 28 lunar mansions (角 … 轸), so that everybody sees that no
// real person or place is meant.
#pragma once

#include "shared/gen/random.h"

#include <string>
#include <string_view>
#include <vector>

namespace gen {

std::string_view surname(Random& random);
// The given name alone: one or two characters; about 1 in 200 has a rare one (also outside the basic plane).
std::string givenName(Random& random);
// A name of two parts with "·" between, as peoples without Chinese surnames have: "阿子·角甲".
std::string dottedName(Random& random);

// `count` different names of natural villages: two characters and 屯, "弄甲屯". At most kGroupNamesMax.
constexpr std::size_t kGroupNamesMax = 300;
std::vector<std::string> groupNames(Random& random, std::size_t count);

} // namespace gen
