#include "shared/service/answer_home.h"

namespace service {

bool writesRegister(std::string_view purpose) {
    return purpose.empty() || purpose == "score" || purpose == "collect";
}

AnswerHome homeOf(const forms::Item& item, std::string_view purpose) {
    const auto dot = item.field.find('.');
    const std::string record = item.field.substr(0, dot);
    const std::string field = dot == std::string::npos ? std::string() : item.field.substr(dot + 1);
    if (record == "visit")
        return {HomeRecord::Visit, field};
    if (record == "member")
        return {HomeRecord::Member, field};
    if (record == "household" && writesRegister(purpose))
        return {HomeRecord::Household, field};
    return {HomeRecord::Visit, "answers[" + item.name + "]"};
}

AnswerHome homeOf(const forms::Form& form, forms::Spot spot, std::string_view purpose) {
    if (spot.instance.valid())
        return {HomeRecord::Visit, "answers[" + forms::answerKey(form, spot) + "]"};
    return homeOf(form.items.at(static_cast<std::size_t>(spot.item)), purpose);
}

} // namespace service
