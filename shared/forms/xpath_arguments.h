// What the functions share: the arguments of a call, and how to give an answer. Private to xpath_*.cpp.
#pragma once

#include "shared/forms/value_text.h"
#include "shared/forms/xpath_functions.h"

#include <libxml/xpathInternals.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <span>
#include <vector>

namespace forms {

using Parser = xmlXPathParserContextPtr;
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

struct FreeObject {
    void operator()(xmlXPathObjectPtr object) const { xmlXPathFreeObject(object); }
};
using Object = std::unique_ptr<xmlXPathObject, FreeObject>;

inline double numberOfText(std::string_view text) {
    if (const auto number = parseNumber(trimmed(text)))
        return *number;
    return dayAndTime(text).value_or(kNaN);
}
inline double numberOfValue(const ValueSet::value_type& value) {
    if (const auto* number = std::get_if<double>(&value))
        return *number;
    const auto* text = std::get_if<std::string_view>(&value);
    return text ? numberOfText(*text) : kNaN;
}
inline std::string textOfValue(const ValueSet::value_type& value) {
    if (const auto* number = std::get_if<double>(&value))
        return formatNumber(*number);
    const auto* text = std::get_if<std::string_view>(&value);
    return text ? std::string(*text) : std::string();
}

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
    const ValueSet* set(std::size_t i) const {
        const bool isSet = object(i) && object(i)->type == XPATH_USERS;
        return isSet ? static_cast<const ValueSet*>(object(i)->user) : nullptr;
    }
    // All values from an argument on, sets one by one; what is not relevant is not there.
    std::vector<std::string> texts(std::size_t from) const {
        return all<std::string>(from, textOfValue, [this](std::size_t i) { return text(i); });
    }
    std::vector<double> numbers(std::size_t from) const {
        return all<double>(from, numberOfValue, [this](std::size_t i) { return number(i); });
    }

private:
    template <class T, class OfValue, class OfObject>
    std::vector<T> all(std::size_t from, OfValue ofValue, OfObject ofObject) const {
        std::vector<T> found;
        for (std::size_t i = from; i < size(); ++i) {
            const ValueSet* values = set(i);
            if (!values)
                found.push_back(ofObject(i));
            else
                for (const auto& value : *values)
                    if (!std::holds_alternative<std::monostate>(value))
                        found.push_back(ofValue(value));
        }
        return found;
    }

    std::vector<Object> m_values;
};

inline FunctionContext& contextOf(Parser parser) {
    return *static_cast<FunctionContext*>(parser->context->userData);
}
inline void give(Parser parser, const std::string& text) {
    valuePush(parser, xmlXPathNewString(reinterpret_cast<const xmlChar*>(text.c_str())));
}
inline void give(Parser parser, double number) {
    valuePush(parser, xmlXPathNewFloat(number));
}
inline void giveTruth(Parser parser, bool truth) {
    valuePush(parser, xmlXPathNewBoolean(truth ? 1 : 0));
}
inline void give(Parser parser, Object object) {
    valuePush(parser, object ? object.release() : xmlXPathNewCString(""));
}

struct Registration {
    const char* name;
    xmlXPathFunction function;
};
inline void registerAll(xmlXPathContextPtr context, std::span<const Registration> functions) {
    for (const auto& [name, function] : functions)
        xmlXPathRegisterFunc(context, reinterpret_cast<const xmlChar*>(name), function);
}

} // namespace forms
