#include "shared/gen/household_details.h"

#include "shared/gen/household_income.h"
#include "shared/gen/member_details.h"
#include "shared/gen/person_numbers.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace gen {
namespace {

const char* flag(bool value) {
    return value ? "1" : "0";
}

void put(Household& household, std::string_view name, std::string text) {
    household.fields.push_back({name, std::move(text)});
}

// "SAMPLE-451228101201-0042": every paper and list shows that the record is sample data.
std::string sampleNumber(const Village& village, std::size_t number) {
    std::string digits = std::to_string(number);
    if (digits.size() < 4)
        digits.insert(0, 4 - digits.size(), '0');
    return "SAMPLE-" + village.code + "-" + digits;
}

void addIdentity(Household& household, Random& random, const Place& place) {
    const Village& village = *place.village;
    put(household, "head_name", textOf(household.members.front().fields, "name"));
    put(household, "household_no", sampleNumber(village, household.number));
    put(household, "group", place.group);
    put(household, "area", village.code);
    put(household, "address",
        "示例 " + village.townshipName + village.name + place.group + std::to_string(household.number) +
            "号");
    const std::string& phone = textOf(household.members.front().fields, "phone");
    if (!phone.empty())
        put(household, "phone", phone);
    else if (random.chance(600))
        put(household, "phone", samplePhone(random));
}

struct Circumstances {
    int ill = 0, disabled = 0, pupils = 0, able = 0, sons = 0, daughters = 0;
};

Circumstances circumstancesOf(const Household& household) {
    Circumstances c;
    for (const auto& member : household.members) {
        const std::string& health = textOf(member.fields, "health");
        const std::string& labour = textOf(member.fields, "labour");
        const std::string& relation = textOf(member.fields, "relation");
        c.disabled += health.find("04") != std::string::npos;
        c.ill += health == "02" || health == "03";
        c.pupils += isAtSchool(member) && member.age >= 15;
        c.able += labour == "01" || labour == "02";
        c.sons += relation == "03";
        c.daughters += relation == "04";
    }
    return c;
}

// Main cause and up to two others, all different.
void addCauses(Household& household, Random& random, const Circumstances& c) {
    constexpr std::array<std::string_view, 7> general = {"4", "5", "6", "7", "9", "10", "11"};
    std::vector<std::string_view> causes;
    if (c.ill > 0)
        causes.push_back("1");
    if (c.disabled > 0)
        causes.push_back("2");
    if (c.pupils > 0)
        causes.push_back("3");
    if (c.able == 0)
        causes.push_back("8");
    const auto others = static_cast<std::size_t>(random.between(1, 3));
    while (causes.size() < others) {
        const auto cause = random.pick(general);
        if (std::find(causes.begin(), causes.end(), cause) == causes.end())
            causes.push_back(cause);
    }
    constexpr std::array<std::string_view, 3> names = {"main_cause", "other_cause_1", "other_cause_2"};
    for (std::size_t i = 0; i < std::min(causes.size(), names.size()); ++i)
        put(household, names[i], std::string(causes[i]));
}

void addClass(Household& household, Random& random, int wealth) {
    const Circumstances c = circumstancesOf(household);
    const bool poor = wealth < kPoorWealth;
    if (poor) {
        put(household, "standard", "1");
        const bool dibao = wealth < kDibaoWealth;
        put(household, "household_type", !dibao ? "01" : c.able > 0 ? "02" : "03");
    }
    put(household, "members_count", std::to_string(household.members.size()));
    put(household, "martyr_family", flag(random.chance(4)));
    put(household, "one_child_family", flag(c.sons + c.daughters == 1 && random.chance(120)));
    put(household, "two_daughter_family", flag(c.sons == 0 && c.daughters == 2));
    if (poor)
        addCauses(household, random, c);
}

// 0 … 100 percent of the chance between the poorest and the richest.
bool likely(Random& random, int wealth, int poorestPerMille, int richestPerMille) {
    return random.chance(poorestPerMille + (richestPerMille - poorestPerMille) * wealth / 999);
}

void addLinks(Household& household, Random& random, int wealth) {
    put(household, "in_cooperative", flag(likely(random, wealth, 40, 220)));
    put(household, "led_by_company", flag(likely(random, wealth, 10, 90)));
    put(household, "led_by_leader", flag(likely(random, wealth, 20, 120)));
    put(household, "production_electricity", flag(likely(random, wealth, 550, 950)));
}

void addHouse(Household& household, Random& random, int wealth, int surveyYear) {
    const int perHead = 12 + wealth / 40;
    const int area = std::clamp(perHead * static_cast<int>(household.members.size()), 24, 320);
    put(household, "house_area", std::to_string(area + random.between(0, 18)));
    const std::size_t structure = wealth < 200   ? random.weighted({1, 14, 48, 12, 25})
                                  : wealth < 500 ? random.weighted({6, 50, 34, 5, 5})
                                                 : random.weighted({35, 55, 9, 1, 0});
    put(household, "house_structure", std::to_string(structure + 1));
    constexpr std::size_t kBrick = 1; // concrete and brick houses are the newer ones
    const int age = structure <= kBrick ? random.between(1, 25) : random.between(15, 50);
    put(household, "house_year", std::to_string(surveyYear - age));
    const bool dangerous = structure > kBrick && likely(random, wealth, 420, 40);
    put(household, "dangerous_house", flag(dangerous));
    if (dangerous)
        put(household, "danger_grade", random.chance(600) ? "C" : "D");
}

void addServices(Household& household, Random& random, int wealth) {
    put(household, "electricity", flag(random.chance(993)));
    put(household, "radio_tv", flag(likely(random, wealth, 780, 990)));
    put(household, "broadband", flag(likely(random, wealth, 10, 420)));
    const bool difficult = likely(random, wealth, 420, 90); // karst: no water holds on the surface
    put(household, "water_difficult", flag(difficult));
    const std::size_t source =
        difficult ? random.weighted({0, 0, 20, 10, 70}) : random.weighted({35, 35, 12, 3, 15});
    constexpr std::size_t kProtected = 1; // treated tap water, protected spring
    put(household, "water_safe", flag(!difficult && (source <= kProtected || random.chance(500))));
    put(household, "water_source", std::to_string(source + 1));
    const int distance = likely(random, wealth, 450, 850) ? random.between(0, 60) : random.between(60, 500);
    put(household, "road_distance", decimalText(distance));
    const std::size_t road =
        wealth < 300 ? random.weighted({45, 30, 24, 1}) : random.weighted({14, 28, 54, 4});
    put(household, "road_type", std::to_string(road + 1));
    put(household, "sanitary_toilet", flag(likely(random, wealth, 150, 820)));
    put(household, "fuel", likely(random, wealth, 860, 330) ? "1" : "4");
}

void addRelocation(Household& household, Random& random, int wealth) {
    const bool willing = wealth < kPoorWealth && random.chance(240);
    put(household, "relocation_willing", flag(willing));
    if (!willing)
        return;
    put(household, "relocation_mode", random.chance(300) ? "02" : "03");
    put(household, "resettlement", random.chance(800) ? "1" : "2");
}

} // namespace

int drawWealth(Random& random) {
    const int first = random.between(0, 499);
    return first + random.between(0, 500);
}

void describeHousehold(Household& household, Random& random, const Place& place, int wealth, int surveyYear) {
    household.fields.reserve(householdFieldNames().size());
    addIdentity(household, random, place);
    addClass(household, random, wealth);
    addIncomeAndLand(household, random, wealth);
    addLinks(household, random, wealth);
    addHouse(household, random, wealth, surveyYear);
    addServices(household, random, wealth);
    addRelocation(household, random, wealth);
}

} // namespace gen
