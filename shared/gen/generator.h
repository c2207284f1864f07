// The synthetic county: households made one at a time from (seed, village, number), so that a county of any
// size never sits in memory. The same seed, divisions and options give the same households on every platform;
// a village does not depend on which others are made. All of it is sample data: household numbers begin with
// SAMPLE-, addresses with 示例, ID and phone numbers can belong to nobody (person_numbers.h).
#pragma once

#include "shared/base/result.h"
#include "shared/gen/divisions.h"
#include "shared/gen/household.h"
#include "shared/gen/person_numbers.h"
#include "shared/gen/survey.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace gen {

constexpr std::size_t kHouseholdsPerVillageMax = 10'000; // the largest real village here has about 1,100

struct Options {
    std::uint64_t seed = 1;
    std::size_t householdsPerVillage = 250; // 1 … kHouseholdsPerVillageMax
    int mistakesPerMille = 60;              // households with one deliberate mistake (mistake.h); 0 … 1000
    domain::Date day{std::chrono::year(2015), std::chrono::October,
                     std::chrono::day(21)}; // of the survey; from 2000 to 2099
    std::vector<SurveyQuestion> survey;     // empty: no answers
};
// Fails with InvalidInput {option, problem}.
base::Result<void> checkOptions(const Options& options);

// The households of one village, one a call. `divisions` and `options` must outlive it. One thread.
class VillageGenerator {
public:
    // REQUIRES: village < divisions.villages.size(), checkOptions(options) holds.
    VillageGenerator(const Divisions& divisions, std::size_t village, const Options& options);

    // The next household, ascending by number from 1; nothing after the last. Fails with InvalidInput when
    // the county is so large that the village runs out of ID numbers.
    base::Result<std::optional<Household>> next();

    const Village& village() const { return m_village; }
    // Natural villages (屯). 14 to 24 of 15 to 46 households, as far as the number of households allows it.
    const std::vector<std::string>& groups() const { return m_groups; }

private:
    const std::string& groupOf(std::size_t number) const;
    base::Result<void> addMembers(Household& household, Random& random, int wealth);

    const Village& m_village;
    const Options& m_options;
    PersonNumbers m_numbers;
    std::vector<std::string> m_groups;
    std::vector<std::size_t> m_groupEnds; // number of each group's last household
    std::size_t m_made = 0;
};

using HouseholdSink = std::function<base::Result<void>(const VillageGenerator&, const Household&)>;
// All households of the villages (indexes in divisions.villages), in the order given. Stops at the sink's
// first error and returns it. ID numbers are unique within a county. Fails also as checkOptions and
// VillageGenerator::next do.
base::Result<void> generate(const Divisions& divisions, const std::vector<std::size_t>& villages,
                            const Options& options, const HouseholdSink& sink);

// Who signs in a demo: roles, never names of persons. "第一书记（示例）", …
const std::vector<std::string>& sampleOfficials();

} // namespace gen
