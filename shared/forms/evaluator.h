// Evaluates compiled expressions; the only border to libxml2. One evaluator belongs to one thread.
#pragma once

#include "shared/base/clock.h"
#include "shared/forms/expression.h"

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace forms {

// The answers to a question in all instances of its repeat, in their order; nothing where it is not relevant.
using ValueSet = std::vector<std::variant<std::monostate, std::string_view, double>>;

// Where the evaluator finds the values of variables. Outlives the evaluator.
class Variables {
public:
    // Text, or a number; for the space 's' a set, which the variables keep.
    using Value = std::variant<std::string_view, double, const ValueSet*>;
    virtual ~Variables() = default;
    // `space` and `index` as in NameScope::Variable; 'p': the place of the asker's instance, from 1. What is
    // given lives until the next call that changes an answer.
    virtual Value variable(char space, int index) const = 0;
    // The label of a choice of item `index`, in the language shown. For jr:choice-name().
    virtual std::string choiceLabel(int index, std::string_view name) const = 0;
    // A list as r-list() gives it: for each row its elements' names and texts (NameScope::listColumn).
    using ListRow = std::vector<std::pair<std::string, std::string>>;
    virtual std::vector<ListRow> listRows(int /*list*/) const { return {}; }
    virtual std::size_t languageShown() const { return 0; } // labels of lists are in it
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
    bool truth(int handle); // the same as evaluate().truth, without its text

private:
    struct Engine;
    std::unique_ptr<Engine> m_engine;
};

// A pattern as regex() takes it: matches the whole text; "^" and "$" at the ends are allowed and mean nothing
// more.
bool isRegexPattern(std::string_view pattern);

} // namespace forms
