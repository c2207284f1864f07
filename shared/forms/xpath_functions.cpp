#include "shared/forms/xpath_arguments.h"

#include <array>
#include <cmath>

namespace forms {
namespace {

bool closeEnough(double a, double b) {
    return std::fabs(a - b) <= 1e-12 * std::max({1.0, std::fabs(a), std::fabs(b)});
}

// JavaRosa's equality: truth against anything as truth, a number against anything as number, else text.
bool equalValues(xmlXPathObjectPtr a, xmlXPathObjectPtr b) {
    if (!a || !b)
        return false;
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
    for (const std::string& text : arguments.texts(0))
        out += text;
    give(parser, out);
}
void join(Parser parser, int count) {
    const Arguments arguments(parser, count);
    const std::string separator = arguments.text(0);
    std::string out;
    bool first = true;
    for (const std::string& text : arguments.texts(1)) {
        out += (first ? std::string() : separator) + text;
        first = false;
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

void today(Parser parser, int) {
    give(parser, base::chinaDate(contextOf(parser).now));
}
void now(Parser parser, int) {
    std::string text = base::chinaDateTime(contextOf(parser).now);
    if (text.size() > 10)
        text[10] = 'T';
    give(parser, text + ".000+08:00");
}
// The fraction of the day of "…T14:30", or of a time alone.
void decimalTime(Parser parser, int count) {
    const std::string text = Arguments(parser, count).text(0);
    const bool isTime = text.find('T') == std::string::npos && text.find(':') != std::string::npos;
    const double day = dayAndTime(isTime ? "1970-01-01T" + text : text).value_or(kNaN);
    give(parser, day - std::floor(day));
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

const xmlChar* xml(const std::string& text) {
    return reinterpret_cast<const xmlChar*>(text.c_str());
}
xmlDocPtr listTree(const Variables& variables, int list) {
    xmlDocPtr document = xmlNewDoc(xml("1.0"));
    xmlNodePtr root = xmlNewDocNode(document, nullptr, xml("root"), nullptr);
    xmlDocSetRootElement(document, root);
    for (const Variables::ListRow& row : variables.listRows(list)) {
        xmlNodePtr item = xmlNewChild(root, nullptr, xml("i"), nullptr);
        for (const auto& [element, text] : row)
            xmlNewTextChild(item, nullptr, xml(element), xml(text));
    }
    return document;
}
// The root of a list's tree: r-list(2)/i[…]/label.
void list(Parser parser, int count) {
    const auto index = static_cast<int>(Arguments(parser, count).number(0));
    FunctionContext& context = contextOf(parser);
    auto& tree = context.lists[{index, context.variables->languageShown()}];
    if (!tree)
        tree.reset(listTree(*context.variables, index));
    valuePush(parser, xmlXPathNewNodeSet(xmlDocGetRootElement(tree.get())));
}

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
    {"r-decimal-time", decimalTime},
    {"r-today", today},
    {"r-now", now},
    {"r-date", date},
    {"r-date-time", dateTime},
    {"r-format-date", formatDateText},
    {"r-selected", selected},
    {"r-selected-at", selectedAt},
    {"r-count-selected", countSelected},
    {"r-choice-name", choiceName},
    {"r-list", list},
});

} // namespace

double numberOf(xmlXPathObjectPtr value) {
    if (!value)
        return kNaN;
    if (value->type == XPATH_NUMBER)
        return value->floatval;
    if (value->type == XPATH_BOOLEAN)
        return value->boolval ? 1 : 0;
    return numberOfText(textOf(value));
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
        return {}; // a set is not one text
    }
}

void registerFunctions(xmlXPathContextPtr context) {
    registerAll(context, kRegistrations);
    registerNumberFunctions(context);
}

} // namespace forms
