#include "shared/gen/household.h"

#include <algorithm>

namespace gen {
namespace {

template <class FieldList>
auto findField(FieldList& fields, std::string_view name) {
    return std::find_if(fields.begin(), fields.end(), [&](const Field& field) { return field.name == name; });
}

} // namespace

const std::vector<std::string_view>& householdFieldNames() {
    static const std::vector<std::string_view> names = {"head_name",
                                                        "household_no",
                                                        "group",
                                                        "area",
                                                        "address",
                                                        "phone",
                                                        "standard",
                                                        "household_type",
                                                        "members_count",
                                                        "martyr_family",
                                                        "one_child_family",
                                                        "two_daughter_family",
                                                        "main_cause",
                                                        "other_cause_1",
                                                        "other_cause_2",
                                                        "income_wage",
                                                        "income_business",
                                                        "business_cost",
                                                        "income_property",
                                                        "transfer_family_planning",
                                                        "transfer_dibao",
                                                        "transfer_five_guarantee",
                                                        "transfer_pension",
                                                        "transfer_ecological",
                                                        "transfer_other",
                                                        "farmland",
                                                        "irrigated",
                                                        "forest",
                                                        "returned_forest",
                                                        "orchard",
                                                        "pasture",
                                                        "water_surface",
                                                        "in_cooperative",
                                                        "led_by_company",
                                                        "led_by_leader",
                                                        "production_electricity",
                                                        "house_area",
                                                        "house_structure",
                                                        "house_year",
                                                        "dangerous_house",
                                                        "danger_grade",
                                                        "electricity",
                                                        "radio_tv",
                                                        "broadband",
                                                        "water_difficult",
                                                        "water_safe",
                                                        "water_source",
                                                        "road_distance",
                                                        "road_type",
                                                        "sanitary_toilet",
                                                        "fuel",
                                                        "relocation_willing",
                                                        "relocation_mode",
                                                        "resettlement"};
    return names;
}

const std::vector<std::string_view>& memberFieldNames() {
    static const std::vector<std::string_view> names = {"name",
                                                        "sex",
                                                        "person_id",
                                                        "document_type",
                                                        "relation",
                                                        "ethnicity",
                                                        "political_status",
                                                        "education",
                                                        "school_status",
                                                        "dropout_reason",
                                                        "health",
                                                        "labour",
                                                        "migrant_place",
                                                        "migrant_months",
                                                        "dibao",
                                                        "medical_insurance",
                                                        "employee_insurance",
                                                        "serious_illness_insurance",
                                                        "pension_insurance",
                                                        "soldier",
                                                        "life_status",
                                                        "phone"};
    return names;
}

const std::string& textOf(const Fields& fields, std::string_view name) {
    static const std::string unanswered;
    const auto found = findField(fields, name);
    return found == fields.end() ? unanswered : found->text;
}

void setText(Fields& fields, std::string_view name, std::string text) {
    const auto found = findField(fields, name);
    if (found == fields.end())
        fields.push_back({name, std::move(text)});
    else
        found->text = std::move(text);
}

void clearField(Fields& fields, std::string_view name) {
    std::erase_if(fields, [&](const Field& field) { return field.name == name; });
}

} // namespace gen
