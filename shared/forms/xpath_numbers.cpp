// Functions over numbers, and over the answers of all instances of a repeat.
#include "shared/forms/xpath_arguments.h"

#include <array>
#include <cmath>
#include <functional>
#include <numbers>

namespace forms {
namespace {

void number(Parser parser, int count) {
    give(parser, Arguments(parser, count).number(0));
}
void integer(Parser parser, int count) {
    give(parser, std::trunc(Arguments(parser, count).number(0)));
}
void floorOf(Parser parser, int count) {
    give(parser, std::floor(Arguments(parser, count).number(0)));
}
void ceilingOf(Parser parser, int count) {
    give(parser, std::ceil(Arguments(parser, count).number(0)));
}
void absolute(Parser parser, int count) {
    give(parser, std::fabs(Arguments(parser, count).number(0)));
}
void squareRoot(Parser parser, int count) {
    give(parser, std::sqrt(Arguments(parser, count).number(0)));
}
void power(Parser parser, int count) {
    const Arguments arguments(parser, count);
    give(parser, std::pow(arguments.number(0), arguments.number(1)));
}
// Half up, towards positive infinity: 12345.15 → 12345.2, -12345.15 → -12345.1. The nudge undoes that
// 12345.15 is not a binary fraction.
void roundTo(Parser parser, int count) {
    const Arguments arguments(parser, count);
    const double places = arguments.size() > 1 ? arguments.number(1) : 0;
    const double scale = std::pow(10.0, std::trunc(std::clamp(places, -15.0, 15.0)));
    const double scaled = arguments.number(0) * scale;
    const double nudge = std::fabs(scaled) * 1e-14;
    give(parser, std::floor(scaled + 0.5 + nudge) / scale);
}

template <double (*function)(double)>
void ofNumber(Parser parser, int count) {
    give(parser, function(Arguments(parser, count).number(0)));
}
double exp10Of(double x) {
    return std::pow(10.0, x);
}
void pi(Parser parser, int) {
    give(parser, std::numbers::pi);
}
void atan2Of(Parser parser, int count) {
    const Arguments arguments(parser, count);
    give(parser, std::atan2(arguments.number(0), arguments.number(1)));
}

// sum(), max(), min() take the answers of all instances and single values alike; an empty one makes it NaN.
void sum(Parser parser, int count) {
    double total = 0;
    for (const double value : Arguments(parser, count).numbers(0))
        total += value;
    give(parser, total);
}
template <class Better>
void best(Parser parser, int count, Better better) {
    double chosen = kNaN;
    for (const double value : Arguments(parser, count).numbers(0)) {
        if (std::isnan(value))
            return give(parser, kNaN);
        if (std::isnan(chosen) || better(value, chosen))
            chosen = value;
    }
    give(parser, chosen);
}
void maximum(Parser parser, int count) {
    best(parser, count, std::greater<double>());
}
void minimum(Parser parser, int count) {
    best(parser, count, std::less<double>());
}
void countNodes(Parser parser, int count) {
    const Arguments arguments(parser, count);
    give(parser, static_cast<double>(arguments.texts(0).size()));
}
// indexed-repeat(): "" for an instance that is not there, or where the question is not relevant.
void valueAt(Parser parser, int count) {
    const Arguments arguments(parser, count);
    const ValueSet* values = arguments.set(0);
    const double index = std::round(arguments.number(1));
    if (!values || !(index >= 1 && index <= static_cast<double>(values->size())))
        return give(parser, std::string());
    const auto& value = (*values)[static_cast<std::size_t>(index) - 1];
    if (const auto* number = std::get_if<double>(&value))
        return give(parser, *number);
    give(parser, textOfValue(value));
}
void countNonEmpty(Parser parser, int count) {
    const Arguments arguments(parser, count);
    double found = 0;
    for (const std::string& text : arguments.texts(0))
        found += text.empty() ? 0 : 1;
    give(parser, found);
}

constexpr auto kRegistrations = std::to_array<Registration>({
    {"r-number", number},
    {"r-int", integer},
    {"r-floor", floorOf},
    {"r-ceiling", ceilingOf},
    {"r-abs", absolute},
    {"r-sqrt", squareRoot},
    {"r-pow", power},
    {"r-round", roundTo},
    {"r-sum", sum},
    {"r-max", maximum},
    {"r-min", minimum},
    {"r-count", countNodes},
    {"r-count-non-empty", countNonEmpty},
    {"r-at", valueAt},
    {"r-exp", ofNumber<std::exp>},
    {"r-exp10", ofNumber<exp10Of>},
    {"r-log", ofNumber<std::log>},
    {"r-log10", ofNumber<std::log10>},
    {"r-pi", pi},
    {"r-sin", ofNumber<std::sin>},
    {"r-cos", ofNumber<std::cos>},
    {"r-tan", ofNumber<std::tan>},
    {"r-asin", ofNumber<std::asin>},
    {"r-acos", ofNumber<std::acos>},
    {"r-atan", ofNumber<std::atan>},
    {"r-atan2", atan2Of},
});

} // namespace

void registerNumberFunctions(xmlXPathContextPtr context) {
    registerAll(context, kRegistrations);
}

} // namespace forms
