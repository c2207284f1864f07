// What a check found: a rule's code with parameters and the fields it speaks of. A finding never refuses
// anything: it is shown beside the fields; a block stops a signature or a step, a warning asks for a reason.
#pragma once

#include "shared/base/dot.h"
#include "shared/text/messages.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

enum class Severity { Block, Warn };

// Which records have to be compared. What a device cannot see it cannot check, and says so.
enum class Reach { Household, County };

// One rule of domain 2.5, in force under a stable code: the key of its text, of a person's verdict
// (records.proto, `verdicts`) and of the question it opens. Never rename or reuse one. One rule may speak
// with several codes.
struct RuleInfo {
    std::string_view code;
    int number = 0; // of domain 2.5; 1-26
    Severity severity = Severity::Block;
    Reach reach = Reach::Household;
    bool unanswered = false; // misses an answer: says something only once the survey is being finished
};
const std::vector<RuleInfo>& allRules();
const RuleInfo* findRule(std::string_view code); // null when there is none

// A field of a record, by its number in records.proto.
struct FieldRef {
    base::RecordId record;
    int field = 0;

    auto operator<=>(const FieldRef&) const = default;
};

// A value for the placeholder {name}: a number, a record id, or a code of a code list where the name stands
// for one (sex, id_sex, relation, labour, grade). Never a person's name or an ID number: findings are logged.
struct FindingParam {
    std::string name;
    std::string value;

    bool operator==(const FindingParam&) const = default;
};

struct Finding {
    std::string_view code;
    Severity severity = Severity::Block;
    std::vector<FindingParam> params;
    std::vector<FieldRef> fields; // the first is where the message stands

    bool operator==(const Finding&) const = default;
};

// `code` must be one of allRules() (a bug otherwise); the severity is the rule's.
Finding finding(std::string_view code, std::vector<FindingParam> params, std::vector<FieldRef> fields);

// The sentence for people: the catalogue's text, codes shown as their labels.
std::string describe(const Finding& finding, text::Language language);
// The same for a finding that was carried as its code and parameters.
std::string describe(std::string_view code, const std::vector<base::ErrorParam>& params,
                     text::Language language);

} // namespace domain
