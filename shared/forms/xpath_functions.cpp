#include "shared/forms/xpath_functions.h"

#include "shared/forms/value_text.h"

#include <libxml/xpathInternals.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <vector>

namespace forms {
namespace {

using Parser = xmlXPathParserContextPtr;
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

struct FreeObject {
    void operator()(xmlXPathObjectPtr object) const { xmlXPathFreeObject(object); }
};
using Object = std::unique_ptr<xmlXPathObject, FreeObject>;

// The arguments of one call, taken off XPath's stack in the order they were written.
class Arguments {
public:
    Arguments(Parser parser, int count) : m_values(static_cast<std::size_t>(std::max(count, 0))) {
        for (auto value = m_values.rbegin(); value != m_values.rend(); ++value)
            value->reset(valuePop(parser));
    }
    std::size_t size() const { return m_values.size(); }
    xmlXPathObjectPtr object(std::size_t i) const { return m_values[i].get(); }
    Object take(std::size_t i) { return std::move(m_values[i]); }
    std::string text(std::size_t i) const { return i < size() ? textOf(object(i)) : std::string(); }
    double number(std::size_t i) const { return i < size() ? numberOf(object(i)) : kNaN; }
    bool isNodeSet(std::size_t i) const { return object(i) && object(i)->type == XPATH_NODESET; }
    int nodes(std::size_t i) const { return object(i)->nodesetval ? object(i)->nodesetval->nodeNr : 0; }

private:
    std::vector<Object> m_values;
};

FunctionContext& contextOf(Parser parser) {
    return *static_cast<FunctionContext*>(parser->context->userData);
}
void give(Parser parser, const std::string& text) {
    valuePush(parser, xmlXPathNewString(reinterpret_cast<const xmlChar*>(text.c_str())));
}
void give(Parser parser, double number) {
    valuePush(parser, xmlXPathNewFloat(number));
}
void giveTruth(Parser parser, bool truth) {
    valuePush(parser, xmlXPathNewBoolean(truth ? 1 : 0));
}
void give(Parser parser, Object object) {
    valuePush(parser, object ? object.release() : xmlXPathNewCString(""));
}

bool closeEnough(double a, double b) {
    return std::fabs(a - b) <= 1e-12 * std::max({1.0, std::fabs(a), std::fabs(b)});
}

// JavaRosa's equality: truth against anything as truth, a number against anything as number, else text.
bool equalValues(xmlXPathObjectPtr a, xmlXPathObjectPtr b) {
    if (!a || !b || a->type == XPATH_NODESET || b->type == XPATH_NODESET)
        return false; // a set without nodes equals nothing
    if (a->type == XPATH_BOOLEAN || b->type == XPATH_BOOLEAN)
        return xmlXPathCastToBoolean(a) == xmlXPathCastToBoolean(b);
    if (a->type == XPATH_NUMBER || b->type == XPATH_NUMBER)
        return closeEnough(numberOf(a), numberOf(b));
    return textOf(a) == textOf(b);
}

void equal(Parser parser, int count) {
    const Arguments arguments(parser, count);
    giveTruth(parser, equalValues(arguments.object(0), arguments.object(1)));
}
void unequal(Parser parser, int count) {
    const Arguments arguments(parser, count);
    giveTruth(parser, !equalValues(arguments.object(0), arguments.object(1)));
}

void ifElse(Parser parser, int count) {
    Arguments arguments(parser, count);
    const bool condition = xmlXPathCastToBoolean(arguments.object(0)) == 1;
    give(parser, arguments.take(condition ? 1 : 2));
}
void coalesce(Parser parser, int count) {
    Arguments arguments(parser, count);
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (!arguments.text(i).empty())
            return give(parser, arguments.take(i));
    }
    give(parser, std::string());
}
void once(Parser parser, int count) {
    Arguments arguments(parser, count);
    give(parser, arguments.take(arguments.text(1).empty() ? 0 : 1));
}

void string(Parser parser, int count) {
    give(parser, Arguments(parser, count).text(0));
}
void concat(Parser parser, int count) {
    const Arguments arguments(parser, count);
    std::string out;
    for (std::size_t i = 0; i < arguments.size(); ++i)
        out += arguments.text(i);
    give(parser, out);
}
void join(Parser parser, int count) {
    const Arguments arguments(parser, count);
    std::string out;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        if (!arguments.isNodeSet(i))
            out += (i > 1 ? arguments.text(0) : std::string()) + arguments.text(i);
    }
    give(parser, out);
}
// From 0, end exclusive; negative counts from the end (ODK's substr).
void substr(Parser parser, int count) {
    const Arguments arguments(parser, count);
    const std::string text = arguments.text(0);
    const auto length = static_cast<double>(characterCount(text));
    const auto place = [length](double at) {
        if (std::isnan(at))
            return std::size_t{0};
        return static_cast<std::size_t>(std::clamp(at < 0 ? length + at : at, 0.0, length));
    };
    const std::size_t end =
        arguments.size() > 2 ? place(arguments.number(2)) : static_cast<std::size_t>(length);
    give(parser, std::string(characters(text, place(arguments.number(1)), end)));
}
void stringLength(Parser parser, int count) {
    give(parser, static_cast<double>(characterCount(Arguments(parser, count).text(0))));
}
void endsWith(Parser parser, int count) {
    const Arguments arguments(parser, count);
    giveTruth(parser, arguments.text(0).ends_with(arguments.text(1)));
}
void booleanFromString(Parser parser, int count) {
    const std::string text = asciiLower(Arguments(parser, count).text(0));
    giveTruth(parser, text == "1" || text == "true");
}
void regex(Parser parser, int count) {
    const Arguments arguments(parser, count);
    constexpr std::size_t kPatternsMax = 500; // a pattern can be put together from answers
    auto& patterns = contextOf(parser).patterns;
    if (patterns.size() >= kPatternsMax)
        patterns.clear();
    const std::string pattern = arguments.text(1);
    const auto found = patterns.try_emplace(pattern, std::string_view(pattern)).first;
    giveTruth(parser, found->second.matches(arguments.text(0)));
}

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

// sum(), max(), min() take node-sets and single values alike; a set without nodes adds nothing.
std::vector<double> numbersOf(const Arguments& arguments) {
    std::vector<double> numbers;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (!arguments.isNodeSet(i) || arguments.nodes(i) > 0)
            numbers.push_back(arguments.number(i));
    }
    return numbers;
}
void sum(Parser parser, int count) {
    double total = 0;
    for (const double value : numbersOf(Arguments(parser, count)))
        total += value;
    give(parser, total);
}
template <class Better>
void best(Parser parser, int count, Better better) {
    double chosen = kNaN;
    for (const double value : numbersOf(Arguments(parser, count))) {
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
    give(parser, arguments.isNodeSet(0) ? static_cast<double>(arguments.nodes(0)) : 1.0);
}
void countNonEmpty(Parser parser, int count) {
    const Arguments arguments(parser, count);
    double found = 0;
    for (std::size_t i = 0; i < arguments.size(); ++i)
        found += arguments.text(i).empty() ? 0 : 1;
    give(parser, found);
}

void today(Parser parser, int) {
    give(parser, base::chinaDate(contextOf(parser).now));
}
void now(Parser parser, int) {
    std::string text = base::chinaDateTime(contextOf(parser).now);
    if (text.size() > 10)
        text[10] = 'T';
    give(parser, text + ".000+08:00");
}
// Of text that is a date, or of a day number; "" when it is none (date('1983-09-31')).
void date(Parser parser, int count) {
    const Arguments arguments(parser, count);
    const double day = std::floor(arguments.number(0));
    const bool isDate = arguments.object(0)->type == XPATH_NUMBER || dayAndTime(arguments.text(0));
    give(parser, isDate && std::fabs(day) < 1e9 ? dateOfDay(static_cast<std::int64_t>(day)) : std::string());
}
void dateTime(Parser parser, int count) {
    const std::string text = Arguments(parser, count).text(0);
    give(parser, dayAndTime(text) ? text : std::string());
}
void formatDateText(Parser parser, int count) {
    const Arguments arguments(parser, count);
    give(parser, formatDate(arguments.text(0), arguments.text(1)).value_or(std::string()));
}

void selected(Parser parser, int count) {
    const Arguments arguments(parser, count);
    giveTruth(parser, isSelected(arguments.text(0), trimmed(arguments.text(1))));
}
void selectedAt(Parser parser, int count) {
    const Arguments arguments(parser, count);
    const std::string text = arguments.text(0);
    const auto names = selectedNames(text);
    const double at = arguments.number(1);
    const bool inside = at >= 0 && at < static_cast<double>(names.size());
    give(parser, inside ? std::string(names[static_cast<std::size_t>(at)]) : std::string());
}
void countSelected(Parser parser, int count) {
    const std::string text = Arguments(parser, count).text(0);
    give(parser, static_cast<double>(selectedNames(text).size()));
}
void choiceName(Parser parser, int count) {
    const Arguments arguments(parser, count);
    const auto item = static_cast<int>(arguments.number(1));
    give(parser, contextOf(parser).variables->choiceLabel(item, arguments.text(0)));
}

struct Registration {
    const char* name;
    xmlXPathFunction function;
};
constexpr auto kRegistrations = std::to_array<Registration>({
    {"r-equal", equal},
    {"r-unequal", unequal},
    {"r-if", ifElse},
    {"r-coalesce", coalesce},
    {"r-once", once},
    {"r-string", string},
    {"r-concat", concat},
    {"r-join", join},
    {"r-substr", substr},
    {"r-string-length", stringLength},
    {"r-ends-with", endsWith},
    {"r-boolean-from-string", booleanFromString},
    {"r-regex", regex},
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
    {"r-today", today},
    {"r-now", now},
    {"r-date", date},
    {"r-date-time", dateTime},
    {"r-format-date", formatDateText},
    {"r-selected", selected},
    {"r-selected-at", selectedAt},
    {"r-count-selected", countSelected},
    {"r-choice-name", choiceName},
});

} // namespace

double numberOf(xmlXPathObjectPtr value) {
    if (!value)
        return kNaN;
    if (value->type == XPATH_NUMBER)
        return value->floatval;
    if (value->type == XPATH_BOOLEAN)
        return value->boolval ? 1 : 0;
    const std::string text = textOf(value);
    if (const auto number = parseNumber(trimmed(text)))
        return *number;
    return dayAndTime(text).value_or(kNaN);
}

std::string textOf(xmlXPathObjectPtr value) {
    if (!value)
        return {};
    switch (value->type) {
    case XPATH_STRING:
        return value->stringval ? reinterpret_cast<const char*>(value->stringval) : std::string();
    case XPATH_NUMBER:
        return formatNumber(value->floatval);
    case XPATH_BOOLEAN:
        return value->boolval ? "true" : "false";
    default:
        return {}; // variables hold no nodes with text
    }
}

void registerFunctions(xmlXPathContextPtr context) {
    for (const auto& [name, function] : kRegistrations)
        xmlXPathRegisterFunc(context, reinterpret_cast<const xmlChar*>(name), function);
}

} // namespace forms
