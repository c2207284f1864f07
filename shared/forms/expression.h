// An expression of a form: checked, and rewritten for libxml2's XPath 1.0.
// ${x} becomes $q7, a variable: the answer to item 7 (text, or a number where the question asks for one); in
// a repeat that of the same instance. From outside the repeat it becomes $s7: the answers of all instances,
// which only functions over several values take (sum(), count(), join(), …). position(..) becomes $p3. The
// operators < <= > >= + - * take both sides through r-number(), which makes a date its day number: XPath 1.0
// alone gives NaN. = and != become r-equal(): numbers with a tolerance (6.1 - 7.8 = -1.7), dates with day
// numbers. if(), selected(), … become registered functions (functions.h).
// instance('list')/root/item[name = ${x}]/label becomes a path through r-list(2), the list as a small tree
// with an element a row (functions.h): the one place where XPath walks. A variable instead of a path: a
// look-up by number instead of a walk through the tree, and one reference is one value (as JavaRosa unpacks
// it), not a node-set. An empty number is empty text, which only r-number() makes NaN: libxml2's own
// conversion makes it 0.
#pragma once

#include "shared/forms/form_problem.h"
#include "shared/forms/functions.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace forms {

struct Expression {
    std::string source;         // as written
    std::string xpath;          // for the evaluator
    std::vector<int> items;     // items whose answers it reads, ascending, without the asker itself
    std::vector<int> sets;      // of these, read in every instance of their repeat, ascending
    std::vector<int> externals; // external values it reads, ascending
    bool usesSelf = false;      // reads the asker's own answer (in once() it may)
};

// What names mean at one place of a form. Implemented by the reader; by a table in tests.
class NameScope {
public:
    struct Variable {
        // 'q' answer to an item, 's' its answers in all instances of its repeat (of a repeat: one value an
        // instance), 'e' external value, 'c' column of the choices sheet
        char space = 'q';
        int index = 0;
    };
    virtual ~NameScope() = default;
    virtual std::optional<Variable> reference(std::string_view name) const = 0; // ${name}
    virtual std::optional<Variable> path(std::string_view steps) const = 0;     // "../name", from the asker
    virtual std::optional<Variable>
    choiceColumn(std::string_view name) const = 0;   // bare names, in a choice_filter
    virtual std::optional<Variable> own() const = 0; // "."
    virtual int repeatOf(int item) const = 0;        // the repeat an item stands in; -1 = none
    // A list of the choices sheet, and what an element of its tree is called for a column ("label", "c3").
    virtual std::optional<int> list(std::string_view /*name*/) const { return std::nullopt; }
    virtual std::optional<std::string> listColumn(std::string_view /*name*/) const { return std::nullopt; }
};

// Nothing, and at least one new problem, when the expression must not be used.
std::optional<Expression> compileExpression(std::string_view source, const NameScope& scope,
                                            std::vector<ExpressionProblem>& problems);

// The names referred to as ${name} in a label or message, in order of appearance.
struct TextPiece {
    std::string text; // plain text, or the name
    bool isReference = false;
};
std::vector<TextPiece> splitReferences(std::string_view text);

} // namespace forms
