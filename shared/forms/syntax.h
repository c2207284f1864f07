// The tree of an XLSForm expression (XPath 1.0's operators, ODK's references).
#pragma once

#include "shared/forms/form_problem.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace forms {

enum class NodeKind {
    Number,
    Literal,
    Reference, // ${x}: text = x
    Own,       // "."
    Path,      // "..", "../x", "current()/../x": text = the steps joined by "/", from the question's own node
    Name,      // a bare name: a choices column, in a choice_filter
    Call,      // text = function, children = arguments
    Binary,    // text = operator, two children
    Negative,  // one child
    // instance('list')/root/item[predicate]…/column: text = list, children = predicates, then the column as a
    // Name; its text is "" where the rows themselves are meant, for count()
    Lookup,
};

struct SyntaxNode {
    NodeKind kind = NodeKind::Literal;
    std::string text;
    int at = 1; // characters, from 1
    std::vector<SyntaxNode> children;
};

// Longest expression and deepest nesting that are read: far above any real form, far below what could hurt.
constexpr std::size_t kExpressionBytesMax = 16 * 1024;
constexpr int kExpressionDepthMax = 64;

// Nothing, and at least one new problem, when the text is no expression.
std::optional<SyntaxNode> parseSyntax(std::string_view source, std::vector<ExpressionProblem>& problems);

} // namespace forms
