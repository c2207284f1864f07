#include "shared/forms/functions.h"

#include <algorithm>
#include <array>

namespace forms {
namespace {

constexpr auto N = ValueKind::Number;
constexpr auto T = ValueKind::Text;
constexpr auto B = ValueKind::Boolean;
constexpr auto A = ValueKind::Any;

// Names beginning with "r-" are registered by the evaluator; the others are libxml2's own.
constexpr auto kFunctions = std::to_array<FunctionRule>({
    {"string", 1, 1, T, "r-string"},
    {"concat", 1, kArgumentsMax, T, "r-concat", 0},
    {"join", 1, kArgumentsMax, T, "r-join", 1},
    {"substr", 2, 3, T, "r-substr"},
    {"substring-before", 2, 2, T, "substring-before"},
    {"substring-after", 2, 2, T, "substring-after"},
    {"translate", 3, 3, T, "translate"},
    {"string-length", 1, 1, N, "r-string-length"},
    {"normalize-space", 1, 1, T, "normalize-space"},
    {"contains", 2, 2, B, "contains"},
    {"starts-with", 2, 2, B, "starts-with"},
    {"ends-with", 2, 2, B, "r-ends-with"},
    {"if", 3, 3, A, "r-if"},
    {"coalesce", 1, kArgumentsMax, A, "r-coalesce"},
    {"once", 1, 1, A, "r-once"},
    {"true", 0, 0, B, "true"},
    {"false", 0, 0, B, "false"},
    {"boolean", 1, 1, B, "boolean"},
    {"boolean-from-string", 1, 1, B, "r-boolean-from-string"},
    {"not", 1, 1, B, "not"},
    {"regex", 2, 2, B, "r-regex"},
    {"number", 1, 1, N, "r-number"},
    {"int", 1, 1, N, "r-int"},
    {"indexed-repeat", 3, 3, A, "r-at"}, // repeats do not nest: one repeat, one index
    {"position", 1, 1, N, "r-number"},   // written as a variable
    {"sum", 1, kArgumentsMax, N, "r-sum", 0},
    {"max", 1, kArgumentsMax, N, "r-max", 0},
    {"min", 1, kArgumentsMax, N, "r-min", 0},
    {"round", 1, 2, N, "r-round"},
    {"floor", 1, 1, N, "r-floor"},
    {"ceiling", 1, 1, N, "r-ceiling"},
    {"pow", 2, 2, N, "r-pow"},
    {"abs", 1, 1, N, "r-abs"},
    {"sqrt", 1, 1, N, "r-sqrt"},
    {"exp", 1, 1, N, "r-exp"},
    {"exp10", 1, 1, N, "r-exp10"},
    {"log", 1, 1, N, "r-log"},
    {"log10", 1, 1, N, "r-log10"},
    {"pi", 0, 0, N, "r-pi"},
    {"sin", 1, 1, N, "r-sin"},
    {"cos", 1, 1, N, "r-cos"},
    {"tan", 1, 1, N, "r-tan"},
    {"asin", 1, 1, N, "r-asin"},
    {"acos", 1, 1, N, "r-acos"},
    {"atan", 1, 1, N, "r-atan"},
    {"atan2", 2, 2, N, "r-atan2"},
    {"count", 1, 1, N, "r-count", 0},
    {"count-non-empty", 1, kArgumentsMax, N, "r-count-non-empty", 0},
    {"today", 0, 0, T, "r-today"},
    {"now", 0, 0, T, "r-now"},
    {"date", 1, 1, T, "r-date"},
    {"date-time", 1, 1, T, "r-date-time"},
    {"format-date", 2, 2, T, "r-format-date"},
    {"format-date-time", 2, 2, T, "r-format-date"},
    {"decimal-date-time", 1, 1, N, "r-number"},
    {"decimal-time", 1, 1, N, "r-decimal-time"},
    {"selected", 2, 2, B, "r-selected"},
    {"selected-at", 2, 2, T, "r-selected-at"},
    {"count-selected", 1, 1, N, "r-count-selected"},
    {"jr:choice-name", 2, 2, T, "r-choice-name"},
    // Known to ODK, not to this engine: said so by name instead of "unknown function".
    {"jr:itext", 1, 1, T, ""},
    {"instance", 1, 1, A, ""},
    {"current", 0, 0, A, ""},
    {"uuid", 0, 1, T, ""},
    {"random", 0, 0, N, ""},
    {"randomize", 1, 2, A, ""},
    {"digest", 2, 3, T, ""},
    {"pulldata", 4, 5, T, ""},
    {"checklist", 2, kArgumentsMax, B, ""},
    {"weighted-checklist", 2, kArgumentsMax, B, ""},
    {"area", 1, 1, N, ""},
    {"distance", 1, kArgumentsMax, N, ""},
});

} // namespace

const FunctionRule* findFunction(std::string_view name) {
    const auto found = std::find_if(kFunctions.begin(), kFunctions.end(),
                                    [name](const FunctionRule& rule) { return rule.name == name; });
    return found == kFunctions.end() ? nullptr : &*found;
}

} // namespace forms
