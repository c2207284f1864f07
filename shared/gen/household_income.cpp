#include "shared/gen/household_income.h"

#include "shared/gen/member_details.h"

#include <algorithm>

namespace gen {
namespace {

struct Land { // 0.01 mu
    int farmland = 0, irrigated = 0, forest = 0, returned = 0, orchard = 0, water = 0;
};

struct Income { // whole yuan a year, household
    int wage = 0, business = 0, cost = 0, property = 0;
    int familyPlanning = 0, dibao = 0, fiveGuarantee = 0, pension = 0, ecological = 0, other = 0;
};

Land drawLand(Random& random, int persons) {
    Land land;
    land.farmland = persons * random.between(25, 120); // fields between limestone peaks are small
    land.irrigated = land.farmland * random.between(0, 60) / 100;
    land.forest = random.chance(700) ? random.between(50, 1800) : 0;
    if (land.forest > 0 && random.chance(300))
        land.returned = land.forest * random.between(10, 60) / 100;
    land.orchard = random.chance(180) ? random.between(20, 300) : 0;
    land.water = random.chance(30) ? random.between(10, 120) : 0;
    return land;
}

int drawWage(Random& random, const Household& household, int wealth) {
    int wage = 0;
    for (const auto& member : household.members) {
        if (worksAway(member)) {
            const int months = std::stoi(textOf(member.fields, "migrant_months"));
            const int earned = 800 + wealth * 3;
            wage += months * (earned * random.between(75, 125) / 100) / 10 *
                    6; // what reaches the household: 60 %
        } else if (const auto& labour = textOf(member.fields, "labour"); labour == "01" || labour == "02") {
            constexpr int kDayLabourPerMille = 450;
            if (random.chance(kDayLabourPerMille))
                wage += random.between(400, 1200 + wealth * 12);
        }
    }
    return std::min(wage, 250'000);
}

int drawBusiness(Random& random, const Household& household, const Land& land, int wealth) {
    constexpr int kYuanPerMu = 900;
    int income = land.farmland * kYuanPerMu / 100 + land.orchard * random.between(5, 20);
    const bool livestock = random.chance(720);
    if (livestock && household.members.size() > 1)
        income += random.between(600, 1800 + wealth * 20);
    return income * random.between(70, 130) / 100;
}

void drawTransfers(Income& income, Random& random, const Household& household, const Land& land) {
    const std::string& type = textOf(household.fields, "household_type");
    const auto persons = static_cast<int>(household.members.size());
    const auto elders =
        static_cast<int>(std::count_if(household.members.begin(), household.members.end(),
                                       [](const Member& member) { return member.age >= 60; }));
    const bool planned = textOf(household.fields, "one_child_family") == "1" ||
                         textOf(household.fields, "two_daughter_family") == "1";
    if (planned)
        income.familyPlanning = random.chance(700) ? 960 : 240;
    if (type == "02" || type == "03")
        income.dibao = persons * 12 * random.between(45, 90);
    if (persons == 1 && elders == 1 && type.empty() && random.chance(300))
        income.fiveGuarantee = 12 * random.between(220, 300);
    income.pension = elders * 12 * 90; // the basic pension of the region, 90 yuan a month
    if (land.returned > 0)
        income.ecological = std::max(1, land.returned * 125 / 100);
    if (random.chance(450))
        income.other = random.between(100, 1800);
}

void put(Household& household, std::string_view name, int yuan) {
    household.fields.push_back({name, std::to_string(yuan)});
}

void putMu(Household& household, std::string_view name, int hundredths) {
    household.fields.push_back({name, decimalText(hundredths)});
}

} // namespace

std::string decimalText(std::int64_t hundredths) {
    std::string text = std::to_string(hundredths / 100);
    const std::int64_t rest = hundredths % 100;
    if (rest == 0)
        return text;
    text += '.';
    text += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0)
        text += static_cast<char>('0' + rest % 10);
    return text;
}

void addIncomeAndLand(Household& household, Random& random, int wealth) {
    const Land land = drawLand(random, static_cast<int>(household.members.size()));
    Income income;
    income.wage = drawWage(random, household, wealth);
    income.business = drawBusiness(random, household, land, wealth);
    income.cost = std::max(1, income.business * random.between(20, 45) / 100);
    income.property = random.chance(80 + wealth / 8) ? random.between(50, 300 + wealth * 4) : 0;
    drawTransfers(income, random, household, land);
    put(household, "income_wage", income.wage);
    put(household, "income_business", income.business);
    put(household, "business_cost", income.cost);
    put(household, "income_property", income.property);
    put(household, "transfer_family_planning", income.familyPlanning);
    put(household, "transfer_dibao", income.dibao);
    put(household, "transfer_five_guarantee", income.fiveGuarantee);
    put(household, "transfer_pension", income.pension);
    put(household, "transfer_ecological", income.ecological);
    put(household, "transfer_other", income.other);
    putMu(household, "farmland", land.farmland);
    putMu(household, "irrigated", land.irrigated);
    putMu(household, "forest", land.forest);
    putMu(household, "returned_forest", land.returned);
    putMu(household, "orchard", land.orchard);
    putMu(household, "pasture", 0);
    putMu(household, "water_surface", land.water);
}

} // namespace gen
