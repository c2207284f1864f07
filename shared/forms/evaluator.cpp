#include "shared/forms/evaluator.h"

#include "shared/forms/value_text.h"
#include "shared/forms/xpath_functions.h"

#include <libxml/parser.h>
#include <libxml/xpathInternals.h>

#include <charconv>
#include <cmath>
#include <mutex>
#include <vector>

namespace forms {
namespace {

struct FreeContext {
    void operator()(xmlXPathContextPtr context) const { xmlXPathFreeContext(context); }
};
struct FreeCompiled {
    void operator()(xmlXPathCompExprPtr compiled) const { xmlXPathFreeCompExpr(compiled); }
};
struct FreeObject {
    void operator()(xmlXPathObjectPtr object) const { xmlXPathFreeObject(object); }
};

// A problem of evaluation shows as an empty outcome; libxml2's own words would go to stderr.
void ignoreError(void*, xmlErrorPtr) {}

xmlXPathObjectPtr textObject(std::string_view text) {
    return xmlXPathWrapString(
        xmlStrndup(reinterpret_cast<const xmlChar*>(text.data()), static_cast<int>(text.size())));
}

// libxml2 calls this for every $q7.
xmlXPathObjectPtr lookUp(void* data, const xmlChar* name, const xmlChar*) {
    const auto& variables = *static_cast<const Variables*>(data);
    const std::string_view text = reinterpret_cast<const char*>(name);
    int index = 0;
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), index);
    if (text.size() < 2 || error != std::errc() || end != text.data() + text.size())
        return nullptr;
    const auto value = variables.variable(text[0], index);
    if (const auto* number = std::get_if<double>(&value))
        return xmlXPathNewFloat(*number);
    if (const auto* string = std::get_if<std::string_view>(&value))
        return textObject(*string);
    // Carried through XPath as it is: only our own functions look into it.
    return xmlXPathWrapExternal(const_cast<ValueSet*>(std::get<const ValueSet*>(value)));
}

} // namespace

struct Evaluator::Engine {
    FunctionContext functions;
    std::unique_ptr<xmlXPathContext, FreeContext> context;
    std::vector<std::unique_ptr<xmlXPathCompExpr, FreeCompiled>> compiled;

    using Result = std::unique_ptr<xmlXPathObject, FreeObject>;
    Result run(int handle) const {
        auto* expression = compiled.at(static_cast<std::size_t>(handle)).get();
        return Result(expression ? xmlXPathCompiledEval(expression, context.get()) : nullptr);
    }
};

Evaluator::Evaluator(const Variables& variables, base::Seconds now) : m_engine(std::make_unique<Engine>()) {
    static std::once_flag initialised;
    std::call_once(initialised, xmlInitParser); // before the first use from several threads
    m_engine->functions.variables = &variables;
    m_engine->functions.now = now;
    m_engine->context.reset(xmlXPathNewContext(nullptr));
    auto* context = m_engine->context.get();
    context->userData = &m_engine->functions;
    context->error = ignoreError;
    registerFunctions(context);
    xmlXPathRegisterVariableLookup(context, lookUp, const_cast<Variables*>(&variables));
}

Evaluator::~Evaluator() = default;

int Evaluator::prepare(const Expression& expression) {
    m_engine->compiled.emplace_back(xmlXPathCtxtCompile(
        m_engine->context.get(), reinterpret_cast<const xmlChar*>(expression.xpath.c_str())));
    return static_cast<int>(m_engine->compiled.size()) - 1;
}

Outcome Evaluator::evaluate(int handle) {
    const auto result = m_engine->run(handle);
    if (!result)
        return {};
    return {textOf(result.get()), xmlXPathCastToBoolean(result.get()) == 1};
}

bool Evaluator::truth(int handle) {
    const auto result = m_engine->run(handle);
    return result && xmlXPathCastToBoolean(result.get()) == 1;
}

} // namespace forms
