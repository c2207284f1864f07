#include "shared/gen/member_details.h"

#include "shared/gen/names.h"

#include <algorithm>
#include <array>

namespace gen {
namespace {

// Limits of the cross-field rules 7-9 and 14 (domain, CheckLimits), in full years.
constexpr int kSchoolFrom = 6, kLabourFrom = 16, kElderFrom = 60;

constexpr std::string_view kNotAtSchool = "01";

const char* flag(bool value) {
    return value ? "1" : "0";
}

// A code of two digits.
std::string code(int number) {
    return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

std::string schoolStatus(Random& random, int age) {
    if (age < 3)
        return "01";
    if (age < kSchoolFrom)
        return random.chance(650) ? "02" : "01";
    if (age < 12)
        return "03";
    if (age < 15) // grades 7 to 9
        return code(age - 8);
    if (age < 18) { // three years of senior secondary or of vocational school; compulsory only at 15
        if (age > 15 && random.chance(350))
            return "01";
        const int year = age - 15;
        return code((random.chance(620) ? 7 : 10) + year);
    }
    if (age < 22 && random.chance(220))
        return random.chance(550) ? code(13 + (age - 18) % 3) : "16";
    return "01";
}

std::string education(Random& random, int age, std::string_view school) {
    if (age < kSchoolFrom)
        return "06";
    if (school == "03")
        return "02";
    if (school == "04" || school == "05" || school == "06")
        return "03";
    if (school >= "13")
        return "05";
    if (school != kNotAtSchool)
        return "04";
    constexpr std::array<const char*, 5> levels = {"01", "02", "03", "04", "05"};
    if (age < 40)
        return levels[random.weighted({1, 15, 60, 16, 8})];
    if (age < kElderFrom)
        return levels[random.weighted({4, 45, 43, 7, 1})];
    return levels[random.weighted({35, 50, 13, 2, 0})];
}

std::string health(Random& random, int age) {
    constexpr std::array<const char*, 5> states = {"01", "02", "03", "04", "02 04"};
    if (age < kLabourFrom)
        return states[random.weighted({965, 10, 8, 17, 0})];
    if (age < kElderFrom)
        return states[random.weighted({890, 60, 20, 27, 3})];
    return states[random.weighted({560, 320, 50, 55, 15})];
}

std::string labour(Random& random, int age, std::string_view health, bool atSchool) {
    if (age < kLabourFrom)
        return "04";
    if (age >= kElderFrom)
        return random.chance(std::max(0, 700 - (age - kElderFrom) * 50)) ? "05" : "04";
    if (atSchool)
        return "04";
    if (health == "01")
        return random.chance(180) ? "02" : "01";
    if (health == "02")
        return random.chance(650) ? "01" : "05";
    constexpr std::array<const char*, 4> impaired = {"03", "05", "04", "01"};
    return impaired[random.weighted({45, 30, 15, 10})];
}

std::string politicalStatus(Random& random, int age) {
    if (age >= 20 && random.chance(45))
        return "01";
    if (age >= 14 && age < 28 && random.chance(300))
        return "03";
    return "13";
}

std::string fullName(Random& random, const Person& person, std::string_view ethnicity) {
    constexpr std::string_view kYi = "07";
    if (ethnicity == kYi)
        return dottedName(random);
    return person.surname + givenName(random);
}

void addWork(Random& random, Fields& fields, int age) {
    if (age < kLabourFrom)
        return;
    const std::string& ability = textOf(fields, "labour");
    const bool able = ability == "01" || ability == "02";
    constexpr int kAwayPerMille = 340;
    if (!able || textOf(fields, "school_status") != kNotAtSchool || !random.chance(kAwayPerMille)) {
        fields.push_back({"migrant_place", "00"});
        return;
    }
    constexpr std::array<const char*, 4> places = {"01", "02", "03", "04"};
    fields.push_back({"migrant_place", places[random.weighted({6, 14, 22, 58})]});
    fields.push_back({"migrant_months", std::to_string(random.between(3, 11))});
}

void addInsurance(Random& random, Fields& fields, int age) {
    constexpr int kEmployedPerMille = 60;
    const bool employed = !textOf(fields, "migrant_months").empty() && random.chance(kEmployedPerMille);
    fields.push_back({"medical_insurance", flag(!employed)});
    fields.push_back({"employee_insurance", flag(employed)});
    fields.push_back({"serious_illness_insurance", flag(!employed)});
    const bool pension = age >= kLabourFrom && textOf(fields, "school_status") == kNotAtSchool;
    fields.push_back({"pension_insurance", flag(pension && random.chance(880))});
}

} // namespace

Member makeMember(Random& random, const Person& person, const PersonNumber& number,
                  const HouseholdTraits& traits) {
    Member member;
    member.birthday = number.birthday;
    member.age = domain::fullYears(number.birthday, traits.day);
    const int age = member.age;
    Fields& fields = member.fields;
    fields.reserve(memberFieldNames().size());
    fields.push_back({"name", fullName(random, person, traits.ethnicity)});
    fields.push_back({"sex", domain::sexCode(person.sex)});
    fields.push_back({"person_id", number.text});
    fields.push_back({"document_type", "1"});
    fields.push_back({"relation", std::string(person.relation)});
    fields.push_back({"ethnicity", std::string(traits.ethnicity)});
    fields.push_back({"political_status", politicalStatus(random, age)});
    const std::string school = schoolStatus(random, age);
    fields.push_back({"education", education(random, age, school)});
    fields.push_back({"school_status", school});
    fields.push_back({"health", health(random, age)});
    fields.push_back({"labour", labour(random, age, textOf(fields, "health"), school != kNotAtSchool)});
    addWork(random, fields, age);
    fields.push_back({"dibao", flag(traits.dibao)});
    addInsurance(random, fields, age);
    fields.push_back({"soldier", flag(false)});
    fields.push_back({"life_status", "00"});
    if (worksAway(member) || (age >= kLabourFrom && random.chance(550)))
        fields.push_back({"phone", samplePhone(random)});
    return member;
}

bool worksAway(const Member& member) {
    return !textOf(member.fields, "migrant_months").empty();
}

bool isAtSchool(const Member& member) {
    const std::string& school = textOf(member.fields, "school_status");
    return !school.empty() && school != kNotAtSchool;
}

} // namespace gen
