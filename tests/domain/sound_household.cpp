#include "tests/domain/sound_household.h"

#include "shared/domain/person_id.h"

namespace fixture {
namespace {

using ruhu::v1::Member;

Member person(const char* name, const char* relation, const char* sex, const std::string& number) {
    Member m;
    m.set_household("1-1");
    m.set_name(name);
    m.set_relation(relation);
    m.set_sex(sex);
    m.set_person_id(number);
    m.set_document_type("1");
    m.set_ethnicity("08");
    m.set_health("01");
    m.set_school_status("01");
    m.set_labour("01");
    m.set_migrant_place("00");
    m.set_medical_insurance(true);
    m.set_employee_insurance(false);
    m.set_life_status("00");
    return m;
}

ruhu::v1::Household registerAnswers() {
    ruhu::v1::Household h;
    h.set_head_name("甲一");
    h.set_members_count(4);
    h.set_income_wage(1'200'000);
    h.set_income_business(300'000);
    h.set_business_cost(100'000);
    h.set_income_property(0);
    h.set_transfer_family_planning(0);
    h.set_transfer_dibao(0);
    h.set_transfer_five_guarantee(0);
    h.set_transfer_pension(108'000);
    h.set_transfer_ecological(0);
    h.set_transfer_other(0);
    h.set_farmland(350);
    h.set_irrigated(100);
    h.set_forest(500);
    h.set_returned_forest(200);
    h.set_orchard(0);
    h.set_pasture(0);
    h.set_water_surface(0);
    h.set_road_distance(120);
    h.set_dangerous_house(false);
    h.set_danger_grade("A");
    return h;
}

} // namespace

domain::Date today() {
    return *domain::parseDate("2015-10-21");
}

std::string idNumber(const std::string& birthday, int sequence) {
    std::string number = "459999" + birthday + std::to_string(1000 + sequence).substr(1);
    std::erase(number, '-');
    return number + domain::personIdCheckDigit(number);
}

domain::HouseholdView soundHousehold() {
    domain::HouseholdView view;
    view.id = {1, 1};
    view.record = registerAnswers();
    view.members = {{{1, 2}, person("甲一", "01", "1", idNumber("1970-05-10", 1))},
                    {{1, 3}, person("乙二", "02", "2", idNumber("1972-03-01", 2))},
                    {{1, 4}, person("甲三", "03", "1", idNumber("2003-08-08", 3))},
                    {{1, 5}, person("甲四", "11", "1", idNumber("1945-01-31", 5))}};
    member(view, kSon).set_labour("04");
    member(view, kSon).set_school_status("04");
    member(view, kFather).set_labour("04");
    return view;
}

std::string codesOf(const std::vector<domain::Finding>& findings) {
    std::string codes;
    for (const auto& finding : findings)
        codes += (codes.empty() ? "" : " ") + std::string(finding.code);
    return codes;
}

} // namespace fixture
