// A synthetic household as text, field by field under the names of proto/ruhu/v1/records.proto, in the order
// of the field numbers: what a person would type (numbers in the unit people see, yes/no as "1"/"0", codes of
// the code lists). A field that is not there is not answered.
#pragma once

#include "shared/domain/date.h"
#include "shared/gen/mistake.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gen {

struct Field {
    std::string_view name; // lives as long as the program
    std::string text;

    bool operator==(const Field&) const = default;
};
using Fields = std::vector<Field>;

// All names a household or a member can have here, in order: the columns of a table. `household`, a member's
// reference to its record, is not among them: the record does not exist yet.
const std::vector<std::string_view>& householdFieldNames();
const std::vector<std::string_view>& memberFieldNames();

// The text of a field; empty when it is not answered.
const std::string& textOf(const Fields& fields, std::string_view name);
// Answers a field or changes the answer. `name` must live as long as the program.
void setText(Fields& fields, std::string_view name, std::string text);
void clearField(Fields& fields, std::string_view name);

struct Member {
    Fields fields;
    domain::Date birthday; // also in the ID number
    int age = 0;           // full years on the day of the survey
};

struct Household {
    std::size_t number = 0; // 1 … within its village
    Fields fields;
    std::vector<Member> members; // the head first; not empty
    std::map<std::string, std::string>
        answers;                    // entry survey: question name → choice; empty without questions
    std::optional<Mistake> mistake; // the one deliberate mistake; without it no check finds anything
};

} // namespace gen
