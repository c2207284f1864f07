#include "shared/gen/mistake.h"

#include "shared/gen/household.h"
#include "shared/gen/household_income.h"
#include "shared/gen/member_details.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace gen {
namespace {

std::string_view relationOf(const Member& member) {
    return textOf(member.fields, "relation");
}

// The first member that fits; null when there is none.
template <class Test>
Member* firstMember(Household& household, Test test) {
    const auto found = std::find_if(household.members.begin(), household.members.end(), test);
    return found == household.members.end() ? nullptr : &*found;
}

// Answers `name` of the first member that fits with `text` ("" = takes the answer away). False: nobody fits.
template <class Test>
bool change(Household& household, std::string_view name, std::string_view text, Test test) {
    Member* member = firstMember(household, test);
    if (!member)
        return false;
    if (text.empty())
        clearField(member->fields, name);
    else
        setText(member->fields, name, std::string(text));
    return true;
}

bool healthyAdult(const Member& m) {
    return m.age >= 16 && m.age < 60 && textOf(m.fields, "health") == "01" && !isAtSchool(m);
}
bool schoolChild(const Member& m) {
    return m.age >= 6 && m.age <= 15;
}

bool plantIdSex(Household& h) {
    // Only a head without a spouse: with one, the couple's sexes would be a second mistake.
    if (std::any_of(h.members.begin(), h.members.end(),
                    [](const Member& m) { return relationOf(m) == "02"; }))
        return false;
    Fields& head = h.members.front().fields;
    setText(head, "sex", textOf(head, "sex") == "1" ? "2" : "1");
    return true;
}
bool plantHeadMissing(Household& h) {
    setText(h.members.front().fields, "relation", "99");
    return true;
}
bool plantHeadMany(Household& h) {
    return change(h, "relation", "01", [](const Member& m) { return relationOf(m) == "02"; });
}
bool plantRelationSex(Household& h) {
    return change(h, "relation", "04", [](const Member& m) { return relationOf(m) == "03"; }) ||
           change(h, "relation", "03", [](const Member& m) { return relationOf(m) == "04"; });
}
bool plantLabourBlank(Household& h) {
    clearField(h.members.back().fields, "labour");
    return true;
}
bool plantChildLabour(Household& h) {
    return change(h, "labour", "01", [](const Member& m) { return m.age >= 10 && m.age < 16; });
}
bool plantElderLabour(Household& h) {
    return change(h, "labour", "01", [](const Member& m) { return m.age >= 60; });
}
bool plantAbleNoLabour(Household& h) {
    return change(h, "labour", "04", [](const Member& m) { return healthyAdult(m) && !worksAway(m); });
}
bool plantMigrantNoLabour(Household& h) {
    return change(h, "labour", "03", worksAway);
}
bool plantMigrantPhone(Household& h) {
    return change(h, "phone", "", worksAway);
}
bool plantDropoutHealth(Household& h) {
    const auto test = [](const Member& m) { return schoolChild(m) && textOf(m.fields, "health") == "01"; };
    return change(h, "dropout_reason", "01", test) && change(h, "school_status", "01", test);
}
bool plantInsuranceBoth(Household& h) {
    return change(h, "employee_insurance", "1", [](const Member& m) {
        return m.age >= 16 && textOf(m.fields, "medical_insurance") == "1";
    });
}
bool plantInsuranceNone(Household& h) {
    return change(h, "medical_insurance", "0",
                  [](const Member& m) { return textOf(m.fields, "employee_insurance") == "0"; });
}
bool plantChildOutOfSchool(Household& h) {
    const auto test = [](const Member& m) { return m.age >= 12 && m.age <= 15; };
    return change(h, "dropout_reason", "03", test) && change(h, "school_status", "01", test);
}
bool plantLandBlank(Household& h) {
    clearField(h.fields, "orchard");
    clearField(h.fields, "water_surface");
    return true;
}
bool plantReturnedForest(Household& h) {
    const int wholeMu = std::stoi(textOf(h.fields, "forest")); // up to the decimal point
    setText(h.fields, "returned_forest", std::to_string(wholeMu + 2));
    return true;
}
bool plantRoadBlank(Household& h) {
    clearField(h.fields, "road_distance");
    return true;
}
bool plantRoadFar(Household& h) {
    setText(h.fields, "road_distance", "12.5");
    return true;
}
bool plantWageLow(Household& h) {
    setText(h.fields, "income_wage", "120");
    return true;
}
bool plantWageHigh(Household& h) {
    constexpr std::size_t kDigits = 4; // with two more it exceeds 300,000 when it begins with 3 or more
    const std::string wage = textOf(h.fields, "income_wage");
    if (wage.size() < kDigits || (wage.size() == kDigits && wage.front() <= '3'))
        return false;
    setText(h.fields, "income_wage", wage + "00");
    return true;
}
bool plantBusinessCost(Household& h) {
    if (textOf(h.fields, "income_business") == "0")
        return false;
    setText(h.fields, "business_cost", "0");
    return true;
}
bool plantEcological(Household& h) {
    if (textOf(h.fields, "returned_forest") != "0")
        return false;
    setText(h.fields, "transfer_ecological", "500");
    return true;
}
bool plantDibaoLow(Household& h) {
    if (textOf(h.fields, "transfer_dibao") == "0")
        return false;
    setText(h.fields, "transfer_dibao", "115"); // a month's amount, typed as a year's
    return true;
}
bool plantPensionLow(Household& h) {
    if (textOf(h.fields, "transfer_pension") == "0")
        return false;
    setText(h.fields, "transfer_pension", "80");
    return true;
}
bool plantDangerGrade(Household& h) {
    if (textOf(h.fields, "dangerous_house") != "1")
        return false;
    setText(h.fields, "danger_grade", "B");
    return true;
}
bool plantAgeGap(Household& h) {
    const domain::Date head = h.members.front().birthday;
    const auto far = [&](const Member& m, std::string_view relation) {
        return relationOf(m) == relation && domain::fullYears(head, m.birthday) > 60;
    };
    return change(h, "relation", "03", [&](const Member& m) { return far(m, "07"); }) ||
           change(h, "relation", "04", [&](const Member& m) { return far(m, "08"); });
}
bool plantMembersCount(Household& h) {
    setText(h.fields, "members_count", std::to_string(h.members.size() + 1));
    return true;
}

struct Kind {
    MistakeInfo info;
    bool (*plant)(Household&); // false: no occasion, nothing changed
    int weight;                // the fewer households give occasion, the more, so that every kind is seen
};

constexpr std::array<Kind, 27> kKinds = {{
    {{Mistake::IdSex, 3, "check.id_sex"}, plantIdSex, 5},
    {{Mistake::HeadMissing, 4, "check.head_missing"}, plantHeadMissing, 1},
    {{Mistake::HeadMany, 4, "check.head_many"}, plantHeadMany, 1},
    {{Mistake::RelationSex, 5, "check.relation_sex"}, plantRelationSex, 2},
    {{Mistake::LabourBlank, 6, "check.labour_blank"}, plantLabourBlank, 1},
    {{Mistake::ChildLabour, 7, "check.child_labour"}, plantChildLabour, 4},
    {{Mistake::ElderLabour, 8, "check.elder_labour"}, plantElderLabour, 2},
    {{Mistake::AbleNoLabour, 9, "check.able_no_labour"}, plantAbleNoLabour, 1},
    {{Mistake::MigrantNoLabour, 10, "check.migrant_no_labour"}, plantMigrantNoLabour, 2},
    {{Mistake::MigrantPhone, 11, "check.migrant_phone"}, plantMigrantPhone, 2},
    {{Mistake::DropoutHealth, 12, "check.dropout_health"}, plantDropoutHealth, 2},
    {{Mistake::InsuranceBoth, 13, "check.insurance_both"}, plantInsuranceBoth, 1},
    {{Mistake::InsuranceNone, 13, "check.insurance_none"}, plantInsuranceNone, 1},
    {{Mistake::ChildOutOfSchool, 14, "check.child_out_of_school"}, plantChildOutOfSchool, 4},
    {{Mistake::LandBlank, 15, "check.land_blank"}, plantLandBlank, 1},
    {{Mistake::ReturnedForest, 16, "check.returned_forest"}, plantReturnedForest, 1},
    {{Mistake::RoadBlank, 17, "check.road_blank"}, plantRoadBlank, 1},
    {{Mistake::RoadFar, 17, "check.road_far"}, plantRoadFar, 1},
    {{Mistake::WageLow, 18, "check.wage_low"}, plantWageLow, 1},
    {{Mistake::WageHigh, 18, "check.wage_high"}, plantWageHigh, 1},
    {{Mistake::BusinessCost, 19, "check.business_cost"}, plantBusinessCost, 1},
    {{Mistake::Ecological, 20, "check.ecological"}, plantEcological, 1},
    {{Mistake::DibaoLow, 21, "check.dibao_low"}, plantDibaoLow, 16},
    {{Mistake::PensionLow, 21, "check.pension_low"}, plantPensionLow, 2},
    {{Mistake::DangerGrade, 22, "check.danger_grade"}, plantDangerGrade, 10},
    {{Mistake::AgeGap, 23, "check.age_gap"}, plantAgeGap, 24},
    {{Mistake::MembersCount, 24, "check.members_count"}, plantMembersCount, 1},
}};

} // namespace

const std::vector<MistakeInfo>& allMistakes() {
    static const std::vector<MistakeInfo> infos = [] {
        std::vector<MistakeInfo> all;
        all.reserve(kKinds.size());
        for (const auto& kind : kKinds)
            all.push_back(kind.info);
        return all;
    }();
    return infos;
}

const MistakeInfo& infoOf(Mistake mistake) {
    return kKinds[static_cast<std::size_t>(mistake)].info;
}

void plantMistake(Household& household, Random& random) {
    assert(!household.mistake && !household.members.empty());
    std::vector<std::size_t> tickets; // each kind as often as its weight says
    for (std::size_t kind = 0; kind < kKinds.size(); ++kind)
        tickets.insert(tickets.end(), static_cast<std::size_t>(kKinds[kind].weight), kind);
    while (!tickets.empty()) { // some kinds fit every household
        const std::size_t kind = random.pick(tickets);
        if (kKinds[kind].plant(household)) {
            household.mistake = kKinds[kind].info.mistake;
            return;
        }
        std::erase(tickets, kind);
    }
}

} // namespace gen
