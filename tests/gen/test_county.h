// What the tests of the synthetic county share.
#pragma once

#include "shared/domain/household_view.h"
#include "shared/gen/generator.h"

#include <optional>
#include <string>
#include <vector>

namespace gen_test {

constexpr const char* kDivisionsFile = "shared/gen/data/divisions-451228-duan.csv";

// The project's own divisions; an empty value when they cannot be read.
const gen::Divisions& divisions();
std::vector<gen::Household> makeHouseholds(const gen::Options& options,
                                           const std::vector<std::size_t>& villages);

// The household as records, each text read as a person's typing would be. Members have the ids 2-1, 2-2, …
// Nothing when a field is unknown or its text is refused; `problem` then says which.
std::optional<domain::HouseholdView> viewOf(const gen::Household& household, std::string& problem);

} // namespace gen_test
