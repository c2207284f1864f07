// An answer has one home (README, Forms): which record and which field of it holds the answer of a question.
// Pure.
#pragma once

#include "shared/forms/answer_key.h"

#include <string>
#include <string_view>

namespace service {

enum class HomeRecord { Household, Visit, Member };

struct AnswerHome {
    HomeRecord record = HomeRecord::Visit;
    std::string field; // "phone", "answers[score_01_housing]", "answers[plots#12-345/area]"

    bool operator==(const AnswerHome&) const = default;
};

// Purposes of visits whose bound answers are the register's: the first entry. All others only compare.
bool writesRegister(std::string_view purpose);
AnswerHome homeOf(const forms::Item& item, std::string_view purpose);
// Of a question in a repeat the visit's, of one outside as above.
AnswerHome homeOf(const forms::Form& form, forms::Spot spot, std::string_view purpose);

} // namespace service
