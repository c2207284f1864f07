// The functions an expression may call: ODK's names, their arity, and what they become in libxml2's XPath.
#pragma once

#include <string_view>

namespace forms {

enum class ValueKind { Any, Number, Text, Boolean, Set };

constexpr int kArgumentsMax = 100;

struct FunctionRule {
    std::string_view name;
    int argumentsMin = 0;
    int argumentsMax = 0;
    ValueKind result = ValueKind::Any;
    std::string_view xpath;       // what is called; empty = ODK has it, this engine has not (yet)
    int setsFrom = kArgumentsMax; // the first argument that may be the answers of all instances of a repeat
};

// Nothing (nullptr) for a name that ODK does not know either.
const FunctionRule* findFunction(std::string_view name);

} // namespace forms
