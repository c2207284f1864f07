// A one-time code as people type it.
#pragma once

#include <string>
#include <string_view>

namespace syncing {

// Blanks and hyphens do not matter, look-alikes are what they look like: "abcde-o1" and "ABCDE0 L" are one
// code.
std::string normalCode(std::string_view typed);

} // namespace syncing
