#include "shared/forms/expression.h"

#include "shared/forms/evaluator.h"
#include "shared/forms/syntax.h"
#include "shared/forms/tokenizer.h"
#include "shared/forms/value_text.h"

#include <algorithm>
#include <initializer_list>
#include <set>
#include <utility>

namespace forms {
namespace {

struct Written {
    std::string xpath;
    ValueKind kind = ValueKind::Any;
    std::string element = {}; // of a list's column: what it is called in the tree
};

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const auto part : parts)
        text += part;
    return text;
}

// Walks the tree once: checks names and arity, and writes XPath.
class Writer {
public:
    Writer(const NameScope& scope, std::vector<ExpressionProblem>& problems)
        : m_scope(scope), m_problems(problems) {}

    Written write(const SyntaxNode& node) {
        switch (node.kind) {
        case NodeKind::Number:
            return {node.text, ValueKind::Number};
        case NodeKind::Literal:
            return {quoted(node.text), ValueKind::Text};
        case NodeKind::Reference:
            return variable(node, m_scope.reference(node.text), "form.expression.unknown_name");
        case NodeKind::Path:
            return variable(node, m_scope.path(node.text), "form.expression.unknown_path");
        case NodeKind::Own:
            return variable(node, m_scope.own(), "form.expression.no_own_value");
        case NodeKind::Name:
            return m_inList ? listColumn(node)
                            : variable(node, m_scope.choiceColumn(node.text), "form.expression.bare_name");
        case NodeKind::Call:
            return call(node);
        case NodeKind::Binary:
            return binary(node);
        case NodeKind::Negative:
            return {joined({"(- ", number(single(node.children[0])), ")"}), ValueKind::Number};
        case NodeKind::Lookup:
            if (!node.children.back().text.empty())
                return {joined({"string(", rows(node), "/", listColumn(node.children.back()).element, ")"}),
                        ValueKind::Text};
            problem("form.expression.many_values", node);
            return {"''", ValueKind::Any};
        }
        return {};
    }

    // One value where one is needed: the answers of all instances are not one.
    Written single(const SyntaxNode& node) {
        Written written = write(node);
        if (written.kind != ValueKind::Set)
            return written;
        problem("form.expression.many_values", node);
        return {"''", ValueKind::Any};
    }

    std::set<int> items;
    std::set<int> sets;
    std::set<int> externals;
    bool usesSelf = false;

private:
    // A literal cannot contain its own quote, so one of the two kinds always fits.
    static std::string quoted(const std::string& text) {
        const char quote = text.find('\'') == std::string::npos ? '\'' : '"';
        return quote + text + quote;
    }
    static std::string number(const Written& operand) {
        return operand.kind == ValueKind::Number ? operand.xpath : joined({"r-number(", operand.xpath, ")"});
    }

    // "a or b or c" without a bracket a link: libxml2 limits how deep brackets go.
    static std::string unbracketed(const SyntaxNode& node, const Written& left) {
        const SyntaxNode& first = node.children[0];
        const bool sameChain = first.kind == NodeKind::Binary && first.text == node.text;
        return sameChain ? left.xpath.substr(1, left.xpath.size() - 2) : left.xpath;
    }

    void problem(const char* code, const SyntaxNode& node, std::vector<base::ErrorParam> more = {}) {
        std::vector<base::ErrorParam> params = {{"what", node.text}};
        params.insert(params.end(), more.begin(), more.end());
        m_problems.push_back({code, node.at, std::move(params)});
    }

    Written variable(const SyntaxNode& node, std::optional<NameScope::Variable> found, const char* code) {
        if (!found) {
            problem(code, node);
            return {"''", ValueKind::Any};
        }
        const auto own = m_scope.own();
        if (found->space == 's')
            return allInstances(found->index);
        if (found->space == 'e')
            externals.insert(found->index);
        else if (found->space == 'q' && own && own->index == found->index)
            usesSelf = true;
        else if (found->space == 'q')
            items.insert(found->index);
        return {std::string("$") + found->space + std::to_string(found->index), ValueKind::Any};
    }

    Written allInstances(int item) {
        items.insert(item);
        sets.insert(item);
        return {"$s" + std::to_string(item), ValueKind::Set};
    }

    // Inside a predicate a bare name is a column of the row.
    Written listColumn(const SyntaxNode& node) {
        const auto element = m_scope.listColumn(node.text);
        if (!element) {
            problem("form.expression.bare_name", node);
            return {"''", ValueKind::Any, "none"};
        }
        return {joined({"string(", *element, ")"}), ValueKind::Text, *element};
    }

    // The rows of a list that a Lookup means.
    std::string rows(const SyntaxNode& node) {
        const auto list = m_scope.list(node.text);
        if (!list)
            problem("form.expression.unknown_list", node);
        std::string xpath = "r-list(" + std::to_string(list.value_or(0)) + ")/i";
        const bool outer = std::exchange(m_inList, true);
        for (std::size_t i = 0; i + 1 < node.children.size(); ++i)
            xpath += "[" + single(node.children[i]).xpath + "]";
        m_inList = outer;
        return xpath;
    }

    // The item that an argument names.
    std::optional<NameScope::Variable> named(const SyntaxNode& node) const {
        if (node.kind == NodeKind::Reference)
            return m_scope.reference(node.text);
        return node.kind == NodeKind::Path ? m_scope.path(node.text) : std::nullopt;
    }

    Written call(const SyntaxNode& node) {
        const FunctionRule* rule = findFunction(node.text);
        const auto count = static_cast<int>(node.children.size());
        if (!rule)
            problem("form.expression.unknown_function", node);
        else if (rule->xpath.empty())
            problem("form.expression.function_not_supported", node);
        else if (count < rule->argumentsMin || count > rule->argumentsMax)
            problem("form.expression.argument_count", node,
                    {{"found", std::to_string(count)},
                     {"min", std::to_string(rule->argumentsMin)},
                     {"max", std::to_string(rule->argumentsMax)}});
        else
            return writeCall(*rule, node);
        return {"''", ValueKind::Any};
    }

    Written writeCall(const FunctionRule& rule, const SyntaxNode& node) {
        if (rule.name == "jr:choice-name")
            return choiceName(node);
        if (rule.name == "indexed-repeat")
            return indexedRepeat(node);
        if (rule.name == "position")
            return position(node);
        const SyntaxNode* first = node.children.empty() ? nullptr : &node.children[0];
        if (rule.name == "count" && first->kind == NodeKind::Lookup && first->children.back().text.empty())
            return {joined({"count(", rows(*first), ")"}), ValueKind::Number};
        checkLiteral(rule, node);
        std::string xpath = std::string(rule.xpath) + "(";
        for (std::size_t i = 0; i < node.children.size(); ++i) {
            const bool takesSet = static_cast<int>(i) >= rule.setsFrom;
            const Written argument = takesSet ? write(node.children[i]) : single(node.children[i]);
            xpath += (i ? ", " : "") + argument.xpath;
        }
        if (rule.name == "once")
            xpath.append(", ").append(ownForOnce(node));
        return {xpath + ")", rule.result};
    }

    // once(x) keeps what the question already holds: the one allowed look at oneself in a calculation.
    std::string ownForOnce(const SyntaxNode& node) {
        const auto own = m_scope.own();
        if (own)
            return "$q" + std::to_string(own->index);
        problem("form.expression.no_own_value", node);
        return "''";
    }

    // indexed-repeat(${question}, ${repeat}, index): the answer in the index-th instance, from 1.
    Written indexedRepeat(const SyntaxNode& node) {
        const auto question = named(node.children[0]);
        const auto repeat = named(node.children[1]);
        const bool fits = question && repeat && (question->space == 'q' || question->space == 's') &&
                          repeat->space == 's' && m_scope.repeatOf(question->index) == repeat->index;
        if (!fits)
            problem("form.expression.not_in_repeat", node.children[0]);
        const Written index = single(node.children[2]);
        if (!fits)
            return {"''", ValueKind::Any};
        return {joined({"r-at(", allInstances(question->index).xpath, ", ", number(index), ")"}),
                ValueKind::Any};
    }

    // position(..): at which place the asker's instance is, from 1.
    Written position(const SyntaxNode& node) {
        const auto repeat = named(node.children[0]);
        const auto own = m_scope.own();
        if (!repeat || repeat->space != 's' || !own || m_scope.repeatOf(own->index) != repeat->index) {
            problem("form.expression.no_position", node.children[0]);
            return {"0", ValueKind::Number};
        }
        items.insert(repeat->index);
        return {"$p" + std::to_string(repeat->index), ValueKind::Number};
    }

    // jr:choice-name(value, '${question}'): the second argument names the question, it is not its value.
    Written choiceName(const SyntaxNode& node) {
        const SyntaxNode& which = node.children[1];
        std::string name = which.text;
        if (which.kind == NodeKind::Literal && name.starts_with("${") && name.ends_with("}"))
            name = name.substr(2, name.size() - 3);
        const auto found = m_scope.reference(name);
        if (!found || (found->space != 'q' && found->space != 's')) {
            problem("form.expression.unknown_name", which);
            return {"''", ValueKind::Text};
        }
        return {joined({"r-choice-name(", single(node.children[0]).xpath, ", ", std::to_string(found->index),
                        ")"}),
                ValueKind::Text};
    }

    // What can be seen to be wrong before any answer is given.
    void checkLiteral(const FunctionRule& rule, const SyntaxNode& node) {
        const auto literal = [&node](std::size_t i) { return node.children[i].kind == NodeKind::Literal; };
        if (rule.name == "regex" && literal(1) && !isRegexPattern(node.children[1].text))
            problem("form.expression.bad_pattern", node.children[1]);
        if ((rule.name == "date" || rule.name == "date-time") && literal(0) &&
            !dayAndTime(node.children[0].text))
            problem("form.expression.bad_date", node.children[0]);
    }

    Written binary(const SyntaxNode& node) {
        const Written left = single(node.children[0]);
        const Written right = single(node.children[1]);
        if (node.text == "and" || node.text == "or")
            return {joined({"(", unbracketed(node, left), " ", node.text, " ", right.xpath, ")"}),
                    ValueKind::Boolean};
        if (node.text == "=")
            return {joined({"r-equal(", left.xpath, ", ", right.xpath, ")"}), ValueKind::Boolean};
        if (node.text == "!=")
            return {joined({"r-unequal(", left.xpath, ", ", right.xpath, ")"}), ValueKind::Boolean};
        const bool relation = node.text[0] == '<' || node.text[0] == '>';
        return {joined({"(", number(left), " ", node.text, " ", number(right), ")"}),
                relation ? ValueKind::Boolean : ValueKind::Number};
    }

    const NameScope& m_scope;
    std::vector<ExpressionProblem>& m_problems;
    bool m_inList = false; // inside a predicate over a list's rows
};

} // namespace

namespace {

// libxml2 2.9.14 refuses XPath nested deeper than 500 brackets.
constexpr int kXPathDepthMax = 400;

int bracketDepth(std::string_view xpath) {
    int depth = 0;
    int deepest = 0;
    char quote = 0; // brackets inside a literal do not count
    for (const char c : xpath) {
        if (c == '\'' || c == '"')
            quote = quote == 0 ? c : quote == c ? '\0' : quote;
        else if (quote == 0)
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        deepest = std::max(deepest, depth);
    }
    return deepest;
}

} // namespace

std::optional<Expression> compileExpression(std::string_view source, const NameScope& scope,
                                            std::vector<ExpressionProblem>& problems) {
    const std::size_t before = problems.size();
    const auto root = parseSyntax(source, problems);
    if (!root)
        return std::nullopt;
    Writer writer(scope, problems);
    const Written written = writer.single(*root);
    if (bracketDepth(written.xpath) > kXPathDepthMax)
        problems.push_back({"form.expression.too_deep", 1, {}});
    if (problems.size() > before)
        return std::nullopt;
    Expression expression;
    expression.source = std::string(source);
    expression.xpath = written.xpath;
    expression.items.assign(writer.items.begin(), writer.items.end());
    expression.sets.assign(writer.sets.begin(), writer.sets.end());
    expression.externals.assign(writer.externals.begin(), writer.externals.end());
    expression.usesSelf = writer.usesSelf;
    return expression;
}

std::vector<TextPiece> splitReferences(std::string_view text) {
    std::vector<TextPiece> pieces;
    while (!text.empty()) {
        const std::size_t begin = text.find("${");
        const std::size_t end = begin == std::string_view::npos ? begin : text.find('}', begin);
        if (end == std::string_view::npos)
            break;
        if (begin > 0)
            pieces.push_back({std::string(text.substr(0, begin)), false});
        pieces.push_back({std::string(trimmed(text.substr(begin + 2, end - begin - 2))), true});
        text.remove_prefix(end + 1);
    }
    if (!text.empty())
        pieces.push_back({std::string(text), false});
    return pieces;
}

} // namespace forms
