// Evaluates compiled expressions; the only border to libxml2. One evaluator belongs to one thread.
#pragma once

#include "shared/base/clock.h"
#include "shared/forms/expression.h"

#include <memory>
#include <string>
#include <string_view>
#include <variant>

namespace forms {

// Where the evaluator finds the values of variables. Outlives the evaluator.
class Variables {
public:
    // Text; or a number; or nothing: a node-set without nodes (a question of a repeat without instances).
    using Value = std::variant<std::string_view, double, std::monostate>;
    virtual ~Variables() = default;
    // `space` and `index` as in NameScope::Variable. The text lives until the next call that changes an
    // answer.
    virtual Value variable(char space, int index) const = 0;
    // The label of a choice of item `index`, in the language shown. For jr:choice-name().
    virtual std::string choiceLabel(int index, std::string_view name) const = 0;
};

// What an expression gives. Text is how it would stand in an answer: "" for NaN, "true"/"false" for truth.
struct Outcome {
    std::string text;
    bool truth = false;
};

class Evaluator {
public:
    // `now` is what today() and now() give, in China Standard Time.
    Evaluator(const Variables& variables, base::Seconds now);
    ~Evaluator();
    Evaluator(const Evaluator&) = delete;
    Evaluator& operator=(const Evaluator&) = delete;

    // Compiles once; the handle is for evaluate(). An expression that libxml2 refuses gets a handle that
    // gives "" and false: compileExpression() lets none such through.
    int prepare(const Expression& expression);
    Outcome evaluate(int handle);

private:
    struct Engine;
    std::unique_ptr<Engine> m_engine;
};

// A pattern as regex() takes it: matches the whole text; "^" and "$" at the ends are allowed and mean nothing
// more.
bool isRegexPattern(std::string_view pattern);

} // namespace forms
