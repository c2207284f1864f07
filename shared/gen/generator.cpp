#include "shared/gen/generator.h"

#include "shared/gen/family.h"
#include "shared/gen/groups.h"
#include "shared/gen/household_details.h"
#include "shared/gen/member_details.h"
#include "shared/gen/names.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace gen {
namespace {

using base::ErrorCode;
using base::Result;

// What Random::keyed is asked for beside the households, which have the numbers from 1.
constexpr std::uint64_t kGroupsKey = 0;

// The place of a village among those of its county: the share of ID numbers it has.
struct CountyPlace {
    std::size_t index = 0, count = 0;
};
CountyPlace placeInCounty(const Divisions& divisions, std::size_t village) {
    const std::string& county = divisions.villages[village].countyCode;
    CountyPlace place;
    for (std::size_t i = 0; i < divisions.villages.size(); ++i) {
        const bool same = divisions.villages[i].countyCode == county;
        place.count += same;
        place.index += same && i < village;
    }
    return place;
}

PersonNumbers numbersOf(const Divisions& divisions, std::size_t village, std::uint64_t seed) {
    const CountyPlace place = placeInCounty(divisions, village);
    return PersonNumbers(seed, place.index, place.count);
}

std::string_view drawEthnicity(Random& random) {
    constexpr std::array<std::string_view, 7> codes = {"08", "13", "01", "06", "36", "32", "07"};
    return codes[random.weighted({710, 205, 55, 13, 8, 5, 4})];
}

bool marriedIn(std::string_view relation) {
    return relation == "02" || relation == "05" || relation == "06";
}

tl::unexpected<base::Error> badOption(std::string option, std::string problem) {
    return base::fail(ErrorCode::InvalidInput, "check options",
                      {{"option", std::move(option)}, {"problem", std::move(problem)}});
}

} // namespace

Result<void> checkOptions(const Options& options) {
    if (options.householdsPerVillage < 1 || options.householdsPerVillage > kHouseholdsPerVillageMax)
        return badOption("households", "must be from 1 to " + std::to_string(kHouseholdsPerVillageMax));
    if (options.mistakesPerMille < 0 || options.mistakesPerMille > 1000)
        return badOption("mistakes", "must be from 0 to 1000");
    const int year = static_cast<int>(options.day.year());
    if (!options.day.ok() || year < 2000 || year > 2099)
        return badOption("clock", "must lie in the years 2000 to 2099");
    for (const auto& question : options.survey)
        if (question.choices.empty())
            return badOption("survey", "the question " + question.name + " has no choices");
    return {};
}

VillageGenerator::VillageGenerator(const Divisions& divisions, std::size_t village, const Options& options)
    : m_village(divisions.villages.at(village)), m_options(options),
      m_numbers(numbersOf(divisions, village, options.seed)) {
    assert(checkOptions(options));
    Random random = Random::keyed(options.seed, m_village.code, kGroupsKey);
    std::size_t end = 0;
    for (const std::size_t size : drawGroupSizes(random, options.householdsPerVillage))
        m_groupEnds.push_back(end += size);
    m_groups = groupNames(random, m_groupEnds.size());
}

const std::string& VillageGenerator::groupOf(std::size_t number) const {
    const auto end = std::lower_bound(m_groupEnds.begin(), m_groupEnds.end(), number);
    return m_groups[static_cast<std::size_t>(end - m_groupEnds.begin())];
}

Result<void> VillageGenerator::addMembers(Household& household, Random& random, int wealth) {
    constexpr int kMixedMarriagePerMille = 120;
    HouseholdTraits traits{m_options.day, drawEthnicity(random), wealth < kDibaoWealth};
    const std::string_view own = traits.ethnicity;
    for (const auto& person : makeFamily(random, static_cast<int>(m_options.day.year()))) {
        const auto number = m_numbers.take(person.birthYear, person.sex);
        if (!number)
            return badOption("households", "the county is so large that village " + m_village.code +
                                               " runs out of sample ID numbers; ask for fewer");
        const bool mixed = marriedIn(person.relation) && random.chance(kMixedMarriagePerMille);
        traits.ethnicity = mixed ? drawEthnicity(random) : own;
        household.members.push_back(makeMember(random, person, *number, traits));
    }
    return {};
}

Result<std::optional<Household>> VillageGenerator::next() {
    if (m_made == m_options.householdsPerVillage)
        return std::nullopt;
    Household household;
    household.number = ++m_made;
    Random random = Random::keyed(m_options.seed, m_village.code, household.number);
    const int wealth = drawWealth(random);
    RUHU_CHECK(addMembers(household, random, wealth), "make household");
    describeHousehold(household, random, {&m_village, groupOf(household.number)}, wealth,
                      static_cast<int>(m_options.day.year()));
    for (const auto& question : m_options.survey)
        household.answers[question.name] = answerTo(question, random, wealth);
    if (random.chance(m_options.mistakesPerMille))
        plantMistake(household, random);
    return household;
}

Result<void> generate(const Divisions& divisions, const std::vector<std::size_t>& villages,
                      const Options& options, const HouseholdSink& sink) {
    RUHU_CHECK(checkOptions(options), "generate");
    for (const std::size_t village : villages) {
        VillageGenerator generator(divisions, village, options);
        for (;;) {
            RUHU_TRY(household, generator.next(), "generate");
            if (!household)
                break;
            RUHU_CHECK(sink(generator, *household), "generate");
        }
    }
    return {};
}

const std::vector<std::string>& sampleOfficials() {
    static const std::vector<std::string> roles = {
        "第一书记（示例）",     "村党支部书记（示例）", "村委会主任（示例）", "工作队队长（示例）",
        "工作队队员甲（示例）", "工作队队员乙（示例）", "乡镇审核员（示例）"};
    return roles;
}

} // namespace gen
