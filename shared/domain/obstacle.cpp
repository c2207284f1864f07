#include "shared/domain/obstacle.h"

#include "shared/domain/ruleset.h"

#include <algorithm>

namespace domain {

const std::vector<RuleFacts>& procedureRules() {
    static const std::vector<RuleFacts> rules = {
#define RUHU_X(name, code, section, waivable) {Rule::name, code, section, waivable},
        RUHU_PROCEDURE_RULES(RUHU_X)
#undef RUHU_X
    };
    return rules;
}

const RuleFacts& factsOf(Rule rule) {
    return procedureRules().at(static_cast<std::size_t>(rule));
}

std::optional<Rule> ruleFromCode(std::string_view code) {
    for (const RuleFacts& facts : procedureRules())
        if (facts.code == code)
            return facts.rule;
    return std::nullopt;
}

std::string messageKey(Rule rule) {
    return "procedure." + std::string(factsOf(rule).code);
}

std::vector<base::ErrorParam> paramsOf(const Obstacle& obstacle, const Ruleset& rules,
                                       text::Language language) {
    std::vector<base::ErrorParam> params{{"have", std::to_string(obstacle.have)},
                                         {"need", std::to_string(obstacle.need)},
                                         {"of", std::to_string(obstacle.of)}};
    if (obstacle.step)
        params.emplace_back("step", text::message(language, std::string("step.") + stepName(*obstacle.step)));
    if (obstacle.end != End::None)
        params.emplace_back("end", text::message(language, std::string("end.") + endName(obstacle.end)));
    if (obstacle.record.valid())
        params.emplace_back("record", obstacle.record.text());
    if (obstacle.date)
        params.emplace_back("date", dateText(*obstacle.date));
    if (const std::string document(rules.documentOf(obstacle.parameter)); !document.empty())
        params.emplace_back("document", document);
    return params;
}

std::string describe(const Obstacle& obstacle, const Ruleset& rules, text::Language language) {
    return text::message(language, messageKey(obstacle.rule), paramsOf(obstacle, rules, language));
}

} // namespace domain
