#include "shared/domain/household_checks.h"

#include "shared/domain/income.h"
#include "shared/domain/member_checks.h"

#include <algorithm>
#include <array>

namespace domain {
namespace {

using ruhu::v1::Household;
using ruhu::v1::Member;
using Findings = std::vector<Finding>;
using Facts = std::vector<MemberFacts>;

// A stored integer of two decimals as people read it: 1250 is "12.5".
std::string hundredths(std::int64_t value) {
    std::string text = std::to_string(value / 100);
    const auto rest = std::to_string(100 + value % 100).substr(1);
    if (rest == "00")
        return text;
    return text + "." + (rest[1] == '0' ? rest.substr(0, 1) : rest);
}

FieldRef fieldOf(const HouseholdView& view, int number) {
    return {view.id, number};
}

// Rule 1 within the household.
void checkNumbersDiffer(const HouseholdView& view, Findings& out) {
    const auto entries = personEntries(view);
    for (std::size_t i = 0; i < entries.size(); ++i)
        for (std::size_t j = i + 1; j < entries.size(); ++j)
            if (auto found = checkPair(entries[i], entries[j]))
                out.push_back(std::move(*found));
}

// The only head, or null.
const MemberFacts* headOf(const Facts& facts) {
    const MemberFacts* head = nullptr;
    for (const auto& member : facts)
        if (member.record().relation() == kHead) {
            if (head)
                return nullptr;
            head = &member;
        }
    return head;
}

// Rule 4: exactly one head; the spouse's sex is the other one.
void checkHead(const HouseholdView& view, const Facts& facts, Findings& out) {
    std::vector<FieldRef> heads;
    for (const auto& member : facts)
        if (member.record().relation() == kHead)
            heads.push_back(member.field(Member::kRelationFieldNumber));
    if (heads.empty())
        out.push_back(finding("check.head_missing", {}, {fieldOf(view, Household::kHeadNameFieldNumber)}));
    if (heads.size() > 1)
        out.push_back(finding("check.head_many", {{"count", std::to_string(heads.size())}}, heads));
    const MemberFacts* head = headOf(facts);
    if (!head || !head->sex)
        return;
    for (const auto& member : facts)
        if (member.record().relation() == kSpouse && member.sex == head->sex)
            out.push_back(
                finding("check.spouse_sex", {{"sex", sexCode(*head->sex)}},
                        {member.field(Member::kSexFieldNumber), head->field(Member::kSexFieldNumber)}));
}

// Rule 15: every kind of land has an answer, 0 included.
void checkLand(const HouseholdView& view, Findings& out) {
    const auto& h = view.record;
    const std::array<std::pair<bool, int>, 7> lands = {{
        {h.has_farmland(), Household::kFarmlandFieldNumber},
        {h.has_irrigated(), Household::kIrrigatedFieldNumber},
        {h.has_forest(), Household::kForestFieldNumber},
        {h.has_returned_forest(), Household::kReturnedForestFieldNumber},
        {h.has_orchard(), Household::kOrchardFieldNumber},
        {h.has_pasture(), Household::kPastureFieldNumber},
        {h.has_water_surface(), Household::kWaterSurfaceFieldNumber},
    }};
    std::vector<FieldRef> blank;
    for (const auto& [answered, number] : lands)
        if (!answered)
            blank.push_back(fieldOf(view, number));
    if (!blank.empty())
        out.push_back(finding("check.land_blank", {{"count", std::to_string(blank.size())}}, blank));
}

// Rule 16. Compared by subtraction, because the sum of two stored numbers might not fit.
void checkReturnedForest(const HouseholdView& view, Findings& out) {
    const auto& h = view.record;
    const bool known = h.has_returned_forest() && h.has_forest() && h.has_pasture();
    const bool plain = h.forest() >= 0 && h.pasture() >= 0;
    if (known && plain && h.returned_forest() > h.forest() && h.returned_forest() - h.forest() > h.pasture())
        out.push_back(finding("check.returned_forest", {{"area", hundredths(h.returned_forest())}},
                              {fieldOf(view, Household::kReturnedForestFieldNumber),
                               fieldOf(view, Household::kForestFieldNumber),
                               fieldOf(view, Household::kPastureFieldNumber)}));
}

// Rule 17.
void checkRoad(const HouseholdView& view, const CheckLimits& limits, Findings& out) {
    const auto field = fieldOf(view, Household::kRoadDistanceFieldNumber);
    if (!view.record.has_road_distance())
        out.push_back(finding("check.road_blank", {}, {field}));
    else if (view.record.road_distance() > limits.roadDistanceMax)
        out.push_back(finding("check.road_far", {{"limit", hundredths(limits.roadDistanceMax)}}, {field}));
}

void warnBelow(const char* code, const HouseholdView& view, int field, Cents amount, Cents min,
               Findings& out) {
    if (amount > 0 && amount < min)
        out.push_back(finding(code, {{"limit", hundredths(min)}}, {fieldOf(view, field)}));
}

// Rules 18-21: amounts that are rarely right.
void checkAmounts(const HouseholdView& view, const CheckLimits& limits, Findings& out) {
    const auto& h = view.record;
    warnBelow("check.wage_low", view, Household::kIncomeWageFieldNumber, h.income_wage(), limits.wageMin,
              out);
    if (h.income_wage() > limits.wageMax)
        out.push_back(finding("check.wage_high", {{"limit", hundredths(limits.wageMax)}},
                              {fieldOf(view, Household::kIncomeWageFieldNumber)}));
    if (h.income_business() > 0 && h.has_business_cost() && h.business_cost() == 0)
        out.push_back(finding("check.business_cost", {},
                              {fieldOf(view, Household::kBusinessCostFieldNumber),
                               fieldOf(view, Household::kIncomeBusinessFieldNumber)}));
    if (h.transfer_ecological() > 0 && h.has_returned_forest() && h.returned_forest() == 0)
        out.push_back(finding("check.ecological", {},
                              {fieldOf(view, Household::kTransferEcologicalFieldNumber),
                               fieldOf(view, Household::kReturnedForestFieldNumber)}));
    warnBelow("check.dibao_low", view, Household::kTransferDibaoFieldNumber, h.transfer_dibao(),
              limits.dibaoMin, out);
    warnBelow("check.pension_low", view, Household::kTransferPensionFieldNumber, h.transfer_pension(),
              limits.pensionMin, out);
    warnBelow("check.family_planning_low", view, Household::kTransferFamilyPlanningFieldNumber,
              h.transfer_family_planning(), limits.familyPlanningMin, out);
}

// Rule 22: grades A and B are not dangerous.
void checkDangerGrade(const HouseholdView& view, Findings& out) {
    const auto& h = view.record;
    if (h.dangerous_house() && (h.danger_grade() == "A" || h.danger_grade() == "B"))
        out.push_back(finding("check.danger_grade", {{"grade", h.danger_grade()}},
                              {fieldOf(view, Household::kDangerGradeFieldNumber),
                               fieldOf(view, Household::kDangerousHouseFieldNumber)}));
}

bool isOneOf(std::string_view relation, std::initializer_list<std::string_view> codes) {
    return std::find(codes.begin(), codes.end(), relation) != codes.end();
}

void checkGap(const MemberFacts& parent, const MemberFacts& child, const CheckLimits& limits, Findings& out) {
    if (!parent.personId || !child.personId)
        return;
    const int gap = fullYears(parent.personId->birthday(), child.personId->birthday());
    if (gap < limits.parentGapMin || gap > limits.parentGapMax)
        out.push_back(
            finding("check.age_gap", {{"gap", std::to_string(gap)}},
                    {child.field(Member::kRelationFieldNumber), parent.field(Member::kPersonIdFieldNumber),
                     child.field(Member::kPersonIdFieldNumber)}));
}

// Rule 23, over the parents and children that relations to the head tell for sure: the head's children and
// parents, the parents of the head's only spouse.
void checkGenerations(const Facts& facts, const CheckLimits& limits, Findings& out) {
    const MemberFacts* head = headOf(facts);
    const auto isSpouse = [](const MemberFacts& m) { return m.record().relation() == kSpouse; };
    const auto spouse = std::count_if(facts.begin(), facts.end(), isSpouse) == 1
                            ? std::find_if(facts.begin(), facts.end(), isSpouse)
                            : facts.end();
    for (const auto& member : facts) {
        const std::string& relation = member.record().relation();
        if (head && isOneOf(relation, {"03", "04"}))
            checkGap(*head, member, limits, out);
        if (head && isOneOf(relation, {"11", "12"}))
            checkGap(member, *head, limits, out);
        if (spouse != facts.end() && isOneOf(relation, {"13", "14", "15", "16"}))
            checkGap(member, *spouse, limits, out);
    }
}

// Rule 24.
void checkCount(const HouseholdView& view, const Facts& facts, Findings& out) {
    const auto said = view.record.members_count();
    if (view.record.has_members_count() && said != static_cast<int>(facts.size()))
        out.push_back(finding("check.members_count",
                              {{"said", std::to_string(said)}, {"counted", std::to_string(facts.size())}},
                              {fieldOf(view, Household::kMembersCountFieldNumber)}));
}

// Rule 26: score and income tell different stories. On the income line itself it is silent.
void checkLines(const HouseholdView& view, const Facts& facts, const CheckLimits& limits, Findings& out) {
    const auto income = incomeOf(view.record, static_cast<int>(facts.size()));
    if (!view.score || !limits.scoreLine || !limits.incomeLine || !income || !income->complete ||
        !income->perHead)
        return;
    const bool poorByScore = isBelowLine(*view.score, *limits.scoreLine, limits.scoreLineIncluded);
    const auto field = fieldOf(view, Household::kIncomeWageFieldNumber);
    if (poorByScore && *income->perHead > *limits.incomeLine)
        out.push_back(finding("check.score_low_income_high", {}, {field}));
    if (!poorByScore && *income->perHead < *limits.incomeLine)
        out.push_back(finding("check.score_high_income_low", {}, {field}));
}

} // namespace

std::vector<Finding> checkHousehold(const HouseholdView& view, const CheckLimits& limits, Date today) {
    Facts facts;
    for (const MemberView* member : presentMembers(view))
        facts.push_back(factsOf(*member, today));
    Findings out;
    checkNumbersDiffer(view, out);
    for (const auto& member : facts) {
        auto found = checkMember(member, limits);
        out.insert(out.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    }
    checkHead(view, facts, out);
    checkLand(view, out);
    checkReturnedForest(view, out);
    checkRoad(view, limits, out);
    checkAmounts(view, limits, out);
    checkDangerGrade(view, out);
    checkGenerations(facts, limits, out);
    checkCount(view, facts, out);
    checkLines(view, facts, limits, out);
    std::stable_sort(out.begin(), out.end(), [](const Finding& a, const Finding& b) {
        return findRule(a.code)->number < findRule(b.code)->number;
    });
    return out;
}

} // namespace domain
