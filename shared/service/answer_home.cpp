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

} // namespace service
