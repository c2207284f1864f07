#include "shared/domain/finding.h"

#include "shared/domain/code_lists.h"

#include <algorithm>
#include <cassert>

namespace domain {
namespace {

// The code list that a parameter's value comes from; empty for a number or an id.
std::string_view listOfParam(std::string_view name) {
    if (name == "sex" || name == "id_sex")
        return "sex";
    if (name == "grade")
        return "danger_grade";
    return name == "relation" || name == "labour" ? name : std::string_view();
}

} // namespace

const std::vector<RuleInfo>& allRules() {
    constexpr auto block = Severity::Block, warn = Severity::Warn;
    constexpr auto household = Reach::Household, county = Reach::County;
    static const std::vector<RuleInfo> rules = {
        {"check.id_twice", 1, block, county},
        {"check.id_twice_here", 1, block, household},
        {"check.id_length", 2, block, household},
        {"check.id_old_15", 2, block, household},
        {"check.id_character", 2, block, household},
        {"check.id_birthday", 2, block, household},
        {"check.id_digit", 2, block, household},
        {"check.id_certificate_length", 2, block, household},
        {"check.id_certificate_tail", 2, block, household},
        // A warning, not a block: the tablet's clock may be what is wrong.
        {"check.id_future", 2, warn, household},
        {"check.id_sex", 3, block, household},
        {"check.head_missing", 4, block, household, true},
        {"check.head_many", 4, block, household},
        {"check.spouse_sex", 4, block, household},
        {"check.relation_sex", 5, block, household},
        {"check.labour_blank", 6, block, household, true},
        {"check.child_labour", 7, block, household},
        {"check.elder_labour", 8, warn, household},
        {"check.able_no_labour", 9, warn, household},
        {"check.migrant_no_labour", 10, block, household},
        {"check.migrant_phone", 11, warn, household},
        {"check.dropout_health", 12, block, household},
        {"check.insurance_both", 13, block, household},
        {"check.insurance_none", 13, warn, household},
        {"check.child_out_of_school", 14, warn, household},
        {"check.land_blank", 15, block, household, true},
        {"check.returned_forest", 16, warn, household},
        {"check.road_far", 17, warn, household},
        {"check.road_blank", 17, warn, household, true},
        {"check.wage_low", 18, warn, household},
        {"check.wage_high", 18, warn, household},
        {"check.business_cost", 19, warn, household},
        {"check.ecological", 20, warn, household},
        {"check.dibao_low", 21, warn, household},
        {"check.pension_low", 21, warn, household},
        {"check.family_planning_low", 21, warn, household},
        {"check.danger_grade", 22, warn, household},
        {"check.age_gap", 23, warn, household},
        {"check.members_count", 24, block, household},
        {"check.person_twice", 25, block, county},
        {"check.score_low_income_high", 26, warn, household},
        {"check.score_high_income_low", 26, warn, household},
    };
    return rules;
}

const RuleInfo* findRule(std::string_view code) {
    const auto& rules = allRules();
    const auto found =
        std::find_if(rules.begin(), rules.end(), [&](const RuleInfo& r) { return r.code == code; });
    return found == rules.end() ? nullptr : &*found;
}

Finding finding(std::string_view code, std::vector<FindingParam> params, std::vector<FieldRef> fields) {
    const RuleInfo* rule = findRule(code);
    assert(rule && "a finding's code is one of allRules()");
    return {rule->code, rule->severity, std::move(params), std::move(fields)};
}

std::string describe(const Finding& finding, text::Language language) {
    std::vector<base::ErrorParam> params;
    params.reserve(finding.params.size());
    for (const auto& param : finding.params)
        params.emplace_back(param.name, param.value);
    return describe(finding.code, params, language);
}

std::string describe(std::string_view code, const std::vector<base::ErrorParam>& params,
                     text::Language language) {
    std::vector<base::ErrorParam> shown = params;
    for (auto& [name, value] : shown)
        if (const auto list = listOfParam(name); !list.empty())
            value = label(list, value, language);
    return text::message(language, code, shown);
}

} // namespace domain
