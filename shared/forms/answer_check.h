// One answer against its question's type: normal form, and what is wrong with it. Pure.
#pragma once

#include "shared/forms/form.h"

#include <string>
#include <string_view>

namespace forms {

// The one normal form of an answer (equal answers are equal bytes): blanks off both ends, full-width digits
// to ASCII, numbers without needless zeros, the choices of a select_multiple in the order of their list and
// once. Text that does not fit its type comes back only trimmed: a draft may be wrong, and is kept.
std::string canonicalAnswer(const Form& form, const Item& item, std::string_view typed);

// "form.answer.not_integer", "….not_decimal", "….not_date", "….not_a_choice", "….not_geopoint", "….too_long";
// "" when it fits. An empty answer fits.
std::string_view typeProblem(const Form& form, const Item& item, std::string_view canonical);

} // namespace forms
